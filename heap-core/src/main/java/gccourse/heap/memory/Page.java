package gccourse.heap.memory;

import org.jspecify.annotations.Nullable;

/**
 * A run of memory cut into cells of one size.
 *
 * <p>Cells that were never used are handed out from left to right; cells that came back are chained and handed out
 * again first, the last one returned before the others.
 */
final class Page {
    private static final int NO_CELL = -1;

    final int base;
    final int cellBytes;
    final int cells;

    /** The neighbours among the pages of the same size class that have a free cell. */
    @Nullable
    Page next;

    @Nullable
    Page previous;

    private final CellTable table;

    /** Where the cells of this page begin in the table. */
    private final int first;

    private final int reciprocal;
    private int firstFree = NO_CELL;
    private int neverUsed;
    private int live;

    Page(int base, int bytes, int cellBytes, CellTable table) {
        this.base = base;
        this.cellBytes = cellBytes;
        this.table = table;
        cells = bytes / cellBytes;
        first = CellTable.indexOf(base / Memory.PAGE_BYTES);
        // ceil(2^20 / cellBytes): offset * reciprocal >>> 20 is offset / cellBytes wherever a cell begins.
        reciprocal = ((1 << 20) + cellBytes - 1) / cellBytes;
    }

    int take(Object owner) {
        int cell = firstFree;
        if (cell != NO_CELL) {
            firstFree = table.nextFree[first + cell];
        } else {
            cell = neverUsed++;
        }
        table.owners[first + cell] = owner;
        live++;
        return addressOf(cell);
    }

    /** Whom a cell belongs to, or null if it is free. */
    @Nullable
    Object owner(int cell) {
        return table.owners[first + cell];
    }

    int addressOf(int cell) {
        return base + cell * cellBytes;
    }

    void giveBack(int cell) {
        table.owners[first + cell] = null;
        table.nextFree[first + cell] = (short) firstFree;
        firstFree = cell;
        live--;
    }

    int cellAt(int address) {
        return cellBytes > Memory.LARGEST_CELL ? 0 : ((address - base) * reciprocal) >>> 20;
    }

    boolean isFull() {
        return live == cells;
    }

    boolean isEmpty() {
        return live == 0;
    }
}
