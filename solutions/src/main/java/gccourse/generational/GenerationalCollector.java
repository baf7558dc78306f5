package gccourse.generational;

import gccourse.heap.GenerationsBase;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.ObjectList;
import gccourse.heap.ReferenceVisitor;
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
    // Header legend. The generation is the number of the list that a tracked object is in. Between collections no
    // object is marked. During one, a mark says: a member of what is collected, and not known to be in use. The scratch
    // number of a member is the number of references to it from outside, as far as they have been counted, or
    // SET_ASIDE.

    /** The scratch number of a member that is unreachable as far as is known. */
    private static final int SET_ASIDE = -1;

    private Heap heap;
    private RefCounter counter;

    private final ObjectList[] generations = {new ObjectList(), new ObjectList(), new ObjectList(), new ObjectList()};

    /** How many objects survived the last full collection. */
    private int longLivedTotal;

    /** How many objects have joined the oldest generation since then. */
    private int longLivedPending;

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
        if (kind.isContainer()) {
            counts[0]++;
            if (isEnabled() && !collecting && isTimeToCollect()) {
                collect(generationDue());
            }
        }
    }

    /** A new container is tracked; a new dict is empty, and waits for something that may be part of a cycle. */
    @Override
    public void allocated(HeapObject object) {
        if (object.kind().isContainer() && object.kind() != Kind.DICT) {
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
            if (holder.kind() == Kind.DICT && !isTracked(holder) && isTrackable(newValue)) {
                track(holder);
            }
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

    /** Whether the object may be part of a cycle, now or later. */
    private static boolean isTrackable(HeapObject object) {
        return object.kind().isContainer() && (object.kind() != Kind.TUPLE || object.isLinked());
    }

    /** Puts an object into the youngest generation: a new one, or one that is alive again while its finalizer runs. */
    private void track(HeapObject object) {
        moveTo(0, object);
    }

    /** Takes an object out of its list. */
    private void untrack(HeapObject object) {
        heap.unmark(object);
        ObjectList.remove(object);
    }

    private void moveTo(int generation, HeapObject object) {
        heap.setGeneration(object, generation);
        generations[generation].append(object);
    }

    // ---- when to collect

    /** A death is an allocation less, if it was a container that died. */
    private void died(HeapObject object) {
        if (object.kind().isContainer()) {
            counts[0] = Math.max(0, counts[0] - 1);
        }
    }

    private boolean isTimeToCollect() {
        return counts[0] > thresholds[0] && thresholds[0] != 0;
    }

    /** The oldest generation whose count exceeds its threshold, unless it is put off. */
    private int generationDue() {
        int generation = OLDEST;
        while (counts[generation] <= thresholds[generation] || isPutOff(generation)) {
            generation--;
        }
        return generation;
    }

    /** A full collection waits until the oldest generation has grown by a quarter since the last one. */
    private boolean isPutOff(int generation) {
        return generation == OLDEST && longLivedPending < longLivedTotal / 4;
    }

    /** Afterwards the counts of what is collected are zero, and that of the next older generation is one higher. */
    private void updateCounts(int generation) {
        for (int i = 0; i <= generation; i++) {
            counts[i] = 0;
        }
        if (generation < OLDEST) {
            counts[generation + 1]++;
        }
    }

    // ---- a collection. Start reading here.

    /**
     * {@code gc.collect(generation)}: collects a generation and the younger ones, and answers how many unreachable objects
     * there were. Who asks in the middle of a collection is answered 0.
     */
    @Override
    public int collect(int generation) {
        if (collecting) {
            return 0;
        }
        collecting = true;
        heap.beginCollection(generation);
        int found = collectMain(generation);
        heap.endCollection(generation, found);
        collecting = false;
        return found;
    }

    private int collectMain(int generation) {
        updateCounts(generation);
        int older = Math.min(generation + 1, OLDEST);

        ObjectList young = mergeYounger(generation);
        ObjectList unreachable = deduceUnreachable(young);
        untrackTuples(young);
        if (generation == OLDEST) {
            untrackDicts(young);
        }
        promote(young, generation, older);

        int found = handleWeakReferences(unreachable, older);
        finalizeGarbage(unreachable);
        ObjectList garbage = handleResurrectedObjects(unreachable, older);
        found += garbage.size();
        deleteGarbage(garbage, older);

        if (generation == OLDEST) {
            counts[0] = Math.max(0, counts[0] - heap.clearFreeLists());
        }
        collections[generation]++;
        collected[generation] += found;
        return found;
    }

    /** Afterwards the generation holds its own objects, then those of the younger ones, which are empty. */
    private ObjectList mergeYounger(int generation) {
        ObjectList young = generations[generation];
        for (int i = 0; i < generation; i++) {
            young.appendAll(generations[i]);
        }
        return young;
    }

    // ---- the unreachable

    /**
     * Splits a list into the objects that are in use, because a reference from outside leads to them, directly or through
     * others, and the rest.
     *
     * <p>Afterwards the list holds those in use, without marks. The answer holds the unreachable, marked.
     */
    private ObjectList deduceUnreachable(ObjectList members) {
        updateRefs(members);
        subtractRefs(members);
        return moveUnreachable(members);
    }

    /** Afterwards each object of the list is marked as a member, and its scratch number is its reference count. */
    private void updateRefs(ObjectList members) {
        for (HeapObject object = members.first(); object != null; object = members.next(object)) {
            heap.mark(object);
            object.setScratch(object.referenceCount());
        }
    }

    /** Afterwards the scratch number of a member is the number of references to it from outside of the list. */
    private void subtractRefs(ObjectList members) {
        ReferenceVisitor subtract = target -> {
            if (target.isMarked()) {
                target.setScratch(target.scratch() - 1);
            }
        };
        for (HeapObject object = members.first(); object != null; object = members.next(object)) {
            heap.forEachReference(object, subtract);
        }
    }

    /**
     * Goes through the list once. Those behind the current object are in use, and members no more. Who has no reference
     * from outside is set aside, for now: if somebody in use refers to it, it comes back to the end of the list.
     */
    private ObjectList moveUnreachable(ObjectList members) {
        ObjectList unreachable = new ObjectList();
        ReferenceVisitor reach = target -> {
            if (target.isMarked() && target.scratch() <= 0) {
                if (target.scratch() == SET_ASIDE) {
                    members.append(target);
                }
                target.setScratch(1);
            }
        };
        HeapObject object = members.first();
        while (object != null) {
            HeapObject current = object;
            if (current.scratch() > 0) {
                heap.forEachReference(current, reach);
                heap.unmark(current);
                object = members.next(current);
            } else {
                object = members.next(current);
                unreachable.append(current);
                current.setScratch(SET_ASIDE);
            }
        }
        return unreachable;
    }

    // ---- the survivors

    /** Stops tracking tuples that can never be part of a cycle. */
    private void untrackTuples(ObjectList survivors) {
        untrackAll(Kind.TUPLE, survivors);
    }

    /** Stops tracking dicts that cannot be part of a cycle as they are now. */
    private void untrackDicts(ObjectList survivors) {
        untrackAll(Kind.DICT, survivors);
    }

    private void untrackAll(Kind kind, ObjectList survivors) {
        HeapObject object = survivors.first();
        while (object != null) {
            HeapObject next = survivors.next(object);
            if (object.kind() == kind && !holdsTrackable(object)) {
                untrack(object);
            }
            object = next;
        }
    }

    private boolean holdsTrackable(HeapObject object) {
        boolean[] found = {false};
        heap.forEachReference(object, target -> found[0] |= isTrackable(target));
        return found[0];
    }

    /** Afterwards the survivors are in the next older generation; those of a full collection stay in the oldest. */
    private void promote(ObjectList young, int generation, int older) {
        int survivors = 0;
        for (HeapObject object = young.first(); object != null; object = young.next(object)) {
            heap.setGeneration(object, older);
            survivors++;
        }
        generations[older].appendAll(young);
        if (generation == OLDEST) {
            longLivedTotal = survivors;
            longLivedPending = 0;
        } else if (older == OLDEST) {
            longLivedPending += survivors;
        }
    }

    // ---- the garbage

    /**
     * Clears all weak references to the unreachable, and only then calls the first callback, so that no callback can get
     * at an unreachable object. A weak reference that is unreachable itself is silent.
     *
     * @return how many weak references died as soon as their callback had run
     */
    private int handleWeakReferences(ObjectList unreachable, int older) {
        ObjectList toCallBack = new ObjectList();
        for (HeapObject object = unreachable.first(); object != null; object = unreachable.next(object)) {
            heap.clearWeakReference(object);
            for (HeapObject weakReference : heap.clearWeakReferences(object)) {
                if (!weakReference.isMarked()) {
                    counter.incref(weakReference);
                    toCallBack.append(weakReference);
                }
            }
        }
        int died = 0;
        for (HeapObject next = toCallBack.first(); next != null; next = toCallBack.first()) {
            heap.callBack(next);
            counter.decref(next);
            if (toCallBack.first() == next) {
                moveTo(older, next);
            } else {
                died++;
            }
        }
        return died;
    }

    /** Runs each finalizer that has not run yet, in the order of the list. Whoever dies by that leaves the list. */
    private void finalizeGarbage(ObjectList unreachable) {
        ObjectList seen = new ObjectList();
        for (HeapObject object = unreachable.first(); object != null; object = unreachable.first()) {
            seen.append(object);
            if (object.hasFinalizer() && !object.isFinalized()) {
                object.setFinalized();
                counter.incref(object);
                heap.callFinalizer(object);
                counter.decref(object);
            }
        }
        unreachable.appendAll(seen);
    }

    /** Looks again: afterwards what the finalizers have brought back is old. The answer holds the rest, marked. */
    private ObjectList handleResurrectedObjects(ObjectList unreachable, int older) {
        ObjectList garbage = deduceUnreachable(unreachable);
        for (HeapObject object = unreachable.first(); object != null; object = unreachable.first()) {
            moveTo(older, object);
        }
        return garbage;
    }

    /** Afterwards the garbage is gone, by its counts; what is still there, because somebody holds it, is old. */
    private void deleteGarbage(ObjectList garbage, int older) {
        for (HeapObject object = garbage.first(); object != null; object = garbage.first()) {
            if (saveAll) {
                heap.saveGarbage(object);
            } else {
                counter.incref(object);
                counter.clear(object);
                counter.decref(object);
            }
            if (garbage.first() == object) {
                heap.unmark(object);
                moveTo(older, object);
            }
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
        moveAll(PERMANENT, OLDEST);
    }

    private void moveAll(int from, int to) {
        for (HeapObject object = generations[from].first(); object != null; object = generations[from].first()) {
            moveTo(to, object);
        }
    }

    /** {@code gc.get_freeze_count()}. */
    @Override
    public int freezeCount() {
        return generations[PERMANENT].size();
    }

    /** {@code gc.set_debug(gc.DEBUG_SAVEALL)}: unreachable objects go to {@code gc.garbage}, and stay. */
    @Override
    public void saveAll(boolean on) {
        saveAll = on;
    }
}
