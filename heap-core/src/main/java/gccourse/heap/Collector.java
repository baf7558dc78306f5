package gccourse.heap;

import org.jspecify.annotations.Nullable;

/**
 * What a student writes: it hears of every change that the program makes, and frees what the program cannot reach.
 *
 * <p>References from <em>roots</em> (names, locals, arguments, temporaries) come and go one at a time, by
 * {@link #referenceCreated} and {@link #referenceDropped}. References from <em>slots</em> of objects (attributes,
 * items, dict values) change by {@link #slotWritten}. A method is called after the change has been made, so what the
 * collector sees on the heap is what the program sees; {@link #allocating} alone is called before.
 *
 * <p>A method that a collector has no use for does nothing unless it is overridden; {@link #attach} and
 * {@link #collect} are the two that every collector has.
 *
 * <p>None, True, False, the small ints and the constants of a program are immortal. A collector never hears of them.
 */
public abstract class Collector {
    /** For subclasses. */
    protected Collector() {}

    /** Gives the collector the heap that it is to look after; called once, before anything else. */
    public abstract void attach(Heap heap);

    /**
     * An object is about to be allocated, and is not on the heap yet. A collector may collect here, and has no new
     * object to leave out.
     *
     * <p>Not called for an object that costs no allocation, because a dead one that was kept for reuse becomes it
     * ({@link Heap#clearFreeLists}). CPython counts allocations and begins its collections here ({@code gc_alloc} in
     * {@code Modules/gcmodule.c}).
     *
     * @param kind what the object is going to be
     */
    public void allocating(Kind kind) {}

    /**
     * A new object is on the heap. Nothing refers to it yet; the first reference follows at once.
     *
     * <p>Called once for every object. A collector that collects here has to leave the object alone, which no root
     * leads to. CPython tracks a new object here ({@code _PyObject_GC_TRACK}).
     */
    public void allocated(HeapObject object) {}

    /** A root refers to the object from now on: one reference more. */
    public void referenceCreated(HeapObject target) {}

    /** A root that referred to the object does so no longer: one reference less. */
    public void referenceDropped(HeapObject target) {}

    /**
     * A slot of an object has been written (the write barrier).
     *
     * @param holder the object whose slot it is
     * @param oldValue what the slot referred to, or null if it was empty or held something immortal
     * @param newValue what the slot refers to now, or null likewise; it may be the same object as the old one
     */
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {}

    /**
     * The program asks for a collection of this generation and of the younger ones.
     *
     * @param generation 0 to 2; a collector without generations collects everything
     * @return how many unreachable objects were found
     */
    public abstract int collect(int generation);

    /** The occupancy of the heap has reached its threshold, or an allocation would find no room otherwise. */
    public void thresholdReached() {}

    /**
     * How many references to the object the collector counts; {@code sys.getrefcount} asks for it.
     *
     * @return what the header says, unless a collector keeps its counts elsewhere
     */
    public int referenceCount(HeapObject object) {
        return object.referenceCount();
    }

    /**
     * Whether the collector has found that nothing refers to the object, and only has not come round to freeing it; a
     * weak reference leads to it no more.
     *
     * @return false, unless a collector puts deaths off
     */
    public boolean isDying(HeapObject object) {
        return false;
    }

    /**
     * Whether the finalizer of the object has been called; {@code gc.is_finalized} asks for it.
     *
     * @return what the header says, unless a collector keeps that elsewhere
     */
    public boolean isFinalized(HeapObject object) {
        return object.isFinalized();
    }

    /**
     * Whether a collection that has announced the end of its marking ({@link Heap#endMarking}) has found the object in
     * use; asked at that moment only.
     *
     * @return what the header says, unless a collector keeps its marks elsewhere
     */
    public boolean isMarked(HeapObject object) {
        return object.isMarked();
    }
}
