package gccourse.generational.right;

import gccourse.heap.GenerationsBase;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.ReferenceVisitor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes nothing into the headers but that a finalizer has run, which the gc module asks for: counts are in an array
 * beside the heap, generations are sets, and what the collector finds out is in tables of its own. Who is in use is found
 * with a worklist, so survivors stay in the order in which they were born.
 */
public final class SideTables extends GenerationsBase {
    private static final int DEEPEST = 30;

    private Heap heap;
    private int[] referenceCounts = new int[1024];
    private final List<Set<HeapObject>> generations =
            List.of(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    private final Deque<HeapObject> waiting = new ArrayDeque<>();
    private int nesting;

    private int total;
    private int pending;
    private boolean collecting;
    private boolean saveAll;

    /** The weak references to trash that are still to be called back, and whoever else dies meanwhile is taken out. */
    private final Set<HeapObject> toCallBack = new LinkedHashSet<>();

    /** What the collection that is under way has found unreachable, in order. */
    private final Set<HeapObject> trash = new LinkedHashSet<>();

    @Override
    public void attach(Heap heap) {
        this.heap = heap;
    }

    // ---- counting

    private static int entry(HeapObject object) {
        return object.address() >> 4;
    }

    private void add(HeapObject object, int references) {
        referenceCounts[entry(object)] += references;
    }

    @Override
    public int referenceCount(HeapObject object) {
        return referenceCounts[entry(object)];
    }

    @Override
    public boolean isDying(HeapObject object) {
        return referenceCount(object) == 0;
    }

    @Override
    public void referenceCreated(HeapObject target) {
        add(target, 1);
    }

    @Override
    public void referenceDropped(HeapObject target) {
        add(target, -1);
        if (referenceCount(target) > 0) {
            return;
        }
        forget(target);
        waiting.push(target);
        if (nesting < DEEPEST) {
            nesting++;
            do {
                die(waiting.pop());
            } while (nesting == 1 && !waiting.isEmpty());
            nesting--;
        }
    }

    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        if (newValue != null) {
            add(newValue, 1);
            if (holder.kind() == Kind.DICT && isTrackable(newValue) && !isTracked(holder)) {
                generations.get(0).add(holder);
            }
        }
        if (oldValue != null) {
            referenceDropped(oldValue);
        }
    }

    private void forget(HeapObject object) {
        for (Set<HeapObject> generation : generations) {
            generation.remove(object);
        }
        trash.remove(object);
        toCallBack.remove(object);
    }

    private void die(HeapObject object) {
        if (object.hasFinalizer() && !object.isFinalized()) {
            generations.get(0).add(object);
            add(object, 1);
            heap.callFinalizer(object);
            object.setFinalized();
            add(object, -1);
            if (referenceCount(object) > 0) {
                return;
            }
            forget(object);
        }
        heap.clearAndCallBack(object);
        empty(object);
        if (heap.free(object) && object.kind().isContainer()) {
            counts[0] = Math.max(counts[0] - 1, 0);
        }
    }

    private void empty(HeapObject object) {
        heap.clearWeakReference(object);
        boolean backwards = object.kind().lastSlotFirst();
        int last = object.slotCount() - 1;
        for (int i = 0; i <= last; i++) {
            HeapObject child = heap.clearReference(object, backwards ? last - i : i);
            if (child != null) {
                referenceDropped(child);
            }
        }
    }

    // ---- when to collect

    @Override
    public void allocating(Kind kind) {
        if (kind.isContainer()) {
            counts[0]++;
            boolean due = counts[0] > thresholds[0] && thresholds[0] > 0;
            if (due && isEnabled() && !collecting) {
                boolean isFullDue = counts[2] > thresholds[2] && pending >= total / 4;
                collect(isFullDue ? 2 : counts[1] > thresholds[1] ? 1 : 0);
            }
        }
    }

    @Override
    public void allocated(HeapObject object) {
        startCount(object);
        if (object.kind().isContainer() && object.kind() != Kind.DICT) {
            generations.get(0).add(object);
        }
    }

    private void startCount(HeapObject object) {
        int entry = entry(object);
        if (entry >= referenceCounts.length) {
            referenceCounts = Arrays.copyOf(referenceCounts, 2 * entry);
        }
        referenceCounts[entry] = 0;
    }

    // ---- a collection

    @Override
    public int collect(int generation) {
        if (collecting) {
            return 0;
        }
        collecting = true;
        heap.beginCollection(generation);
        Set<HeapObject> young = generations.get(generation);
        for (int i = 0; i <= generation; i++) {
            counts[i] = 0;
            if (i < generation) {
                young.addAll(generations.get(i));
                generations.get(i).clear();
            }
        }
        int older = generation == 2 ? 2 : generation + 1;
        if (older > generation) {
            counts[older]++;
        }

        trash.addAll(young);
        trash.removeAll(inUse(young));
        young.removeAll(trash);
        untrack(young, Kind.TUPLE);
        if (generation == 2) {
            untrack(young, Kind.DICT);
            total = young.size();
            pending = 0;
        } else {
            pending += generation == 1 ? young.size() : 0;
            generations.get(older).addAll(young);
            young.clear();
        }

        int found = callBack(generations.get(older));
        runFinalizers();
        Set<HeapObject> saved = inUse(trash);
        for (HeapObject object : new ArrayList<>(trash)) {
            if (saved.contains(object)) {
                trash.remove(object);
                generations.get(older).add(object);
            }
        }
        found += trash.size();
        dispose(generations.get(older));

        if (generation == 2) {
            counts[0] = Math.max(counts[0] - heap.clearFreeLists(), 0);
        }
        collections[generation]++;
        collected[generation] += found;
        heap.endCollection(generation, found);
        collecting = false;
        return found;
    }

    /** Those candidates to which a reference from outside leads, directly or through others. */
    private Set<HeapObject> inUse(Set<HeapObject> candidates) {
        Map<HeapObject, Integer> outside = new LinkedHashMap<>();
        for (HeapObject object : candidates) {
            outside.put(object, referenceCount(object));
        }
        for (HeapObject object : candidates) {
            heap.forEachReference(object, target -> outside.computeIfPresent(target, (key, count) -> count - 1));
        }
        Set<HeapObject> inUse = new HashSet<>();
        Deque<HeapObject> work = new ArrayDeque<>();
        ReferenceVisitor reach = target -> {
            if (outside.containsKey(target) && inUse.add(target)) {
                work.push(target);
            }
        };
        outside.forEach((object, count) -> {
            if (count > 0) {
                reach.visit(object);
            }
        });
        while (!work.isEmpty()) {
            heap.forEachReference(work.pop(), reach);
        }
        return inUse;
    }

    private int callBack(Set<HeapObject> old) {
        for (HeapObject object : trash) {
            heap.clearWeakReference(object);
            for (HeapObject weakReference : heap.clearWeakReferences(object)) {
                if (!trash.contains(weakReference)) {
                    add(weakReference, 1);
                    toCallBack.add(weakReference);
                }
            }
        }
        int died = 0;
        while (!toCallBack.isEmpty()) {
            HeapObject weakReference = toCallBack.iterator().next();
            heap.callBack(weakReference);
            referenceDropped(weakReference);
            if (toCallBack.remove(weakReference)) {
                for (Set<HeapObject> generation : generations) {
                    generation.remove(weakReference);
                }
                old.add(weakReference);
            } else {
                died++;
            }
        }
        return died;
    }

    private void runFinalizers() {
        for (HeapObject object : new ArrayList<>(trash)) {
            if (trash.contains(object) && object.hasFinalizer() && !object.isFinalized()) {
                object.setFinalized();
                add(object, 1);
                heap.callFinalizer(object);
                referenceDropped(object);
            }
        }
    }

    private void dispose(Set<HeapObject> old) {
        while (!trash.isEmpty()) {
            HeapObject object = trash.iterator().next();
            if (saveAll) {
                heap.saveGarbage(object);
            } else {
                add(object, 1);
                if (object.kind() != Kind.TUPLE && object.kind() != Kind.METHOD) {
                    empty(object);
                }
                referenceDropped(object);
            }
            if (trash.remove(object)) {
                old.add(object);
            }
        }
    }

    // ---- tracking

    private boolean isTrackable(HeapObject object) {
        return object.kind().isContainer() && (object.kind() != Kind.TUPLE || isTracked(object));
    }

    private void untrack(Set<HeapObject> survivors, Kind kind) {
        for (HeapObject object : new ArrayList<>(survivors)) {
            if (object.kind() == kind) {
                List<HeapObject> trackable = new ArrayList<>();
                heap.forEachReference(object, target -> {
                    if (isTrackable(target)) {
                        trackable.add(target);
                    }
                });
                if (trackable.isEmpty()) {
                    survivors.remove(object);
                }
            }
        }
    }

    // ---- the gc module

    @Override
    public boolean isTracked(HeapObject object) {
        return trash.contains(object) || generations.stream().anyMatch(generation -> generation.contains(object));
    }

    @Override
    public List<HeapObject> objects(int generation) {
        return new ArrayList<>(generations.get(generation));
    }

    @Override
    public void freeze() {
        for (int i = 0; i <= 2; i++) {
            generations.get(3).addAll(generations.get(i));
            generations.get(i).clear();
            counts[i] = 0;
        }
    }

    @Override
    public void unfreeze() {
        generations.get(2).addAll(generations.get(3));
        generations.get(3).clear();
    }

    @Override
    public int freezeCount() {
        return generations.get(3).size();
    }

    @Override
    public void saveAll(boolean on) {
        saveAll = on;
    }
}
