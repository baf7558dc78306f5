package gccourse.generational.wrong;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.ObjectList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A right collector, taken apart into one method for each decision, so that a wrong one can decide otherwise. */
public class GenerationsSketch extends Counting {

    final ObjectList[] generations = {new ObjectList(), new ObjectList(), new ObjectList(), new ObjectList()};
    int total;
    int pending;
    boolean collecting;
    boolean saveAll;

    // ---- counting and tracking

    @Override
    public void allocating(Kind kind) {
        if (kind.isContainer()) {
            counts[0]++;
            collectIfDue();
        }
    }

    @Override
    public void allocated(HeapObject object) {
        if (isTrackedAtBirth(object.kind())) {
            track(object);
        }
    }

    boolean isTrackedAtBirth(Kind kind) {
        return kind.isContainer() && kind != Kind.DICT;
    }

    @Override
    void countDeath() {
        counts[0] = Math.max(0, counts[0] - 1);
    }

    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        if (newValue != null && holder.kind() == Kind.DICT && !holder.isLinked() && isTrackable(newValue)) {
            track(holder);
        }
        super.slotWritten(holder, oldValue, newValue);
    }

    static boolean isTrackable(HeapObject object) {
        return object.kind().isContainer() && (object.kind() != Kind.TUPLE || object.isLinked());
    }

    @Override
    final void track(HeapObject object) {
        unmark(object);
        heap.setGeneration(object, 0);
        generations[0].append(object);
    }

    void unmark(HeapObject object) {
        heap.unmark(object);
    }

    // ---- when to collect

    final void collectIfDue() {
        if (mayCollect() && !collecting && isTimeToCollect()) {
            collecting = true;
            collectNow(isFullDue() ? 2 : isOlderDue(1) ? 1 : 0);
            collecting = false;
        }
    }

    boolean mayCollect() {
        return isEnabled() && thresholds[0] > 0;
    }

    boolean isTimeToCollect() {
        return counts[0] > thresholds[0];
    }

    boolean isFullDue() {
        return isOlderDue(2) && pending >= total / 4;
    }

    boolean isOlderDue(int generation) {
        return counts[generation] > thresholds[generation];
    }

    void resetCounts(int generation) {
        for (int i = 0; i <= generation; i++) {
            counts[i] = 0;
        }
        if (generation < OLDEST) {
            countCollection(generation + 1);
        }
    }

    void countCollection(int nextGeneration) {
        counts[nextGeneration]++;
    }

    // ---- a collection

    @Override
    public int collect(int generation) {
        if (collecting) {
            return 0;
        }
        collecting = true;
        int found = collectNow(generation);
        collecting = false;
        return found;
    }

    final int collectNow(int generation) {
        int older = Math.min(generation + 1, OLDEST);
        heap.beginCollection(generation);
        resetCounts(generation);
        mergeYounger(generation);
        ObjectList young = generations[generation];
        ObjectList unreachable = findUnreachable(generation, young);
        untrack(generation, young);
        promote(generation, young);
        int found = giveLastRites(unreachable, older);
        int before = unreachable.size();
        ObjectList garbage = findGarbage(unreachable);
        found += answer(before, garbage);
        generations[older].appendAll(unreachable);
        dispose(garbage, older);
        if (generation == OLDEST) {
            counts[0] = Math.max(0, counts[0] - heap.clearFreeLists());
        }
        noteGenerations();
        collections[generation]++;
        collected[generation] += found;
        heap.endCollection(generation, found);
        return found;
    }

    /** Afterwards every header says in which list its object is. */
    private void noteGenerations() {
        for (int generation = 0; generation < generations.length; generation++) {
            for (HeapObject object : listed(generations[generation])) {
                heap.setGeneration(object, generation);
            }
        }
    }

    void mergeYounger(int generation) {
        for (int i = 0; i < generation; i++) {
            generations[generation].appendAll(generations[i]);
        }
    }

    ObjectList findUnreachable(int generation, ObjectList candidates) {
        return findUnreachable(candidates);
    }

    final ObjectList findUnreachable(ObjectList candidates) {
        for (HeapObject object = candidates.first(); object != null; object = candidates.next(object)) {
            heap.mark(object);
            object.setScratch(object.referenceCount());
        }
        subtractFrom(candidates);
        return separate(candidates);
    }

    void subtractFrom(ObjectList candidates) {
        for (HeapObject object = candidates.first(); object != null; object = candidates.next(object)) {
            subtract(object);
        }
    }

    final void subtract(HeapObject holder) {
        heap.forEachReference(holder, target -> {
            if (target.isMarked()) {
                target.setScratch(target.scratch() - 1);
            }
        });
    }

    private ObjectList separate(ObjectList candidates) {
        ObjectList unreachable = new ObjectList();
        HeapObject object = candidates.first();
        while (object != null) {
            HeapObject current = object;
            if (current.scratch() > 0) {
                heap.forEachReference(current, target -> reach(target, candidates));
                heap.unmark(current);
                object = candidates.next(current);
            } else {
                object = candidates.next(current);
                unreachable.append(current);
                current.setScratch(-1);
            }
        }
        return unreachable;
    }

    void reach(HeapObject target, ObjectList candidates) {
        if (target.isMarked() && target.scratch() <= 0) {
            if (target.scratch() == -1) {
                candidates.append(target);
            }
            target.setScratch(1);
        }
    }

    void untrack(int generation, ObjectList survivors) {
        untrack(Kind.TUPLE, survivors);
        if (generation == OLDEST) {
            untrack(Kind.DICT, survivors);
        }
    }

    private void untrack(Kind kind, ObjectList survivors) {
        for (HeapObject object : listed(survivors)) {
            boolean[] found = {object.kind() != kind};
            if (object.kind() == kind) {
                heap.forEachReference(object, target -> found[0] |= isTrackable(target));
            }
            if (!found[0]) {
                ObjectList.remove(object);
            }
        }
    }

    void promote(int generation, ObjectList survivors) {
        if (generation == OLDEST) {
            total = survivors.size();
            pending = 0;
        } else {
            pending += longLived(generation, survivors);
            generations[generation + 1].appendAll(survivors);
        }
    }

    int longLived(int generation, ObjectList survivors) {
        return generation == 1 ? survivors.size() : 0;
    }

    int giveLastRites(ObjectList unreachable, int older) {
        int died = handleWeakReferences(unreachable, older);
        runFinalizers(unreachable);
        return died;
    }

    final int handleWeakReferences(ObjectList unreachable, int older) {
        ObjectList toCallBack = new ObjectList();
        for (HeapObject object = unreachable.first(); object != null; object = unreachable.next(object)) {
            silence(object);
            for (HeapObject weakReference : inOrder(heap.clearWeakReferences(object))) {
                if (isToBeCalledBack(weakReference)) {
                    referenceCreated(weakReference);
                    callBackSoon(weakReference, toCallBack);
                }
            }
        }
        int died = 0;
        for (HeapObject next = toCallBack.first(); next != null; next = toCallBack.first()) {
            heap.callBack(next);
            referenceDropped(next);
            if (toCallBack.first() == next) {
                generations[older].append(next);
            } else {
                died++;
            }
        }
        return died;
    }

    void silence(HeapObject unreachable) {
        heap.clearWeakReference(unreachable);
    }

    List<HeapObject> inOrder(List<HeapObject> newestFirst) {
        return newestFirst;
    }

    boolean isToBeCalledBack(HeapObject weakReference) {
        return !weakReference.isMarked();
    }

    void callBackSoon(HeapObject weakReference, ObjectList toCallBack) {
        toCallBack.append(weakReference);
    }

    void runFinalizers(ObjectList unreachable) {
        ObjectList seen = new ObjectList();
        for (HeapObject object = unreachable.first(); object != null; object = unreachable.first()) {
            seen.append(object);
            runFinalizer(object);
        }
        unreachable.appendAll(seen);
    }

    void runFinalizer(HeapObject object) {
        if (object.hasFinalizer() && !object.isFinalized()) {
            object.setFinalized();
            referenceCreated(object);
            heap.callFinalizer(object);
            referenceDropped(object);
        }
    }

    ObjectList findGarbage(ObjectList unreachable) {
        return findUnreachable(unreachable);
    }

    int answer(int unreachable, ObjectList garbage) {
        return garbage.size();
    }

    void dispose(ObjectList garbage, int older) {
        for (HeapObject object = garbage.first(); object != null; object = garbage.first()) {
            if (saveAll) {
                heap.saveGarbage(object);
            } else {
                clearHeld(object);
            }
            if (garbage.first() == object) {
                keep(object, older);
            }
        }
    }

    void clearHeld(HeapObject object) {
        referenceCreated(object);
        if (isClearable(object.kind())) {
            clear(object);
        }
        referenceDropped(object);
    }

    boolean isClearable(Kind kind) {
        return kind != Kind.TUPLE && kind != Kind.METHOD;
    }

    void keep(HeapObject object, int older) {
        unmark(object);
        generations[older].append(object);
    }

    // ---- the gc module

    static List<HeapObject> listed(ObjectList list) {
        List<HeapObject> objects = new ArrayList<>();
        for (HeapObject object = list.first(); object != null; object = list.next(object)) {
            objects.add(object);
        }
        return objects;
    }

    @Override
    public boolean isTracked(HeapObject object) {
        return object.isLinked();
    }

    @Override
    public List<HeapObject> objects(int generation) {
        return listed(generations[generation]);
    }

    @Override
    public void freeze() {
        for (int i = 0; i <= OLDEST; i++) {
            generations[PERMANENT].appendAll(generations[i]);
            counts[i] = 0;
        }
        noteGenerations();
    }

    @Override
    public void unfreeze() {
        generations[OLDEST].appendAll(generations[PERMANENT]);
        noteGenerations();
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
