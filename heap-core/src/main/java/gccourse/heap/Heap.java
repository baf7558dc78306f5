package gccourse.heap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heap as a collector sees it: it can look at objects and roots and free objects, but allocates nothing and writes
 * no reference of the program's.
 *
 * <p>The methods that follow references are metered ({@link #meter}). What is never right is refused with a
 * {@link CollectorError}: freeing twice, freeing an object of another heap, touching a freed object. The heap remembers
 * what it has refused, also if the collector catches the error.
 *
 * <p>Every method takes the same short time however full the heap is, but for those that visit something: they take as
 * long as there is something to visit.
 */
public final class Heap {
    private final Meter meter = new Meter();
    private final Roots roots = new Roots(meter);
    private final Events events = new Events();
    private final Refusals refusals = new Refusals();
    private final FreeLists freeLists = new FreeLists();
    private final SharedDetails sharedDetails = new SharedDetails(this);
    private final Allocator allocator;
    private final Walk walk;
    private final ProgramCalls programCalls;
    private final WeakReferences weakReferences;
    private int containersNumbered;
    private int atomsNumbered;

    /**
     * Makes an empty heap whose threshold is three quarters of its capacity.
     *
     * @param capacity its bytes, a positive number of whole 4096-byte pages below 2 GiB
     * @throws IllegalArgumentException if the capacity is anything else
     */
    public Heap(int capacity) {
        allocator = new Allocator(capacity);
        walk = new Walk(allocator, meter, refusals);
        programCalls = new ProgramCalls(walk, events);
        weakReferences = new WeakReferences(programCalls, walk, events);
    }

    /** The bytes of the heap. */
    public int capacity() {
        return allocator.capacity();
    }

    /** The bytes in use. */
    public int used() {
        return allocator.used();
    }

    /** The occupancy in bytes at which the collector is called. */
    public int threshold() {
        return allocator.threshold();
    }

    /**
     * Sets the occupancy at which the collector is called ({@link Collector#thresholdReached}): before an allocation
     * that would go beyond it, once, and again when the occupancy has been below it meanwhile.
     *
     * @param bytes 0 or more; with {@link #capacity} or more the collector is called only when there is no room
     */
    public void setThreshold(int bytes) {
        allocator.setThreshold(bytes);
    }

    /** Where the program's references start. */
    public Roots roots() {
        return roots;
    }

    /** Counts the work that the collector does. */
    public Meter meter() {
        return meter;
    }

    /**
     * Visits every reference that an object holds, as CPython's {@code tp_traverse} does.
     *
     * <p>The order is CPython's: lists and tuples from the last item to the first, everything else from the first slot
     * to the last. Empty slots and immortals are left out. Weak references do not count: the target of one is not
     * visited, its callback is.
     *
     * @throws CollectorError if the object has been freed
     */
    public void forEachReference(HeapObject object, ReferenceVisitor visitor) {
        object.checkNotFreed();
        if (events.detailsAreHeard()) {
            events.tell(new HeapEvent.Visited(object));
        }
        meter.objectsVisited++;
        @Nullable HeapObject[] slots = object.slots;
        int count = slots.length;
        long followed = 0;
        if (object.kind().lastSlotFirst()) {
            for (int i = count - 1; i >= 0; i--) {
                HeapObject target = slots[i];
                if (target != null && !target.isImmortal()) {
                    followed++;
                    visitor.visit(target);
                }
            }
        } else {
            for (int i = 0; i < count; i++) {
                HeapObject target = slots[i];
                if (target != null && !target.isImmortal()) {
                    followed++;
                    visitor.visit(target);
                }
            }
        }
        meter.referencesFollowed += followed;
    }

    /**
     * Empties a slot and answers what was in it, as {@code Py_CLEAR} does; the collector is not told of the change, it
     * is the one that makes it.
     *
     * <p>For an object that dies: what the program can reach keeps what it holds, and the oracle looks at that.
     *
     * @param slot 0 to {@link HeapObject#slotCount} - 1
     * @return what the slot referred to, or null if it was empty or held something immortal
     * @throws CollectorError if the object has been freed
     * @throws IndexOutOfBoundsException if there is no such slot
     */
    public @Nullable HeapObject clearReference(HeapObject object, int slot) {
        object.checkNotFreed();
        HeapObject target = object.empty(slot);
        if (target == null || target.isImmortal()) {
            return null;
        }
        meter.referencesFollowed++;
        if (events.areHeard()) {
            events.tell(new HeapEvent.ReferenceCleared(object, slot, target));
        }
        return target;
    }

    /**
     * Visits every object in the order of addresses. The world stands still meanwhile: the visitor may free the object
     * it is visiting and no other, and the program may not run.
     */
    public void forEachObject(ReferenceVisitor visitor) {
        walk.visit(visitor);
    }

    /**
     * Marks an object.
     *
     * @return whether it was not marked before
     * @throws CollectorError if the object has been freed
     */
    public boolean mark(HeapObject object) {
        if (object.isMarked()) {
            return false;
        }
        object.setMarked(true);
        if (events.areHeard()) {
            events.tell(new HeapEvent.Marked(object));
        }
        return true;
    }

    /**
     * Takes the mark off an object; does nothing if it has none.
     *
     * @throws CollectorError if the object has been freed
     */
    public void unmark(HeapObject object) {
        object.setMarked(false);
    }

    /**
     * Writes into the header of an object in which generation it is.
     *
     * <p>A collector that implements {@link Generations} calls it whenever an object that it tracks changes its
     * generation: between collections the header names the generation in whose {@link Generations#objects} the object
     * is.
     *
     * @param generation 0 to 127
     * @throws CollectorError if the object has been freed
     */
    public void setGeneration(HeapObject object, int generation) {
        int from = object.generation();
        object.setGeneration(generation);
        if (events.areHeard() && from != generation) {
            events.tell(new HeapEvent.GenerationChanged(object, from, generation));
        }
    }

    /**
     * Gives the memory of an object back, and takes the object out of the {@link ObjectList} in which it is.
     *
     * <p>Its slots are forgotten, not followed: whoever counts references drops those that the object held first.
     *
     * @return whether the death counts as one allocation less; false only if the object is kept for reuse
     * @throws CollectorError if the object was freed before, belongs to another heap, is immortal, still has weak
     *     references that point at it, or is not the one that {@link #forEachObject} is visiting
     */
    public boolean free(HeapObject object) {
        checkMayFree(object);
        if (object.kind() == Kind.WEAK_REFERENCE) {
            weakReferences.clear(object);
        }
        ObjectList.unlink(object);
        boolean kept = freeLists.keep(object.kind(), object.slotsInUse());
        object.becomeFreed();
        allocator.release(object);
        meter.objectsFreed++;
        if (events.areHeard()) {
            events.tell(new HeapEvent.Freed(object));
        }
        return !kept;
    }

    private void checkMayFree(HeapObject object) {
        if (object.isFreed()) {
            throw refusals.refuse(
                    CollectorError.Rule.DOUBLE_FREE,
                    object,
                    object + " has been freed already. An object is freed once: when nothing refers to it any more.");
        }
        if (object.isImmortal()) {
            throw refusals.refuse(
                    CollectorError.Rule.IMMORTAL_OBJECT, object, object + " is immortal and cannot be freed.");
        }
        if (object.heap() != this) {
            throw refusals.refuse(
                    CollectorError.Rule.FOREIGN_OBJECT,
                    object,
                    object + " is not an object of this heap. Free only objects that this heap has handed to you.");
        }
        if (object.weakReferences() != null) {
            throw refusals.refuse(
                    CollectorError.Rule.WEAK_REFERENCE_LEFT,
                    object,
                    object + " was to be freed while a weak reference still points at it."
                            + " Clear the weak references to an object before you free it.");
        }
        walk.checkMayFree(object);
    }

    /**
     * Runs the finalizer of an object ({@code __del__}). Whether it is to run, and that it runs once, is the
     * collector's to know ({@link HeapObject#hasFinalizer}, {@link HeapObject#isFinalized}).
     *
     * <p>The program runs meanwhile, with one reference to the object as its argument, which comes and goes as every
     * other does. It may store the object away (resurrection).
     *
     * @throws CollectorError if the object has been freed, or its finalizer was called before
     */
    public void callFinalizer(HeapObject object) {
        object.checkNotFreed();
        if (object.isFinalizerCalled()) {
            throw refusals.refuse(
                    CollectorError.Rule.FINALIZED_TWICE,
                    object,
                    "The finalizer of " + object
                            + " was to run a second time. It runs once in the life of an object, also"
                            + " if the object lives on and dies later.");
        }
        object.noteFinalizerCalled();
        programCalls.runFinalizer(object);
    }

    /** Whether weak references point at the object. */
    public boolean hasWeakReferences(HeapObject object) {
        object.checkNotFreed();
        return object.weakReferences() != null;
    }

    /**
     * Clears every weak reference to an object, so that none leads to it any more. Nothing is called.
     *
     * @return the weak references that have a callback, the newest first; those that are dying themselves
     *     ({@link Collector#isDying}) are left out, as in CPython
     * @throws CollectorError if the object has been freed
     */
    public List<HeapObject> clearWeakReferences(HeapObject object) {
        object.checkNotFreed();
        return weakReferences.clearAll(object);
    }

    /**
     * Lets a weak reference that is itself about to die point at nothing, so that its callback is never called.
     *
     * @throws CollectorError if the weak reference has been freed
     */
    public void clearWeakReference(HeapObject weakReference) {
        weakReference.checkNotFreed();
        weakReferences.clear(weakReference);
    }

    /**
     * Calls the callback of a weak reference that has been cleared, with the weak reference as its argument.
     *
     * @throws CollectorError if the weak reference has been freed
     */
    public void callBack(HeapObject weakReference) {
        weakReference.checkNotFreed();
        weakReferences.callBack(weakReference);
    }

    /**
     * Clears every weak reference to an object that dies because its last reference went, and calls the callbacks, the
     * newest first, as CPython's {@code PyObject_ClearWeakRefs} does.
     *
     * <p>The callbacks are taken out of their weak references and dropped when they have run. If there are several,
     * a temporary tuple holds them, and their weak references, until the last has run.
     *
     * @throws CollectorError if the object has been freed
     */
    public void clearAndCallBack(HeapObject object) {
        object.checkNotFreed();
        weakReferences.clearAllAndCallBack(object);
    }

    /** Announces that a collection begins; a collector calls it first thing. */
    public void beginCollection(int generation) {
        programCalls.collectionBegins(generation);
    }

    /**
     * Announces that marking is over: from now on {@link Collector#isMarked} says who is in use. A collector that marks
     * calls it once in a collection, before the program runs and before anything is freed.
     */
    public void endMarking() {
        if (events.areHeard()) {
            events.tell(new HeapEvent.MarkingEnded());
        }
    }

    /** Announces that a collection has ended; a collector calls it last. */
    public void endCollection(int generation, int unreachable) {
        programCalls.collectionEnds(generation, unreachable);
    }

    /** Saves an unreachable object in the program's {@code gc.garbage}, which refers to it from then on. */
    public void saveGarbage(HeapObject object) {
        object.checkNotFreed();
        programCalls.saveGarbage(object);
    }

    /**
     * Gives back everything that is kept for reuse; part of a full collection.
     *
     * @return how many objects that were; 0 if none are kept
     */
    public int clearFreeLists() {
        return freeLists.clear();
    }

    // ---- for the program

    /** Allocates an object, for which there is a reference at once. */
    HeapObject allocate(Kind kind, int slotCount, Object payload, int line, Collector collector) {
        return allocate(kind, slotCount, payload, line, collector, freeLists.take(kind, slotCount));
    }

    /**
     * As {@link #allocate(Kind, int, Object, int, Collector)}.
     *
     * @param reused whether the object costs no allocation, since one that died before is used again
     */
    HeapObject allocate(Kind kind, int slotCount, Object payload, int line, Collector collector, boolean reused) {
        if (!reused) {
            collector.allocating(kind);
        }
        int number = kind.isAtom() ? ++atomsNumbered : ++containersNumbered;
        HeapObject object = new HeapObject(kind, slotCount, sharedDetails.of(kind, payload, line), number);
        if (events.detailsAreHeard()) {
            object.beWatched();
        }
        walk.checkMayAllocate(object);
        allocator.place(object, collector);
        meter.objectsAllocated++;
        if (events.areHeard()) {
            events.tell(new HeapEvent.Allocated(object));
        }
        collector.allocated(object);
        return object;
    }

    /** Lets an object have room for one slot more. */
    void makeRoom(HeapObject holder, Collector collector) {
        if (!holder.hasRoomForSlot()) {
            walk.checkMayAllocate(holder);
            allocator.makeRoom(holder, collector);
        }
    }

    Allocator allocator() {
        return allocator;
    }

    Events events() {
        return events;
    }

    FreeLists freeLists() {
        return freeLists;
    }

    ProgramCalls programCalls() {
        return programCalls;
    }

    Refusals refusals() {
        return refusals;
    }

    WeakReferences weakReferences() {
        return weakReferences;
    }
}
