package gccourse.generational;

import gccourse.heap.GenerationsBase;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.ObjectList;
import gccourse.heap.UnfinishedStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CPython 3.11's cyclic collector: three generations, and garbage found by comparing counts instead of tracing roots.
 *
 * <p>Reference counting, which is given ({@link RefCounter}), frees nearly everything. This collector finds the cycles
 * that are left. It looks at one generation and the younger ones only:
 *
 * <ol>
 *   <li>merge the younger generations into the one that is collected,
 *   <li>find the unreachable: take from each count the references that come from inside. Who keeps a count above zero is
 *       referred to from outside, and is in use with all that it leads to,
 *   <li>promote the others, the survivors, into the next older generation,
 *   <li>clear the weak references to the unreachable, and call back,
 *   <li>run the finalizers, and look again: what a finalizer has stored away is in use,
 *   <li>empty what is left, so that its cycles fall apart and the counts free it.
 * </ol>
 *
 * <p>Cost: O(objects in the generations that are collected and the references that they hold), whatever the older
 * generations hold. Each object is looked at by a few young collections, and then by the rare full ones alone.
 *
 * <p>More: {@code docs/03-generations.md}; CPython 3.11, {@code Modules/gcmodule.c} ({@code gc_collect_main}); The
 * Garbage Collection Handbook, chapters 5.5 and 9.
 */
public final class GenerationalCollector extends GenerationsBase {
    private Heap heap;
    private RefCounter counter;

    private final ObjectList[] generations = {new ObjectList(), new ObjectList(), new ObjectList(), new ObjectList()};

    private boolean collecting;

    /** Remembers the heap, and lets the reference counter tell what it does. */
    @Override
    public void attach(Heap heap) {
        this.heap = heap;
        counter = new RefCounter(heap, this::track, this::countDeath);
    }

    // ---- what the program does

    /** A container that is about to be there counts, and may set off a collection. */
    @Override
    public void allocating(Kind kind) {
        if (kind.isContainer()) {
            counts[0]++;
            if (isEnabled() && !collecting && isTimeToCollect()) {
                collectNow(generationDue());
            }
        }
    }

    /** A new container is tracked. */
    @Override
    public void allocated(HeapObject object) {
        if (object.kind().isContainer()) {
            track(object);
        }
    }

    /** One reference more. */
    @Override
    public void referenceCreated(HeapObject target) {
        counter.retain(target);
    }

    /** One reference less. */
    @Override
    public void referenceDropped(HeapObject target) {
        counter.release(target);
    }

    /** A slot counts as a name does; and a dict is tracked from the first value on that may be part of a cycle. */
    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        if (newValue != null) {
            counter.retain(newValue);
            // Step 3.10 has something to add for dicts.
        }
        if (oldValue != null) {
            counter.release(oldValue);
        }
    }

    /** Whether nothing refers to the object any more, though it is still there; no weak reference leads to it then. */
    @Override
    public boolean isDying(HeapObject object) {
        return RefCounter.isDying(object);
    }

    /** Puts an object into the youngest generation: a new one, or one that comes back while its finalizer runs. */
    private void track(HeapObject object) {
        throw new UnfinishedStep("3.1 Born young", "docs/03-generations.md#31-born-young");
    }

    private void moveTo(int generation, HeapObject object) {
        heap.setGeneration(object, generation);
        generations[generation].append(object);
    }

    // ---- when to collect

    /** A container has died. */
    private void countDeath() {
        // Step 3.3.
    }

    /** Whether so much has been allocated that a collection begins by itself. */
    private boolean isTimeToCollect() {
        throw new UnfinishedStep(
                "3.3 When to collect: 700, 10, 10", "docs/03-generations.md#33-when-to-collect-700-10-10");
    }

    /** The oldest generation whose count exceeds its threshold, unless it is put off. */
    private int generationDue() {
        throw new UnfinishedStep(
                "3.3 When to collect: 700, 10, 10", "docs/03-generations.md#33-when-to-collect-700-10-10");
    }

    /** A full collection waits until the oldest generation has grown by a quarter since the last one. */
    private boolean isPutOff(int generation) {
        // Step 3.9. Until then no collection waits.
        return false;
    }

    /** Afterwards the counts of what is collected are zero, and that of the next older generation is one higher. */
    private void resetCounts(int generation) {
        // Step 3.3.
    }

    // ---- a collection. Start reading here. The phases are called in their order; step 3.2 writes the first of
    // them, and until a later one is written nothing happens in it. They need not stay as they are: the tests look at
    // what dies when, at what was looked at, and at the counts; not at how your methods are cut.

    /**
     * {@code gc.collect(generation)}: collects a generation and the younger ones, and answers how many unreachable objects
     * there were. Who asks in the middle of a collection is answered 0.
     */
    @Override
    public int collect(int generation) {
        return collectNow(generation);
    }

    private int collectNow(int generation) {
        int older = Math.min(generation + 1, OLDEST);
        collecting = true;
        heap.beginCollection(generation);
        resetCounts(generation);
        ObjectList young = mergeYounger(generation);
        ObjectList unreachable = findUnreachable(young);
        untrack(generation, young);
        promote(generation, young);

        int found = handleWeakReferences(unreachable, older);
        runFinalizers(unreachable);
        ObjectList garbage = findGarbage(unreachable, older);
        found += garbage.size();
        dispose(garbage, older);

        collections[generation]++;
        collected[generation] += found;
        heap.endCollection(generation, found);
        collecting = false;
        return found;
    }

    /** Afterwards the generation holds its own objects, then those of the younger ones, which are empty. */
    private ObjectList mergeYounger(int generation) {
        throw new UnfinishedStep("3.2 Survivors are promoted", "docs/03-generations.md#32-survivors-are-promoted");
    }

    /**
     * Splits a list into the objects that are in use, because a reference from outside leads to them, directly or
     * through others, and the rest.
     *
     * <p>Afterwards the list holds those in use, and the answer holds the unreachable ones.
     */
    private ObjectList findUnreachable(ObjectList candidates) {
        for (HeapObject object = candidates.first(); object != null; object = candidates.next(object)) {
            heap.forEachReference(object, target -> {
                // An object that refers to nothing is in no cycle; this one is not so simple.
                throw new UnfinishedStep(
                        "3.4 Garbage found from counts", "docs/03-generations.md#34-garbage-found-from-counts");
            });
        }
        return new ObjectList();
    }

    /** Afterwards the survivors are in the next older generation; those of a full collection stay in the oldest. */
    private void promote(int generation, ObjectList young) {
        throw new UnfinishedStep("3.2 Survivors are promoted", "docs/03-generations.md#32-survivors-are-promoted");
    }

    /**
     * Clears all weak references to the unreachable, and only then calls the first callback, so that no callback can get
     * at an unreachable object. A weak reference that is unreachable itself is silent.
     *
     * @return how many weak references died as soon as their callback had run
     */
    private int handleWeakReferences(ObjectList unreachable, int older) {
        for (HeapObject object = unreachable.first(); object != null; object = unreachable.next(object)) {
            if (object.kind() == Kind.WEAK_REFERENCE || heap.hasWeakReferences(object)) {
                throw new UnfinishedStep(
                        "3.7 Weak references and callbacks", "docs/03-generations.md#37-weak-references-and-callbacks");
            }
        }
        return 0;
    }

    /** Runs each finalizer that has not run yet, in the order of the list. Whoever dies by that leaves the list. */
    private void runFinalizers(ObjectList unreachable) {
        for (HeapObject object = unreachable.first(); object != null; object = unreachable.next(object)) {
            if (object.hasFinalizer()) {
                throw new UnfinishedStep(
                        "3.8 Finalizers and resurrection", "docs/03-generations.md#38-finalizers-and-resurrection");
            }
        }
    }

    /** Afterwards what the finalizers have brought back is old; the answer holds the rest. */
    private ObjectList findGarbage(ObjectList unreachable, int older) {
        // Step 3.8. Until then nobody comes back.
        ObjectList garbage = new ObjectList();
        garbage.appendAll(unreachable);
        return garbage;
    }

    /** Afterwards the garbage is gone, by its counts; what is still there, because somebody keeps it, is old. */
    private void dispose(ObjectList garbage, int older) {
        // Step 3.6. Until then what was found is kept.
        generations[older].appendAll(garbage);
    }

    // ---- tracking

    /** Stops tracking tuples that can never be part of a cycle, and in a full collection dicts that are not now. */
    private void untrack(int generation, ObjectList survivors) {
        // Step 3.10. Until then every container is tracked for ever.
    }

    // ---- the gc module

    /** {@code gc.is_tracked(object)}. */
    @Override
    public boolean isTracked(HeapObject object) {
        return object.isLinked();
    }

    /** {@code gc.get_objects(generation)}; 3 is the permanent generation. */
    @Override
    public List<HeapObject> objects(int generation) {
        List<HeapObject> objects = new ArrayList<>();
        ObjectList list = generations[generation];
        for (HeapObject object = list.first(); object != null; object = list.next(object)) {
            objects.add(object);
        }
        return objects;
    }

    /** {@code gc.freeze()}. */
    @Override
    public void freeze() {
        for (int generation = 0; generation <= OLDEST; generation++) {
            moveAll(generation, PERMANENT);
            counts[generation] = 0;
        }
    }

    /** {@code gc.unfreeze()}. */
    @Override
    public void unfreeze() {
        throw new UnfinishedStep("3.11 The gc module", "docs/03-generations.md#311-the-gc-module");
    }

    private void moveAll(int from, int to) {
        for (HeapObject object = generations[from].first(); object != null; object = generations[from].first()) {
            moveTo(to, object);
        }
    }

    /** {@code gc.get_freeze_count()}. */
    @Override
    public int freezeCount() {
        throw new UnfinishedStep("3.11 The gc module", "docs/03-generations.md#311-the-gc-module");
    }

    /** {@code gc.set_debug(gc.DEBUG_SAVEALL)}: unreachable objects go to {@code gc.garbage}, and stay. */
    @Override
    public void saveAll(boolean on) {
        throw new UnfinishedStep("3.11 The gc module", "docs/03-generations.md#311-the-gc-module");
    }
}
