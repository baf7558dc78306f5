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
    private boolean saveAll;

    /** Remembers the heap, and lets the reference counter tell what it does. */
    @Override
    public void attach(Heap heap) {
        this.heap = heap;
        counter = new RefCounter(heap, this::track, this::untrack, this::died);
    }

    // ---- what the program does

    /** A container that is about to be there counts, and may set off a collection. */
    @Override
    public void allocating(Kind kind) {
        // Step 3.3.
    }

    /** A new container is tracked; a new dict is empty, and waits for something that may be part of a cycle. */
    @Override
    public void allocated(HeapObject object) {
        // Step 3.10 has something to say about dicts.
        if (object.kind().isContainer()) {
            track(object);
        }
    }

    /** One reference more. */
    @Override
    public void referenceCreated(HeapObject target) {
        counter.incref(target);
    }

    /** One reference less. */
    @Override
    public void referenceDropped(HeapObject target) {
        counter.decref(target);
    }

    /** A slot counts as a name does; and a dict is tracked from the first value on that may be part of a cycle. */
    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        if (newValue != null) {
            counter.incref(newValue);
            // Step 3.10 has something to add for dicts.
        }
        if (oldValue != null) {
            counter.decref(oldValue);
        }
    }

    /** Whether nothing refers to the object any more, though it is still there; no weak reference leads to it then. */
    @Override
    public boolean isDying(HeapObject object) {
        return RefCounter.isDying(object);
    }

    /** Puts an object into the youngest generation: a new one, or one that is alive again while its finalizer runs. */
    private void track(HeapObject object) {
        throw new UnfinishedStep("3.1 Born young", "docs/03-generations.md#31-born-young");
    }

    /** Takes an object out of its list, because it dies. */
    private void untrack(HeapObject object) {
        throw new UnfinishedStep("3.1 Born young", "docs/03-generations.md#31-born-young");
    }

    /** An object has died. */
    private void died(HeapObject object) {
        // Step 3.3.
    }

    /** Puts an object at the end of a generation, and notes in its header which one that is. */
    private void moveTo(int generation, HeapObject object) {
        throw new UnfinishedStep("3.1 Born young", "docs/03-generations.md#31-born-young");
    }

    // ---- a collection

    /**
     * {@code gc.collect(generation)}: collects a generation and the younger ones, and answers how many unreachable objects
     * there were. Who asks in the middle of a collection is answered 0.
     */
    @Override
    public int collect(int generation) {
        collecting = true;
        heap.beginCollection(generation);
        int found = collectMain(generation);
        heap.endCollection(generation, found);
        collecting = false;
        return found;
    }

    /** The phases of a collection. Each step from 3.2 on adds one or two; which comes where is for you to say. */
    private int collectMain(int generation) {
        throw new UnfinishedStep("3.2 Survivors are promoted", "docs/03-generations.md#32-survivors-are-promoted");
    }

    /** Takes what was found from its list, one after the other, until nothing is left in it. */
    private void deleteGarbage(ObjectList garbage, int older) {
        for (HeapObject object = garbage.first(); object != null; object = garbage.first()) {
            if (saveAll) {
                heap.saveGarbage(object);
            }
            // Step 3.6: otherwise it is emptied. Until then what was found is kept.
            moveTo(older, object);
        }
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
        saveAll = on;
    }
}
