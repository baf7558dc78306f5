package gccourse.generational.right;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.ObjectList;
import gccourse.heap.ReferenceVisitor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reference's collections in fewer passes: who reads the chapter finds its sentences there, who wants speed reads on
 * here.
 *
 * <p>What is different:
 *
 * <ul>
 *   <li>No copy of the counts is made. The scratch number of every object is 0 between collections, and the references
 *       from inside are counted upwards. Who has more references than that is referred to from outside.
 *   <li>What is in use is promoted, and counted, in the same pass in which it is found to be in use.
 *   <li>Tuples and dicts are looked for only if there are any.
 *   <li>Nobody looks again unless a finalizer has run: nobody else can have brought anything back.
 * </ul>
 *
 * <p>A program without tuples, dicts and finalizers pays for two passes over its objects.
 */
public final class CountsUpwards extends Counting {
    // Header legend. The generation is the number of the list that a tracked object is in. Between collections no
    // object is marked, and every scratch number is 0. During one a mark says: unreachable, as far as is known.
    // The scratch number of a candidate is how many references from other candidates lead to it, or REACHED. It is
    // 0 again as soon as the candidate is decided, one way or the other.

    /** The scratch number of a candidate that somebody in use refers to; any count is greater. */
    private static final int REACHED = -1;

    /** Where the unreachable are, as if they were a generation of their own. */
    private static final int UNREACHABLE = 4;

    private final ObjectList[] generations = {new ObjectList(), new ObjectList(), new ObjectList(), new ObjectList()};

    /** How many objects survived the last full collection. */
    private int longLivedTotal;

    /** How many objects have joined the oldest generation since then. */
    private int longLivedPending;

    /** How many objects the last search has found in use, and of which kinds they are. */
    private int inUse;

    private final Set<Kind> kindsInUse = EnumSet.noneOf(Kind.class);

    private boolean collecting;
    private boolean saveAll;

    @Override
    public void allocating(Kind kind) {
        if (kind.isContainer()) {
            counts[0]++;
            if (isEnabled() && !collecting && counts[0] > thresholds[0] && thresholds[0] != 0) {
                collect(generationDue());
            }
        }
    }

    @Override
    public void allocated(HeapObject object) {
        if (object.kind().isContainer() && object.kind() != Kind.DICT) {
            track(object);
        }
    }

    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        if (newValue != null && holder.kind() == Kind.DICT && !isTracked(holder) && isTrackable(newValue)) {
            track(holder);
        }
        super.slotWritten(holder, oldValue, newValue);
    }

    @Override
    void track(HeapObject object) {
        moveTo(0, object);
    }

    @Override
    void untrack(HeapObject object) {
        heap.unmark(object);
        ObjectList.remove(object);
    }

    private void moveTo(int generation, HeapObject object) {
        heap.setGeneration(object, generation);
        generations[generation].append(object);
    }

    // ---- when to collect

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
    private void resetCounts(int generation) {
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
        int older = Math.min(generation + 1, OLDEST);
        collecting = true;
        heap.beginCollection(generation);
        resetCounts(generation);
        ObjectList young = mergeYounger(generation);
        ObjectList unreachable = findUnreachable(young, 0, generation, older);
        untrackAll(generation, young);
        promote(generation, older, young);

        int found = handleWeakReferences(unreachable, older);
        ObjectList garbage = runFinalizers(unreachable) ? findGarbage(unreachable, older) : unreachable;
        found += garbage.size();
        deleteGarbage(garbage, older);

        if (generation == OLDEST) {
            counts[0] = Math.max(0, counts[0] - heap.clearFreeLists());
        }
        collections[generation]++;
        collected[generation] += found;
        heap.endCollection(generation, found);
        collecting = false;
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

    /**
     * Splits a list, which holds all objects of some generations, into those in use, because a reference from outside
     * leads to them, directly or through others, and the rest.
     *
     * <p>Afterwards the list holds those in use, without marks, and they are older. The answer holds the unreachable ones,
     * marked.
     */
    private ObjectList findUnreachable(ObjectList candidates, int youngest, int oldest, int older) {
        countInnerReferences(candidates, youngest, oldest);
        return moveUnreachable(candidates, older);
    }

    /**
     * Afterwards the count of a candidate, less its scratch number, is the number of references to it from outside.
     *
     * <p>The chapter's first two passes in one: to count up from 0 takes no copy of the counts.
     */
    private void countInnerReferences(ObjectList candidates, int youngest, int oldest) {
        ReferenceVisitor count = target -> {
            int place = place(target);
            if (youngest <= place && place <= oldest && target.isLinked()) {
                target.setScratch(target.scratch() + 1);
            }
        };
        for (HeapObject object = candidates.first(); object != null; object = candidates.next(object)) {
            heap.forEachReference(object, count);
        }
    }

    private static int place(HeapObject object) {
        return object.isMarked() ? UNREACHABLE : object.generation();
    }

    /**
     * Goes through the candidates once. Those behind the current one are decided: in use. Those set aside are so only
     * for now: if somebody in use refers to one, it comes back to the end of the list.
     *
     * <p>A target whose scratch number is above 0 is a candidate that is not decided yet.
     */
    private ObjectList moveUnreachable(ObjectList candidates, int older) {
        ObjectList unreachable = new ObjectList();
        ReferenceVisitor reach = target -> {
            if (target.scratch() > 0) {
                target.setScratch(REACHED);
            } else if (target.isMarked() && target.scratch() == 0) {
                target.setScratch(REACHED);
                candidates.append(target);
            }
        };
        inUse = 0;
        kindsInUse.clear();
        HeapObject object = candidates.first();
        while (object != null) {
            HeapObject current = object;
            if (current.referenceCount() > current.scratch()) {
                heap.forEachReference(current, reach);
                current.setScratch(0);
                heap.unmark(current);
                heap.setGeneration(current, older);
                inUse++;
                kindsInUse.add(current.kind());
                object = candidates.next(current);
            } else {
                object = candidates.next(current);
                unreachable.append(current);
                current.setScratch(0);
                heap.mark(current);
            }
        }
        return unreachable;
    }

    /** Afterwards the survivors are in the next older generation; those of a full collection stay in the oldest. */
    private void promote(int generation, int older, ObjectList young) {
        generations[older].appendAll(young);
        if (generation == OLDEST) {
            longLivedTotal = inUse;
            longLivedPending = 0;
        } else if (older == OLDEST) {
            longLivedPending += inUse;
        }
    }

    /**
     * Clears all weak references to the unreachable, and only then calls the first callback, so that no callback can get
     * at an unreachable object. A weak reference that is unreachable itself is silent.
     *
     * @return how many weak references died as soon as their callback had run
     */
    private int handleWeakReferences(ObjectList unreachable, int older) {
        ObjectList toCallBack = new ObjectList();
        for (HeapObject object = unreachable.first(); object != null; object = unreachable.next(object)) {
            if (object.kind() == Kind.WEAK_REFERENCE) {
                heap.clearWeakReference(object);
            }
            for (HeapObject weakReference : heap.clearWeakReferences(object)) {
                if (!weakReference.isMarked()) {
                    referenceCreated(weakReference);
                    toCallBack.append(weakReference);
                }
            }
        }
        int died = 0;
        for (HeapObject next = toCallBack.first(); next != null; next = toCallBack.first()) {
            heap.callBack(next);
            referenceDropped(next);
            if (toCallBack.first() == next) {
                moveTo(older, next);
            } else {
                died++;
            }
        }
        return died;
    }

    /**
     * Runs each finalizer that has not run yet, in the order of the list. Whoever dies by that leaves the list.
     *
     * @return whether one has run: nobody else can have stored anything away
     */
    private boolean runFinalizers(ObjectList unreachable) {
        ObjectList seen = new ObjectList();
        boolean any = false;
        for (HeapObject object = unreachable.first(); object != null; object = unreachable.first()) {
            seen.append(object);
            if (object.hasFinalizer() && !object.isFinalized()) {
                any = true;
                object.setFinalized();
                referenceCreated(object);
                heap.callFinalizer(object);
                referenceDropped(object);
            }
        }
        unreachable.appendAll(seen);
        return any;
    }

    /** Afterwards what the finalizers have brought back is old; the answer holds the rest, marked. */
    private ObjectList findGarbage(ObjectList unreachable, int older) {
        ObjectList garbage = findUnreachable(unreachable, UNREACHABLE, UNREACHABLE, older);
        generations[older].appendAll(unreachable);
        return garbage;
    }

    /** Afterwards the garbage is gone, by its counts; what is still there, because somebody keeps it, is old. */
    private void deleteGarbage(ObjectList garbage, int older) {
        for (HeapObject object = garbage.first(); object != null; object = garbage.first()) {
            if (saveAll) {
                heap.saveGarbage(object);
            } else {
                referenceCreated(object);
                empty(object);
                referenceDropped(object);
            }
            if (garbage.first() == object) {
                heap.unmark(object);
                moveTo(older, object);
            }
        }
    }

    // ---- tracking

    /** Whether the object may be part of a cycle, now or later. */
    private static boolean isTrackable(HeapObject object) {
        return object.kind().isContainer() && (object.kind() != Kind.TUPLE || object.isLinked());
    }

    /** Stops tracking tuples that can never be part of a cycle, and in a full collection dicts that are not now. */
    private void untrackAll(int generation, ObjectList survivors) {
        untrackAll(Kind.TUPLE, survivors);
        if (generation == OLDEST) {
            untrackAll(Kind.DICT, survivors);
        }
    }

    private void untrackAll(Kind kind, ObjectList survivors) {
        HeapObject object = kindsInUse.contains(kind) ? survivors.first() : null;
        while (object != null) {
            HeapObject next = survivors.next(object);
            if (object.kind() == kind && !holdsTrackable(object)) {
                untrack(object);
                inUse--;
            }
            object = next;
        }
    }

    private boolean holdsTrackable(HeapObject object) {
        boolean[] found = {false};
        heap.forEachReference(object, target -> found[0] |= isTrackable(target));
        return found[0];
    }

    // ---- the gc module

    @Override
    public boolean isTracked(HeapObject object) {
        return object.isLinked();
    }

    @Override
    public List<HeapObject> objects(int generation) {
        List<HeapObject> objects = new ArrayList<>();
        ObjectList list = generations[generation];
        for (HeapObject object = list.first(); object != null; object = list.next(object)) {
            objects.add(object);
        }
        return objects;
    }

    @Override
    public void freeze() {
        for (int generation = 0; generation <= OLDEST; generation++) {
            moveAll(generation, PERMANENT);
            counts[generation] = 0;
        }
    }

    @Override
    public void unfreeze() {
        moveAll(PERMANENT, OLDEST);
    }

    private void moveAll(int from, int to) {
        for (HeapObject object = generations[from].first(); object != null; object = generations[from].first()) {
            moveTo(to, object);
        }
    }

    @Override
    public int freezeCount() {
        return generations[PERMANENT].size();
    }

    @Override
    public void saveAll(boolean on) {
        saveAll = on;
    }
}
