package gccourse.heap;

import org.jspecify.annotations.Nullable;

/**
 * What is seldom asked of an object, kept out of it so that objects are small: a collection is as fast as the memory
 * that it has to look at.
 *
 * <p>Objects of fixed size share the details that say the same of them, the class and the line that allocated them. An
 * object whose slots can grow has details of its own, and so has one from the first weak reference to it on.
 */
final class Details {
    /** The heap to which the object belongs. */
    final Heap heap;

    final Object payload;

    /** The line of the program that allocated the object. */
    final int line;

    /** Whether other objects may have the same details; then nothing below is ever set. */
    final boolean shared;

    /** How many slots a growable object has. */
    int slotCount;

    /** Where the slots of a growable object lie; -1 if it has no room for any. */
    int bufferAddress = HeapObject.NOWHERE;

    /** The newest of the weak references to the object, or null. */
    @Nullable
    WeakLink weakReferences;

    Details(Heap heap, Object payload, int line, boolean shared) {
        this.heap = heap;
        this.payload = payload;
        this.line = line;
        this.shared = shared;
    }
}
