package gccourse.heap.memory;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the cells of {@value #PAGES} pages that lie side by side: a few long arrays, not two short ones for
 * each page, so that they do not come to lie between the objects that they tell of.
 */
final class CellTable {
    /** How many pages share a table. */
    static final int PAGES = 64;

    private static final int MOST_CELLS = Memory.PAGE_BYTES / Memory.GRAIN;

    /** Whom a cell belongs to; null if it is free. */
    final @Nullable Object[] owners = new Object[PAGES * MOST_CELLS];

    /** For a free cell that came back, the one of the same page that is handed out after it. */
    final short[] nextFree = new short[PAGES * MOST_CELLS];

    /** Where the cells of a page begin. */
    static int indexOf(int page) {
        return page % PAGES * MOST_CELLS;
    }
}
