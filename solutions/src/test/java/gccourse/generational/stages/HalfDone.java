package gccourse.generational.stages;

import gccourse.heap.GenerationsBase;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.ObjectList;
import gccourse.heap.UnfinishedStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stub, filled in as far as a step: what belongs to later steps is missing or unfinished. */
public abstract class HalfDone extends GenerationsBase {
    private final int done;
    private final ObjectList[] generations = {new ObjectList(), new ObjectList(), new ObjectList(), new ObjectList()};
    private final Deque<HeapObject> waiting = new ArrayDeque<>();
    private Heap heap;
    private int nesting;
    private int total;
    private int pending;
    private boolean collecting;

    private HalfDone(int done) {
        this.done = done;
    }

    public static final class After1 extends HalfDone {
        public After1() {
            super(1);
        }
    }

    public static final class After2 extends HalfDone {
        public After2() {
            super(2);
        }
    }

    public static final class After3 extends HalfDone {
        public After3() {
            super(3);
        }
    }

    public static final class After4 extends HalfDone {
        public After4() {
            super(4);
        }
    }

    public static final class After5 extends HalfDone {
        public After5() {
            super(5);
        }
    }

    public static final class After6 extends HalfDone {
        public After6() {
            super(6);
        }
    }

    public static final class After7 extends HalfDone {
        public After7() {
            super(7);
        }
    }

    public static final class After8 extends HalfDone {
        public After8() {
            super(8);
        }
    }

    public static final class After9 extends HalfDone {
        public After9() {
            super(9);
        }
    }

    public static final class After10 extends HalfDone {
        public After10() {
            super(10);
        }
    }

    private UnfinishedStep unfinished(int step) {
        return new UnfinishedStep("3." + step, "docs/03-generations.md");
    }

    // ---- given

    @Override
    public final void attach(Heap heap) {
        this.heap = heap;
    }

    @Override
    public final void referenceCreated(HeapObject target) {
        target.setReferenceCount(target.referenceCount() + 1);
    }

    @Override
    public final void referenceDropped(HeapObject target) {
        target.setReferenceCount(target.referenceCount() - 1);
        if (target.referenceCount() > 0) {
            return;
        }
        ObjectList.remove(target);
        if (nesting == 50) {
            waiting.push(target);
            return;
        }
        nesting++;
        die(target);
        while (nesting == 1 && !waiting.isEmpty()) {
            die(waiting.pop());
        }
        nesting--;
    }

    @Override
    public final boolean isDying(HeapObject object) {
        return object.referenceCount() == 0;
    }

    private void die(HeapObject object) {
        if (object.hasFinalizer() && !object.isFinalized()) {
            object.setReferenceCount(1);
            track(object);
            heap.callFinalizer(object);
            object.setFinalized();
            object.setReferenceCount(object.referenceCount() - 1);
            if (object.referenceCount() > 0) {
                return;
            }
            ObjectList.remove(object);
        }
        heap.clearAndCallBack(object);
        clear(object);
        if (heap.free(object) && object.kind().isContainer() && done >= 3) {
            counts[0] = Math.max(0, counts[0] - 1);
        }
    }

    private void clear(HeapObject object) {
        heap.clearWeakReference(object);
        int slots = object.slotCount();
        boolean backwards = object.kind().lastSlotFirst();
        for (int i = 0; i < slots; i++) {
            HeapObject child = heap.clearReference(object, backwards ? slots - 1 - i : i);
            if (child != null) {
                referenceDropped(child);
            }
        }
    }

    @Override
    public final void allocating(Kind kind) {
        if (kind.isContainer()) {
            counts[0]++;
            if (isEnabled() && !collecting && isTimeToCollect()) {
                collectNow(isFullDue() ? 2 : counts[1] > thresholds[1] ? 1 : 0);
            }
        }
    }

    @Override
    public final void allocated(HeapObject object) {
        if (object.kind().isContainer() && (object.kind() != Kind.DICT || done < 10)) {
            track(object);
        }
    }

    @Override
    public final void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        if (newValue != null) {
            referenceCreated(newValue);
            if (holder.kind() == Kind.DICT && !holder.isLinked() && isTrackable(newValue)) {
                track(holder);
            }
        }
        if (oldValue != null) {
            referenceDropped(oldValue);
        }
    }

    private static boolean isTrackable(HeapObject object) {
        return object.kind().isContainer() && (object.kind() != Kind.TUPLE || object.isLinked());
    }

    // ---- step by step

    private void track(HeapObject object) {
        heap.unmark(object);
        generations[0].append(object);
    }

    private boolean isTimeToCollect() {
        if (done < 3) {
            throw unfinished(3);
        }
        return thresholds[0] > 0 && counts[0] > thresholds[0];
    }

    private boolean isFullDue() {
        return counts[2] > thresholds[2] && (done < 9 || pending >= total / 4);
    }

    @Override
    public final int collect(int generation) {
        return collecting && done >= 6 ? 0 : collectNow(generation);
    }

    private int collectNow(int generation) {
        int older = Math.min(generation + 1, OLDEST);
        collecting = true;
        heap.beginCollection(generation);
        if (done >= 3) {
            for (int i = 0; i <= generation; i++) {
                counts[i] = 0;
            }
            if (generation < OLDEST) {
                counts[older]++;
            }
        }
        if (done < 2) {
            throw unfinished(2);
        }
        ObjectList young = generations[generation];
        for (int i = 0; i < generation; i++) {
            young.appendAll(generations[i]);
        }
        ObjectList unreachable = done < 4 ? findNothing(young) : findUnreachable(young);
        if (done >= 10) {
            untrack(generation, young);
        }
        int survivors = young.size();
        generations[older].appendAll(young);
        pending = generation == OLDEST ? 0 : pending + (generation == 1 ? survivors : 0);
        total = generation == OLDEST ? survivors : total;

        int found = handleWeakReferences(unreachable, older);
        ObjectList garbage = finalizeAll(unreachable);
        generations[older].appendAll(unreachable);
        found += garbage.size();
        if (done < 6) {
            generations[older].appendAll(garbage);
        }
        dispose(garbage, older);

        collections[generation]++;
        collected[generation] += found;
        heap.endCollection(generation, found);
        collecting = false;
        return found;
    }

    private ObjectList findNothing(ObjectList candidates) {
        for (HeapObject object : listed(candidates)) {
            heap.forEachReference(object, target -> {
                throw unfinished(4);
            });
        }
        return new ObjectList();
    }

    private ObjectList findUnreachable(ObjectList candidates) {
        for (HeapObject object : listed(candidates)) {
            heap.mark(object);
            object.setScratch(object.referenceCount());
        }
        for (HeapObject object : listed(candidates)) {
            heap.forEachReference(object, target -> target.setScratch(target.scratch() - (target.isMarked() ? 1 : 0)));
        }
        Deque<HeapObject> work = new ArrayDeque<>();
        for (HeapObject object : listed(candidates)) {
            if (object.scratch() > 0) {
                work.push(object);
            }
        }
        while (!work.isEmpty()) {
            HeapObject object = work.pop();
            if (object.isMarked()) {
                heap.unmark(object);
                heap.forEachReference(object, target -> {
                    if (target.isMarked()) {
                        work.push(target);
                    }
                });
            }
        }
        ObjectList unreachable = new ObjectList();
        for (HeapObject object : listed(candidates)) {
            if (object.isMarked()) {
                unreachable.append(object);
            }
        }
        return unreachable;
    }

    private void untrack(int generation, ObjectList survivors) {
        for (Kind kind : generation == OLDEST ? List.of(Kind.TUPLE, Kind.DICT) : List.of(Kind.TUPLE)) {
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
    }

    private int handleWeakReferences(ObjectList unreachable, int older) {
        ObjectList toCallBack = new ObjectList();
        for (HeapObject object : listed(unreachable)) {
            if (done < 7 && (object.kind() == Kind.WEAK_REFERENCE || heap.hasWeakReferences(object))) {
                throw unfinished(7);
            }
            heap.clearWeakReference(object);
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
                generations[older].append(next);
            } else {
                died++;
            }
        }
        return died;
    }

    private ObjectList finalizeAll(ObjectList unreachable) {
        ObjectList seen = new ObjectList();
        for (HeapObject object = unreachable.first(); object != null; object = unreachable.first()) {
            seen.append(object);
            if (object.hasFinalizer() && done < 8) {
                throw unfinished(8);
            }
            if (object.hasFinalizer() && !object.isFinalized()) {
                object.setFinalized();
                referenceCreated(object);
                heap.callFinalizer(object);
                referenceDropped(object);
            }
        }
        if (done < 8) {
            return seen;
        }
        unreachable.appendAll(seen);
        return findUnreachable(unreachable);
    }

    private void dispose(ObjectList garbage, int older) {
        for (HeapObject object = garbage.first(); object != null; object = garbage.first()) {
            referenceCreated(object);
            if (object.kind() != Kind.TUPLE && object.kind() != Kind.METHOD) {
                clear(object);
            }
            referenceDropped(object);
            if (garbage.first() == object) {
                heap.unmark(object);
                generations[older].append(object);
            }
        }
    }

    private static List<HeapObject> listed(ObjectList list) {
        List<HeapObject> objects = new ArrayList<>();
        for (HeapObject object = list.first(); object != null; object = list.next(object)) {
            objects.add(object);
        }
        return objects;
    }

    // ---- the gc module

    @Override
    public final boolean isTracked(HeapObject object) {
        return object.isLinked();
    }

    @Override
    public final List<HeapObject> objects(int generation) {
        return listed(generations[generation]);
    }

    @Override
    public final void freeze() {
        for (int i = 0; i <= OLDEST; i++) {
            generations[PERMANENT].appendAll(generations[i]);
            counts[i] = 0;
        }
    }

    @Override
    public final void unfreeze() {
        throw unfinished(11);
    }

    @Override
    public final int freezeCount() {
        throw unfinished(11);
    }

    @Override
    public final void saveAll(boolean on) {
        throw unfinished(11);
    }
}
