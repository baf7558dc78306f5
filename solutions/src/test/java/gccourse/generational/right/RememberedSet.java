package gccourse.generational.right;

import gccourse.heap.Frame;
import gccourse.heap.GenerationsBase;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.ObjectList;
import gccourse.heap.ReferenceVisitor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The road that Java, Go and V8 took: what a generation refers to from outside is known from a write barrier and a
 * remembered set, and who is in use is found by tracing. Counts say when an object dies at once, and nothing else.
 *
 * <p>Every object has a <em>level</em>: the number of its generation, or {@value #GARBAGE} while it is among the
 * unreachable. The remembered set tells of each object and each level above its own, how many slots of holders on that
 * level or higher refer to the object. The barrier adds and takes away; whoever changes its level has its references
 * counted anew. So a collection of generation g starts from the roots and from what is remembered of level g + 1, and
 * never looks at an older object.
 */
public final class RememberedSet extends GenerationsBase {
    private static final int GARBAGE = -1;
    private static final int DEEPEST = 50;

    /** The scratch number of a candidate that somebody refers to. */
    private static final int REACHED = 1;

    /** The scratch number of a candidate to which nobody is known to refer, though its turn has been. */
    private static final int SET_ASIDE = -1;

    private Heap heap;

    private final ObjectList[] generations = {new ObjectList(), new ObjectList(), new ObjectList(), new ObjectList()};
    private final Map<HeapObject, int[]> remembered = new IdentityHashMap<>();

    /** Objects whose death is under way or has to wait: nothing leads to them, but they still hold what they held. */
    private final Deque<HeapObject> dying = new ArrayDeque<>();

    private final Deque<HeapObject> waiting = new ArrayDeque<>();

    private int survivorsOfFull;
    private int joinedSince;
    private boolean collecting;
    private boolean saveAll;

    @Override
    public void attach(Heap heap) {
        this.heap = heap;
    }

    // ---- the barrier

    /** A mark says: among the candidates of a collection, and not reached. Afterwards: garbage. */
    private static int level(HeapObject object) {
        return object.isMarked() ? GARBAGE : object.generation();
    }

    private void remember(int holderLevel, HeapObject target, int slots) {
        if (target.kind().isContainer()) {
            rememberBetween(level(target), holderLevel, target, slots);
        }
    }

    /** Counts slots of holders that are above one level, and at most on another. */
    private void rememberBetween(int above, int upTo, HeapObject target, int slots) {
        if (above >= upTo) {
            return;
        }
        int[] entry = remembered.computeIfAbsent(target, key -> new int[PERMANENT + 1]);
        for (int level = above + 1; level <= upTo; level++) {
            entry[level] += slots;
        }
    }

    /** Moves an object up; what refers to it from its new level or below is of no interest any more. */
    private void rise(HeapObject object, int to) {
        int from = level(object);
        heap.unmark(object);
        heap.setGeneration(object, to);
        int[] entry = remembered.get(object);
        if (entry != null) {
            for (int level = 0; level <= to; level++) {
                entry[level] = 0;
            }
            if (to == PERMANENT || entry[OLDEST] == 0 && entry[PERMANENT] == 0) {
                remembered.remove(object);
            }
        }
        heap.forEachReference(object, target -> {
            if (target.kind().isContainer()) {
                rememberBetween(Math.max(from, level(target)), to, target, 1);
            }
        });
    }

    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        if (newValue != null) {
            referenceCreated(newValue);
            if (holder.kind() == Kind.DICT && !holder.isLinked() && isTrackable(newValue)) {
                generations[0].append(holder);
            }
            remember(level(holder), newValue, 1);
        }
        if (oldValue != null) {
            drop(holder, oldValue);
        }
    }

    private void drop(HeapObject holder, HeapObject target) {
        remember(level(holder), target, -1);
        referenceDropped(target);
    }

    // ---- counting

    @Override
    public void referenceCreated(HeapObject target) {
        target.setReferenceCount(target.referenceCount() + 1);
    }

    @Override
    public void referenceDropped(HeapObject target) {
        target.setReferenceCount(target.referenceCount() - 1);
        if (target.referenceCount() > 0) {
            return;
        }
        ObjectList.remove(target);
        if (dying.size() >= DEEPEST) {
            waiting.push(target);
            return;
        }
        die(target);
        while (dying.isEmpty() && !waiting.isEmpty()) {
            die(waiting.pop());
        }
    }

    @Override
    public boolean isDying(HeapObject object) {
        return object.referenceCount() == 0;
    }

    private void die(HeapObject object) {
        dying.push(object);
        if (!object.hasFinalizer() || !isSaved(object)) {
            heap.clearAndCallBack(object);
            heap.clearWeakReference(object);
            clear(object);
            remembered.remove(object);
            if (heap.free(object) && object.kind().isContainer() && counts[0] > 0) {
                counts[0]--;
            }
        }
        dying.pop();
    }

    private boolean isSaved(HeapObject object) {
        if (!object.isFinalized()) {
            becomeYoung(object);
            object.setReferenceCount(1);
            heap.callFinalizer(object);
            object.setFinalized();
            object.setReferenceCount(object.referenceCount() - 1);
            if (object.referenceCount() > 0) {
                return true;
            }
            ObjectList.remove(object);
        }
        return false;
    }

    /** While its finalizer runs, an object is in generation 0, and so are its references in the books. */
    private void becomeYoung(HeapObject object) {
        int from = level(object);
        heap.forEachReference(object, target -> {
            if (target.kind().isContainer()) {
                rememberBetween(Math.max(0, level(target)), from, target, -1);
            }
        });
        heap.unmark(object);
        heap.setGeneration(object, 0);
        if (from == GARBAGE) {
            // The garbage that it refers to may be saved with it.
            heap.forEachReference(object, target -> remember(0, target, 1));
        }
        generations[0].append(object);
    }

    private void clear(HeapObject object) {
        int slots = object.slotCount();
        boolean backwards = object.kind().lastSlotFirst();
        for (int i = 0; i < slots; i++) {
            HeapObject child = heap.clearReference(object, backwards ? slots - 1 - i : i);
            if (child != null) {
                drop(object, child);
            }
        }
    }

    // ---- when to collect

    @Override
    public void allocating(Kind kind) {
        if (kind.isContainer() && ++counts[0] > thresholds[0] && thresholds[0] != 0 && isEnabled() && !collecting) {
            collect(due());
        }
    }

    @Override
    public void allocated(HeapObject object) {
        if (object.kind().isContainer() && object.kind() != Kind.DICT) {
            generations[0].append(object);
        }
    }

    private int due() {
        if (counts[2] > thresholds[2] && joinedSince >= survivorsOfFull / 4) {
            return 2;
        }
        return counts[1] > thresholds[1] ? 1 : 0;
    }

    // ---- a collection

    @Override
    public int collect(int generation) {
        if (collecting) {
            return 0;
        }
        collecting = true;
        heap.beginCollection(generation);
        int older = Math.min(generation + 1, OLDEST);
        ObjectList young = generations[generation];
        for (int i = 0; i <= generation; i++) {
            counts[i] = 0;
            young.appendAll(generations[i]);
        }
        if (generation < OLDEST) {
            counts[older]++;
        }

        ObjectList unreachable = separate(young, generation + 1);
        for (HeapObject object = unreachable.first(); object != null; object = unreachable.next(object)) {
            forget(object);
        }
        promote(young, generation, older);

        int found = callBack(unreachable, older);
        runFinalizers(unreachable);
        found += deleteGarbage(unreachable, older);

        if (generation == OLDEST) {
            counts[0] = Math.max(0, counts[0] - heap.clearFreeLists());
        }
        collections[generation]++;
        collected[generation] += found;
        heap.endCollection(generation, found);
        collecting = false;
        return found;
    }

    /**
     * Takes out of the candidates those to whom nothing leads: no root, no slot of a holder on this level, no dying object,
     * and nobody in use. Who is set aside too early comes back to the end of the list.
     */
    private ObjectList separate(ObjectList candidates, int level) {
        for (HeapObject object = candidates.first(); object != null; object = candidates.next(object)) {
            heap.mark(object);
            object.setScratch(0);
        }
        ReferenceVisitor reach = target -> {
            if (target.isMarked() && target.scratch() <= 0) {
                if (target.scratch() == SET_ASIDE) {
                    candidates.append(target);
                }
                target.setScratch(REACHED);
            }
        };
        heap.roots().globals().forEachReference(reach);
        for (Frame frame : heap.roots().frames()) {
            frame.forEachReference(reach);
        }
        heap.roots().forEachTemporary(reach);
        for (HeapObject object : dying) {
            reach.visit(object);
            heap.forEachReference(object, reach);
        }
        for (HeapObject object : waiting) {
            heap.forEachReference(object, reach);
        }
        for (HeapObject object = candidates.first(); object != null; object = candidates.next(object)) {
            int[] entry = remembered.get(object);
            if (entry != null && entry[level] > 0) {
                object.setScratch(REACHED);
            }
        }
        ObjectList unreachable = new ObjectList();
        HeapObject object = candidates.first();
        while (object != null) {
            HeapObject current = object;
            if (current.scratch() == REACHED) {
                heap.unmark(current);
                heap.forEachReference(current, reach);
                object = candidates.next(current);
            } else {
                object = candidates.next(current);
                unreachable.append(current);
                current.setScratch(SET_ASIDE);
            }
        }
        return unreachable;
    }

    /** Afterwards the survivors are one generation older, and so are their references in the books. */
    private void promote(ObjectList survivors, int generation, int older) {
        untrack(survivors, Kind.TUPLE);
        Set<HeapObject> fallen = generation == OLDEST ? untrack(survivors, Kind.DICT) : Set.of();
        for (HeapObject dict : fallen) {
            // The permanent holders are known; all others are visited below, and none of them is on another level.
            heap.setGeneration(dict, 0);
            int[] entry = remembered.computeIfAbsent(dict, key -> new int[PERMANENT + 1]);
            entry[1] = entry[PERMANENT];
            entry[OLDEST] = entry[PERMANENT];
        }
        int size = 0;
        for (HeapObject object = survivors.first(); object != null; object = survivors.next(object)) {
            size++;
            int from = object.generation();
            rise(object, older);
            if (!fallen.isEmpty()) {
                heap.forEachReference(object, target -> {
                    if (fallen.contains(target)) {
                        rememberBetween(0, from, target, 1);
                    }
                });
            }
        }
        if (generation == OLDEST) {
            survivorsOfFull = size;
            joinedSince = 0;
            return;
        }
        if (older == OLDEST) {
            joinedSince += size;
        }
        generations[older].appendAll(survivors);
    }

    /** Of what becomes garbage, forgets what it refers to and who refers to it. */
    private void forget(HeapObject garbage) {
        remembered.remove(garbage);
        int from = garbage.generation();
        heap.forEachReference(garbage, target -> {
            if (target.kind().isContainer() && !target.isMarked()) {
                rememberBetween(target.generation(), from, target, -1);
            }
        });
    }

    private int callBack(ObjectList unreachable, int older) {
        ObjectList toCallBack = new ObjectList();
        for (HeapObject object = unreachable.first(); object != null; object = unreachable.next(object)) {
            heap.clearWeakReference(object);
            for (HeapObject weakReference : heap.clearWeakReferences(object)) {
                if (!weakReference.isMarked()) {
                    referenceCreated(weakReference);
                    toCallBack.append(weakReference);
                }
            }
        }
        int died = 0;
        while (toCallBack.first() != null) {
            HeapObject weakReference = toCallBack.first();
            heap.callBack(weakReference);
            referenceDropped(weakReference);
            if (toCallBack.first() == weakReference) {
                settle(weakReference, older);
            } else {
                died++;
            }
        }
        return died;
    }

    private void runFinalizers(ObjectList unreachable) {
        ObjectList seen = new ObjectList();
        while (unreachable.first() != null) {
            HeapObject object = unreachable.first();
            seen.append(object);
            if (object.hasFinalizer() && !object.isFinalized()) {
                object.setFinalized();
                referenceCreated(object);
                heap.callFinalizer(object);
                referenceDropped(object);
            }
        }
        unreachable.appendAll(seen);
    }

    private int deleteGarbage(ObjectList unreachable, int older) {
        ObjectList garbage = separate(unreachable, 0);
        while (unreachable.first() != null) {
            HeapObject saved = unreachable.first();
            // It was garbage a moment ago, and its references are in no book.
            heap.mark(saved);
            settle(saved, older);
        }
        int found = garbage.size();
        while (garbage.first() != null) {
            HeapObject object = garbage.first();
            if (saveAll) {
                heap.saveGarbage(object);
            } else {
                referenceCreated(object);
                if (object.kind() != Kind.TUPLE && object.kind() != Kind.METHOD) {
                    clear(object);
                }
                referenceDropped(object);
            }
            if (garbage.first() == object) {
                settle(object, older);
            }
        }
        return found;
    }

    private void settle(HeapObject object, int to) {
        if (level(object) > to) {
            sink(object, to);
        } else {
            rise(object, to);
        }
        generations[to].append(object);
    }

    /** Moves an object down, which is rare: who refers to it from the levels between has to be looked for. */
    private void sink(HeapObject object, int to) {
        int from = object.generation();
        heap.forEachReference(object, target -> {
            if (target.kind().isContainer()) {
                rememberBetween(Math.max(to, level(target)), from, target, -1);
            }
        });
        heap.setGeneration(object, to);
        for (int level = to + 1; level <= from; level++) {
            int holders = level;
            for (HeapObject holder : objects(level)) {
                heap.forEachReference(holder, target -> {
                    if (target == object) {
                        rememberBetween(to, holders, object, 1);
                    }
                });
            }
        }
    }

    // ---- tracking

    private static boolean isTrackable(HeapObject object) {
        return object.kind().isContainer() && (object.kind() != Kind.TUPLE || object.isLinked());
    }

    private Set<HeapObject> untrack(ObjectList list, Kind kind) {
        Set<HeapObject> untracked = new HashSet<>();
        HeapObject object = list.first();
        while (object != null) {
            HeapObject next = list.next(object);
            if (object.kind() == kind) {
                boolean[] found = {false};
                heap.forEachReference(object, target -> found[0] |= isTrackable(target));
                if (!found[0]) {
                    ObjectList.remove(object);
                    untracked.add(object);
                }
            }
            object = next;
        }
        return untracked;
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
            counts[generation] = 0;
            while (generations[generation].first() != null) {
                settle(generations[generation].first(), PERMANENT);
            }
        }
    }

    @Override
    public void unfreeze() {
        while (generations[PERMANENT].first() != null) {
            HeapObject object = generations[PERMANENT].first();
            heap.setGeneration(object, OLDEST);
            generations[OLDEST].append(object);
        }
        remembered.values().forEach(entry -> entry[PERMANENT] = 0);
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
