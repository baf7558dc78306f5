package gccourse.minipy.objects;

import gccourse.heap.HeapObject;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The numbers that {@code id} gives: where an object lies on the heap, so that, as in CPython, a number may come again
 * when its object has died. They are the same in every run.
 */
public final class Identities {
    private static final long HEAP = 0x7f00_0000_0000L;
    private static final long IMMORTALS = 0x5500_0000_0000L;
    private static final int APART = 64;

    private final Map<HeapObject, Long> immortals = new IdentityHashMap<>();

    /** Returns the number of an object. */
    public long of(HeapObject object) {
        return object.address() >= 0
                ? HEAP + object.address()
                : immortals.computeIfAbsent(object, o -> IMMORTALS + (long) APART * immortals.size());
    }

    /** Returns the hash of an object that is equal to itself alone. */
    public long hash(HeapObject object) {
        return Long.rotateRight(of(object), 4);
    }
}
