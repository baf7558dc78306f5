package gccourse.heap.memory;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Hands out blocks of a fixed range of addresses and takes them back.
 *
 * <p>A block of at most {@value #LARGEST_CELL} bytes is a cell of a {@value #PAGE_BYTES}-byte page that holds cells of
 * one size class only (multiples of {@value #GRAIN}); a larger block is a run of whole pages, first fit. A page whose
 * last cell comes back is free for any size class again. Blocks never move, so free memory can lie in pieces.
 *
 * <p>Allocating and freeing a cell is O(1); a run of pages is O(pages / 64).
 *
 * @param <T> what a block belongs to
 */
public final class Memory<T> {
    /** Every block's size is rounded up to a multiple of this. */
    public static final int GRAIN = 16;

    /** The bytes of a page. */
    public static final int PAGE_BYTES = 4096;

    /** The largest block that shares a page with others. */
    public static final int LARGEST_CELL = 512;

    /** What {@link #allocate} answers when there is no room; no block has this address. */
    public static final int NO_ROOM = -1;

    private static final int PAGE_SHIFT = 12;

    private final int capacity;
    /**
     * The pages so far: both grow with the highest page that was ever cut, so that a large heap costs nothing at first.
     */
    private @Nullable Page[] pages = new Page[CellTable.PAGES];

    private @Nullable CellTable[] tables = new CellTable[1];
    private final @Nullable Page[] withFreeCell = new Page[LARGEST_CELL / GRAIN + 1];
    private final BitSet freePages = new BitSet();
    private int lowestFree;
    private int used;

    /**
     * Takes a range of memory into care.
     *
     * @param capacity its bytes, a positive multiple of {@value #PAGE_BYTES} below 2 GiB
     * @throws IllegalArgumentException if the capacity is anything else
     */
    public Memory(int capacity) {
        if (capacity <= 0 || capacity % PAGE_BYTES != 0) {
            throw new IllegalArgumentException(
                    "A heap has a positive number of whole pages of %,d bytes, below 2 GiB; %,d bytes are not."
                            .formatted(PAGE_BYTES, capacity));
        }
        this.capacity = capacity;
        freePages.set(0, capacity / PAGE_BYTES);
    }

    /** The bytes that a block of this many bytes takes, unless only a larger cell is left. */
    public static int blockBytes(int bytes) {
        return bytes <= LARGEST_CELL
                ? (Math.max(bytes, 1) + GRAIN - 1) & -GRAIN
                : (bytes + PAGE_BYTES - 1) & -PAGE_BYTES;
    }

    /**
     * Hands out a block.
     *
     * @return its address, or {@link #NO_ROOM}
     */
    public int allocate(int bytes, T owner) {
        if (bytes > LARGEST_CELL) {
            return allocatePages(bytes, owner);
        }
        int cellBytes = blockBytes(bytes);
        Page page = withFreeCell[cellBytes / GRAIN];
        if (page == null) {
            page = newPage(cellBytes);
            if (page == null) {
                page = largerCells(cellBytes);
                if (page == null) {
                    return NO_ROOM;
                }
            }
        }
        int address = page.take(owner);
        used += page.cellBytes;
        if (page.isFull()) {
            unlink(page);
        }
        return address;
    }

    /**
     * Takes a block back.
     *
     * @return false, with nothing changed, if no block of this owner begins at the address
     */
    public boolean free(int address, T owner) {
        int index = address >>> PAGE_SHIFT;
        Page page = index < pages.length ? pages[index] : null;
        if (page == null) {
            return false;
        }
        int cell = page.cellAt(address);
        if (cell >= page.cells || page.owner(cell) != owner || page.addressOf(cell) != address) {
            return false;
        }
        boolean wasFull = page.isFull();
        page.giveBack(cell);
        used -= page.cellBytes;
        if (wasFull || page.isEmpty()) {
            file(page, wasFull);
        }
        return true;
    }

    /** Puts a page to which a cell has come back where the next allocation looks for it. */
    private void file(Page page, boolean wasFull) {
        if (page.cellBytes > LARGEST_CELL) {
            releasePages(page);
            return;
        }
        if (wasFull) {
            link(page);
            if (page.next != null && page.next.isEmpty()) {
                Page empty = page.next;
                unlink(empty);
                releasePages(empty);
            }
        }
        // An empty page stays if no other of its size class has room, lest a program that allocates and frees one
        // object at a time cuts a page anew each time. It is given up when pages run out.
        if (page.isEmpty() && !isOnlyOne(page)) {
            unlink(page);
            releasePages(page);
        }
    }

    /** Visits every block in the order of addresses; the visitor may free the block it is visiting. */
    public void forEachBlock(BlockVisitor<? super T> visitor) {
        for (int i = 0; i < pages.length; i++) {
            Page page = pages[i];
            if (page == null || page.base >>> PAGE_SHIFT != i) {
                continue;
            }
            for (int cell = 0; cell < page.cells; cell++) {
                Object owner = page.owner(cell);
                if (owner != null) {
                    @SuppressWarnings("unchecked")
                    T block = (T) owner;
                    visitor.visit(page.addressOf(cell), block);
                }
            }
        }
    }

    /** The bytes of the block that begins at an address; 0 if none does. */
    public int blockBytesAt(int address) {
        int index = address >>> PAGE_SHIFT;
        Page page = index < pages.length ? pages[index] : null;
        if (page == null) {
            return 0;
        }
        int cell = page.cellAt(address);
        return cell < page.cells && page.addressOf(cell) == address && page.owner(cell) != null ? page.cellBytes : 0;
    }

    /** The bytes in care. */
    public int capacity() {
        return capacity;
    }

    /** The bytes in blocks that are handed out, rounding included. */
    public int used() {
        return used;
    }

    /** The bytes of the largest block that could be handed out now; there is room for every smaller one too. */
    public int largestFree() {
        BitSet free = (BitSet) freePages.clone();
        for (@Nullable Page page : withFreeCell) {
            if (page != null && page.isEmpty()) {
                free.set(page.base >>> PAGE_SHIFT);
            }
        }
        int longest = 0;
        for (int from = free.nextSetBit(0); from >= 0; ) {
            int to = free.nextClearBit(from);
            longest = Math.max(longest, to - from);
            from = free.nextSetBit(to);
        }
        if (longest > 0) {
            return longest * PAGE_BYTES;
        }
        for (int sizeClass = withFreeCell.length - 1; sizeClass > 0; sizeClass--) {
            if (withFreeCell[sizeClass] != null) {
                return sizeClass * GRAIN;
            }
        }
        return 0;
    }

    private static boolean isOnlyOne(Page page) {
        return page.next == null && page.previous == null;
    }

    private int allocatePages(int bytes, T owner) {
        int count = (bytes + PAGE_BYTES - 1) >>> PAGE_SHIFT;
        int address = firstFit(count, owner);
        return address == NO_ROOM && giveUpEmptyPages() ? firstFit(count, owner) : address;
    }

    private int firstFit(int count, T owner) {
        for (int from = freePages.nextSetBit(lowestFree); from >= 0; ) {
            int to = freePages.nextClearBit(from);
            if (to - from >= count) {
                Page page = page(from, count * PAGE_BYTES, count * PAGE_BYTES);
                for (int i = from; i < from + count; i++) {
                    pages[i] = page;
                }
                freePages.clear(from, from + count);
                used += page.cellBytes;
                return page.take(owner);
            }
            from = freePages.nextSetBit(to);
        }
        return NO_ROOM;
    }

    private @Nullable Page newPage(int cellBytes) {
        int index = freePages.nextSetBit(lowestFree);
        if (index < 0) {
            if (!giveUpEmptyPages()) {
                return null;
            }
            index = freePages.nextSetBit(lowestFree);
        }
        lowestFree = index;
        Page page = page(index, PAGE_BYTES, cellBytes);
        pages[index] = page;
        freePages.clear(index);
        link(page);
        return page;
    }

    private Page page(int index, int bytes, int cellBytes) {
        int end = index + bytes / PAGE_BYTES;
        if (end > pages.length) {
            pages = Arrays.copyOf(pages, Math.max(end, 2 * pages.length));
            tables = Arrays.copyOf(tables, pages.length / CellTable.PAGES + 1);
        }
        int place = index / CellTable.PAGES;
        CellTable table = tables[place];
        if (table == null) {
            table = new CellTable();
            tables[place] = table;
        }
        return new Page(index << PAGE_SHIFT, bytes, cellBytes, table);
    }

    /** A page of the next larger size class that has a free cell: better than no room. */
    private @Nullable Page largerCells(int cellBytes) {
        for (int sizeClass = cellBytes / GRAIN + 1; sizeClass < withFreeCell.length; sizeClass++) {
            if (withFreeCell[sizeClass] != null) {
                return withFreeCell[sizeClass];
            }
        }
        return null;
    }

    private boolean giveUpEmptyPages() {
        boolean any = false;
        for (@Nullable Page page : withFreeCell) {
            if (page != null && page.isEmpty()) {
                unlink(page);
                releasePages(page);
                any = true;
            }
        }
        return any;
    }

    private void releasePages(Page page) {
        int from = page.base >>> PAGE_SHIFT;
        int count = page.cellBytes > LARGEST_CELL ? page.cellBytes / PAGE_BYTES : 1;
        for (int i = from; i < from + count; i++) {
            pages[i] = null;
        }
        freePages.set(from, from + count);
        lowestFree = Math.min(lowestFree, from);
    }

    private void link(Page page) {
        int sizeClass = page.cellBytes / GRAIN;
        Page first = withFreeCell[sizeClass];
        page.next = first;
        page.previous = null;
        if (first != null) {
            first.previous = page;
        }
        withFreeCell[sizeClass] = page;
    }

    private void unlink(Page page) {
        if (page.previous != null) {
            page.previous.next = page.next;
        } else {
            withFreeCell[page.cellBytes / GRAIN] = page.next;
        }
        if (page.next != null) {
            page.next.previous = page.previous;
        }
        page.next = null;
        page.previous = null;
    }

    /**
     * Is shown blocks.
     *
     * @param <T> what a block belongs to
     */
    @FunctionalInterface
    public interface BlockVisitor<T> {
        /** Is shown one block. */
        void visit(int address, T owner);
    }
}
