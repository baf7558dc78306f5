package gccourse.heap;

import gccourse.heap.memory.Memory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heap as a collector sees it: it can look at objects and roots and free objects, but allocates nothing and writes
 * no reference of the program's.
 *
 * <p>The methods that follow references are metered ({@link #meter}). What is never right is refused with a
 * {@link CollectorError}: freeing twice, freeing an object of another heap, touching a freed object.
 */
public final class Heap {
    private final Memory<HeapObject> memory;
    private final Meter meter = new Meter();
    private final Roots roots = new Roots(meter);
    private int threshold;
    private boolean thresholdArmed = true;
    private @Nullable HeapObject walkedObject;
    private boolean walking;
    private @Nullable FreeLists freeLists;
    private @Nullable CollectorError firstRefused;

    /** The newest that objects of fixed size share, at the place that the line gives them; a line further off ousts it. */
    private final @Nullable Details[] sharedDetails = new Details[256];

    private int containersNumbered;
    private int atomsNumbered;

    @Nullable
    Mutator mutator;

    @Nullable
    HeapListener listener;

    @Nullable
    Upcalls upcalls;

    /**
     * Makes an empty heap whose threshold is three quarters of its capacity.
     *
     * @param capacity its bytes, a positive number of whole 4096-byte pages below 2 GiB
     * @throws IllegalArgumentException if the capacity is anything else
     */
    public Heap(int capacity) {
        memory = new Memory<>(capacity);
        threshold = capacity / 4 * 3;
    }

    /**
     * Keeps dead lists, dicts and tuples for reuse from now on, as CPython does; without it, nothing is kept.
     *
     * <p>What an object costs the collector's counters then depends on what died before it ({@link Collector#allocating},
     * {@link #free}), exactly as in CPython 3.11.
     */
    public void useFreeLists() {
        freeLists = new FreeLists();
    }

    /**
     * Gives back everything that is kept for reuse; part of a full collection.
     *
     * @return how many objects that were; 0 if none are kept
     */
    public int clearFreeLists() {
        return freeLists == null ? 0 : freeLists.clear();
    }

    /** The bytes of the heap. */
    public int capacity() {
        return memory.capacity();
    }

    /** The bytes in use. */
    public int used() {
        return memory.used();
    }

    /** The bytes of the largest object for which there is room; less than what is free if the heap is fragmented. */
    public int largestFree() {
        return memory.largestFree();
    }

    /** The occupancy in bytes at which the collector is called. */
    public int threshold() {
        return threshold;
    }

    /** Sets the occupancy in bytes at which the collector is called. */
    public void setThreshold(int bytes) {
        threshold = bytes;
        thresholdArmed = true;
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
     * @param slot 0 to {@link HeapObject#slotCount} - 1
     * @return what the slot referred to, or null if it was empty or held something immortal
     * @throws CollectorError if the object has been freed
     * @throws IndexOutOfBoundsException if there is no such slot
     */
    public @Nullable HeapObject clearReference(HeapObject object, int slot) {
        object.checkNotFreed();
        HeapObject target = object.slots[slot];
        if (target == null) {
            return null;
        }
        object.slots[slot] = null;
        if (target.isImmortal()) {
            return null;
        }
        meter.referencesFollowed++;
        return target;
    }

    /**
     * Visits every object in the order of addresses. The world stands still meanwhile: the visitor may free the object
     * it is visiting and no other, and the program may not run.
     */
    public void forEachObject(ReferenceVisitor visitor) {
        boolean outerWalk = walking;
        HeapObject outerObject = walkedObject;
        walking = true;
        try {
            memory.forEachBlock((address, object) -> {
                if (object.address == address) {
                    meter.objectsVisited++;
                    walkedObject = object;
                    visitor.visit(object);
                }
            });
        } finally {
            walking = outerWalk;
            walkedObject = outerObject;
        }
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
        if (listener != null) {
            listener.on(new HeapEvent.Marked(object));
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
     * Puts an object into a generation.
     *
     * @param generation 0 to 127
     * @throws CollectorError if the object has been freed
     */
    public void setGeneration(HeapObject object, int generation) {
        int from = object.generation();
        object.setGeneration(generation);
        if (listener != null && from != generation) {
            listener.on(new HeapEvent.GenerationChanged(object, from, generation));
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
        if (!memory.free(object.address, object)) {
            throw refuse(
                    CollectorError.Rule.FOREIGN_OBJECT,
                    object,
                    object + " is not an object of this heap. Free only objects that this heap has handed to you.");
        }
        releaseBuffer(object);
        if (object.kind() == Kind.WEAK_REFERENCE) {
            ((WeakLink) object.payload()).clear();
        }
        ObjectList.unlink(object);
        boolean kept = freeLists != null && freeLists.keep(object.kind(), object.slotsInUse());
        object.becomeFreed();
        meter.objectsFreed++;
        if (memory.used() < threshold) {
            thresholdArmed = true;
        }
        if (listener != null) {
            listener.on(new HeapEvent.Freed(object));
        }
        return !kept;
    }

    /**
     * Runs the finalizer of an object ({@code __del__}). Whether it is to run, and that it runs once, is the
     * collector's to know ({@link HeapObject#hasFinalizer}, {@link HeapObject#isFinalized}).
     *
     * <p>The program runs meanwhile, with one reference to the object as its argument, which comes and goes as every
     * other does. It may store the object away (resurrection).
     *
     * @throws CollectorError if the object has been freed
     */
    public void callFinalizer(HeapObject object) {
        object.checkNotFreed();
        checkProgramMayRun(object);
        if (listener != null) {
            listener.on(new HeapEvent.FinalizerCalled(object));
        }
        installedUpcalls().runFinalizer(object);
    }

    /** Whether weak references point at the object. */
    public boolean hasWeakReferences(HeapObject object) {
        object.checkNotFreed();
        return object.weakReferences() != null;
    }

    /**
     * Clears every weak reference to an object, so that none leads to it any more. Nothing is called.
     *
     * @return the weak references that have a callback, the newest first
     * @throws CollectorError if the object has been freed
     */
    public List<HeapObject> clearWeakReferences(HeapObject object) {
        object.checkNotFreed();
        List<HeapObject> withCallback = new ArrayList<>(0);
        for (WeakLink link = object.weakReferences(); link != null; link = object.weakReferences()) {
            HeapObject weakReference = link.weakReference;
            link.clear();
            if (link.hasCallback()) {
                withCallback.add(weakReference);
            }
            if (listener != null) {
                listener.on(new HeapEvent.WeakReferenceCleared(weakReference, object));
            }
        }
        return withCallback;
    }

    /**
     * Lets a weak reference that is itself about to die point at nothing, so that its callback is never called.
     *
     * @throws CollectorError if the weak reference has been freed
     */
    public void clearWeakReference(HeapObject weakReference) {
        weakReference.checkNotFreed();
        if (weakReference.payload() instanceof WeakLink link) {
            link.clear();
        }
    }

    /**
     * Calls the callback of a weak reference that has been cleared, with the weak reference as its argument.
     *
     * @throws CollectorError if the weak reference has been freed
     */
    public void callBack(HeapObject weakReference) {
        weakReference.checkNotFreed();
        HeapObject callback = weakReference.slots[0];
        if (callback != null) {
            callBack(weakReference, callback);
        }
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
        if (!hasWeakReferences(object)) {
            return;
        }
        List<HeapObject> withCallback = clearWeakReferences(object);
        if (withCallback.isEmpty()) {
            return;
        }
        checkProgramMayRun(object);
        Mutator program = mutator;
        if (withCallback.size() == 1) {
            HeapObject weakReference = withCallback.get(0);
            HeapObject callback = program.takeCallback(weakReference);
            callBack(weakReference, callback);
            program.drop();
            return;
        }
        HeapObject held = program.holdCallbacks(withCallback);
        for (int i = 0; i < withCallback.size(); i++) {
            callBack(held.slots[2 * i], held.slots[2 * i + 1]);
        }
        program.drop();
    }

    /** Announces that a collection begins; a collector calls it first thing. */
    public void beginCollection(int generation) {
        if (listener != null) {
            listener.on(new HeapEvent.CollectionBegun(generation));
        }
        if (upcalls != null) {
            upcalls.collectionBegins(generation);
        }
    }

    /**
     * Announces that marking is over: from now on {@link Collector#isMarked} says who is in use. A collector that marks
     * calls it once in a collection, before the program runs and before anything is freed.
     */
    public void endMarking() {
        if (listener != null) {
            listener.on(new HeapEvent.MarkingEnded());
        }
    }

    /** Announces that a collection has ended; a collector calls it last. */
    public void endCollection(int generation, int unreachable) {
        if (listener != null) {
            listener.on(new HeapEvent.CollectionEnded(generation, unreachable));
        }
        if (upcalls != null) {
            upcalls.collectionEnds(generation, unreachable);
        }
    }

    /** Saves an unreachable object in the program's {@code gc.garbage}, which refers to it from then on. */
    public void saveGarbage(HeapObject object) {
        object.checkNotFreed();
        checkProgramMayRun(object);
        installedUpcalls().saveGarbage(object);
    }

    private void callBack(HeapObject weakReference, HeapObject callback) {
        checkProgramMayRun(weakReference);
        if (listener != null) {
            listener.on(new HeapEvent.CallbackCalled(weakReference));
        }
        installedUpcalls().runCallback(weakReference, callback);
    }

    HeapObject allocate(Collector collector, Kind kind, int slotCount, Object payload, int line) {
        if (freeLists == null || !freeLists.take(kind, slotCount)) {
            collector.allocating(kind);
        }
        int number = kind.isAtom() ? ++atomsNumbered : ++containersNumbered;
        HeapObject object = new HeapObject(kind, slotCount, details(kind, payload, line), number);
        int slotBytes = slotCount * kind.bytesPerSlot();
        int bytes =
                kind.baseBytes() + (object.isGrowable() ? 0 : slotBytes) + (kind == Kind.STR ? textBytes(payload) : 0);
        // The buffer comes first: the collector may run before either block is handed out, and a walk over the heap
        // passes over an object that has no address yet.
        if (object.isGrowable() && slotCount > 0) {
            object.setBufferAddress(block(collector, slotBytes, object));
        }
        try {
            object.address = block(collector, bytes, object);
        } catch (HeapExhausted exhausted) {
            releaseBuffer(object);
            throw exhausted;
        }
        meter.objectsAllocated++;
        if (listener != null) {
            listener.on(new HeapEvent.Allocated(object));
        }
        collector.allocated(object);
        return object;
    }

    private Details details(Kind kind, Object payload, int line) {
        if (kind.isAtom() || HeapObject.isGrowable(kind, payload)) {
            return new Details(this, payload, line, false);
        }
        int place = line & sharedDetails.length - 1;
        Details details = sharedDetails[place];
        if (details == null || details.payload != payload || details.line != line) {
            details = new Details(this, payload, line, true);
            sharedDetails[place] = details;
        }
        return details;
    }

    /** Gives a growable object room for at least so many slots; the buffer that holds them is a block of its own. */
    void reserveSlots(Collector collector, HeapObject object, int slots) {
        int address = block(collector, slots * object.kind().bytesPerSlot(), object);
        // The collector may have run, and with it the program, which may have given the object another buffer.
        if (object.slots.length >= slots) {
            memory.free(address, object);
            return;
        }
        releaseBuffer(object);
        object.setBufferAddress(address);
        HeapObject[] larger = new HeapObject[slots];
        System.arraycopy(object.slots, 0, larger, 0, object.slotsInUse());
        object.setSlots(larger, object.slotsInUse());
    }

    void releaseBuffer(HeapObject object) {
        if (object.bufferAddress() != HeapObject.NOWHERE) {
            memory.free(object.bufferAddress(), object);
            object.setBufferAddress(HeapObject.NOWHERE);
        }
    }

    private int block(Collector collector, int bytes, HeapObject owner) {
        if (walking) {
            throw refuse(
                    CollectorError.Rule.PROGRAM_RAN_WHILE_WALKING,
                    owner,
                    "The program allocated " + owner + " while the collector walked over the heap."
                            + " Call finalizers and callbacks before or after the walk.");
        }
        if (thresholdArmed && memory.used() + Memory.blockBytes(bytes) > threshold) {
            thresholdArmed = false;
            collector.thresholdReached();
        }
        int address = memory.allocate(bytes, owner);
        if (address == Memory.NO_ROOM) {
            collector.thresholdReached();
            address = memory.allocate(bytes, owner);
        }
        if (address == Memory.NO_ROOM) {
            throw new HeapExhausted(bytes, memory.capacity(), memory.used(), memory.largestFree());
        }
        return address;
    }

    void forEachObjectUnmetered(ReferenceVisitor visitor) {
        memory.forEachBlock((address, object) -> {
            if (object.address == address) {
                visitor.visit(object);
            }
        });
    }

    private void checkMayFree(HeapObject object) {
        if (object.isFreed()) {
            throw refuse(
                    CollectorError.Rule.DOUBLE_FREE,
                    object,
                    object + " has been freed already. An object is freed once: when nothing refers to it any more.");
        }
        if (object.isImmortal()) {
            throw refuse(CollectorError.Rule.IMMORTAL_OBJECT, object, object + " is immortal and cannot be freed.");
        }
        if (object.weakReferences() != null) {
            throw refuse(
                    CollectorError.Rule.WEAK_REFERENCE_LEFT,
                    object,
                    object + " was to be freed while a weak reference still points at it."
                            + " Clear the weak references to an object before you free it.");
        }
        if (walking && object != walkedObject) {
            throw refuse(
                    CollectorError.Rule.FREED_WHILE_WALKING,
                    object,
                    object + " was to be freed while the walk over the heap stood at " + walkedObject
                            + ". During the walk only the object that is being visited may be freed.");
        }
    }

    private void checkProgramMayRun(HeapObject object) {
        if (walking) {
            throw refuse(
                    CollectorError.Rule.PROGRAM_RAN_WHILE_WALKING,
                    object,
                    "A finalizer or callback of " + object + " was to run while the collector walked over the heap."
                            + " Call finalizers and callbacks before or after the walk.");
        }
    }

    private Upcalls installedUpcalls() {
        if (upcalls == null) {
            throw new IllegalStateException("No program is installed that could run a finalizer or a callback."
                    + " Install one with Mutator.install.");
        }
        return upcalls;
    }

    /** Remembers what is refused first: whoever catches the error has broken the rule all the same. */
    CollectorError refuse(CollectorError.Rule rule, HeapObject object, String message) {
        CollectorError error = new CollectorError(rule, object, message);
        if (firstRefused == null) {
            firstRefused = error;
        }
        return error;
    }

    @Nullable
    CollectorError firstRefused() {
        return firstRefused;
    }

    private static int textBytes(Object payload) {
        return payload.toString().length();
    }
}
