package gccourse.heap.oracle;

import gccourse.heap.HeapObject;
import java.util.Arrays;

/**
 * A number for every object on the heap, 0 at first, found by the object's address.
 *
 * <p>No object has less than 16 bytes ({@link gccourse.heap.Kind#baseBytes}), so no two begin in the same 16. A freed
 * object has an address that may be another's by now: never ask for its number.
 */
final class AddressTable {
    private static final int UNIT_SHIFT = 4;
    private static final int CHUNK_SHIFT = 8;
    private static final int CHUNK = 1 << CHUNK_SHIFT;

    private int[][] chunks = new int[64][];

    int get(HeapObject object) {
        int unit = object.address() >>> UNIT_SHIFT;
        int chunk = unit >>> CHUNK_SHIFT;
        return chunk < chunks.length && chunks[chunk] != null ? chunks[chunk][unit & CHUNK - 1] : 0;
    }

    void set(HeapObject object, int number) {
        int unit = object.address() >>> UNIT_SHIFT;
        chunk(unit >>> CHUNK_SHIFT)[unit & CHUNK - 1] = number;
    }

    /** Adds to an object's number and answers the sum. */
    int add(HeapObject object, int difference) {
        int unit = object.address() >>> UNIT_SHIFT;
        return chunk(unit >>> CHUNK_SHIFT)[unit & CHUNK - 1] += difference;
    }

    private int[] chunk(int index) {
        if (index >= chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(index + 1, 2 * chunks.length));
        }
        if (chunks[index] == null) {
            chunks[index] = new int[CHUNK];
        }
        return chunks[index];
    }
}
