package gccourse.generational.right;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.ObjectList;
import gccourse.heap.ReferenceVisitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a collection finds out in tables by address: a bit says who is a member, another who is set aside, and an
 * array has the references from outside. No object is ever marked.
 */
public final class AddressTables extends Counting {
    /** Every object begins at a multiple of so many bytes. */
    private static final int ALIGNMENT = 16;

    private final ObjectList[] generations = {new ObjectList(), new ObjectList(), new ObjectList(), new ObjectList()};
    private final BitSet members = new BitSet();
    private final BitSet aside = new BitSet();
    private int[] outside = new int[1024];
    private int total;
    private int pending;
    private boolean collecting;
    private boolean saveAll;

    private static int entry(HeapObject object) {
        return object.address() / ALIGNMENT;
    }

    // ---- tracking

    @Override
    void track(HeapObject object) {
        put(0, object);
    }

    @Override
    void untrack(HeapObject object) {
        members.clear(entry(object));
        aside.clear(entry(object));
        ObjectList.remove(object);
    }

    private void put(int generation, HeapObject object) {
        heap.setGeneration(object, generation);
        generations[generation].append(object);
    }

    private static boolean isTrackable(HeapObject object) {
        return object.kind().isContainer() && (object.kind() != Kind.TUPLE || object.isLinked());
    }

    @Override
    public void allocated(HeapObject object) {
        if (object.kind().isContainer() && object.kind() != Kind.DICT) {
            track(object);
        }
    }

    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        if (newValue != null && holder.kind() == Kind.DICT && !holder.isLinked() && isTrackable(newValue)) {
            track(holder);
        }
        super.slotWritten(holder, oldValue, newValue);
    }

    // ---- when to collect

    @Override
    public void allocating(Kind kind) {
        if (kind.isAtom()) {
            return;
        }
        counts[0]++;
        if (counts[0] > thresholds[0] && thresholds[0] != 0 && isEnabled() && !collecting) {
            boolean full = counts[2] > thresholds[2] && pending >= total / 4;
            collect(full ? 2 : counts[1] > thresholds[1] ? 1 : 0);
        }
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
        if (older > generation) {
            counts[older]++;
        }
        ObjectList unreachable = separate(young);
        letGo(young, Kind.TUPLE);
        if (generation == OLDEST) {
            letGo(young, Kind.DICT);
            total = young.size();
            pending = 0;
        } else if (generation == 1) {
            pending += young.size();
        }
        moveAll(young, older);

        int found = callBack(unreachable, older);
        runFinalizers(unreachable);
        ObjectList garbage = separate(unreachable);
        moveAll(unreachable, older);
        found += garbage.size();
        deleteGarbage(garbage, older);
        members.clear();
        aside.clear();

        if (generation == OLDEST) {
            counts[0] = Math.max(0, counts[0] - heap.clearFreeLists());
        }
        collections[generation]++;
        collected[generation] += found;
        heap.endCollection(generation, found);
        collecting = false;
        return found;
    }

    /** Afterwards the members are those who were taken out, because no reference from outside leads to them. */
    private ObjectList separate(ObjectList candidates) {
        members.clear();
        aside.clear();
        for (HeapObject object = candidates.first(); object != null; object = candidates.next(object)) {
            int entry = entry(object);
            if (entry >= outside.length) {
                outside = Arrays.copyOf(outside, 2 * entry);
            }
            members.set(entry);
            outside[entry] = object.referenceCount();
        }
        ReferenceVisitor subtract = target -> {
            if (members.get(entry(target))) {
                outside[entry(target)]--;
            }
        };
        for (HeapObject object = candidates.first(); object != null; object = candidates.next(object)) {
            heap.forEachReference(object, subtract);
        }
        ReferenceVisitor reach = target -> {
            int entry = entry(target);
            if (members.get(entry) && outside[entry] == 0) {
                outside[entry] = 1;
                if (aside.get(entry)) {
                    aside.clear(entry);
                    candidates.append(target);
                }
            }
        };
        ObjectList unreachable = new ObjectList();
        HeapObject object = candidates.first();
        while (object != null) {
            HeapObject current = object;
            if (outside[entry(current)] > 0) {
                members.clear(entry(current));
                heap.forEachReference(current, reach);
                object = candidates.next(current);
            } else {
                object = candidates.next(current);
                aside.set(entry(current));
                unreachable.append(current);
            }
        }
        return unreachable;
    }

    private void letGo(ObjectList survivors, Kind kind) {
        for (HeapObject object : listed(survivors)) {
            boolean[] holds = {object.kind() != kind};
            if (!holds[0]) {
                heap.forEachReference(object, target -> holds[0] |= isTrackable(target));
            }
            if (!holds[0]) {
                untrack(object);
            }
        }
    }

    private int callBack(ObjectList unreachable, int older) {
        ObjectList toCallBack = new ObjectList();
        for (HeapObject object = unreachable.first(); object != null; object = unreachable.next(object)) {
            heap.clearWeakReference(object);
            for (HeapObject weakReference : heap.clearWeakReferences(object)) {
                if (!members.get(entry(weakReference))) {
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
                put(older, next);
            } else {
                died++;
            }
        }
        return died;
    }

    private void runFinalizers(ObjectList unreachable) {
        ObjectList seen = new ObjectList();
        for (HeapObject object = unreachable.first(); object != null; object = unreachable.first()) {
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
                put(older, object);
            }
        }
    }

    // ---- the gc module

    @Override
    public boolean isTracked(HeapObject object) {
        return object.isLinked();
    }

    @Override
    public List<HeapObject> objects(int generation) {
        return listed(generations[generation]);
    }

    private static List<HeapObject> listed(ObjectList list) {
        List<HeapObject> objects = new ArrayList<>();
        for (HeapObject object = list.first(); object != null; object = list.next(object)) {
            objects.add(object);
        }
        return objects;
    }

    @Override
    public void freeze() {
        for (int i = 0; i <= OLDEST; i++) {
            moveAll(generations[i], PERMANENT);
            counts[i] = 0;
        }
    }

    @Override
    public void unfreeze() {
        moveAll(generations[PERMANENT], OLDEST);
    }

    private void moveAll(ObjectList list, int to) {
        for (HeapObject object : listed(list)) {
            put(to, object);
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
