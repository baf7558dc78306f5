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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what it knows beside the heap: counts in an array, generations in sets of {@code java.util}, and what a collection
 * finds out in maps. Of the header it writes what others ask for: the generation, and that a finalizer has run.
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

    /** The weak references to garbage that are still to be called back, and whoever else dies meanwhile is taken out. */
    private final Set<HeapObject> toCallBack = new LinkedHashSet<>();

    /** What the collection that is under way has found unreachable, in order. */
    private final Set<HeapObject> garbage = new LinkedHashSet<>();

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
                put(0, holder);
            }
        }
        if (oldValue != null) {
            referenceDropped(oldValue);
        }
    }

    private void put(int generation, HeapObject object) {
        heap.setGeneration(object, generation);
        generations.get(generation).add(object);
    }

    private void forget(HeapObject object) {
        for (Set<HeapObject> generation : generations) {
            generation.remove(object);
        }
        garbage.remove(object);
        toCallBack.remove(object);
    }

    private void die(HeapObject object) {
        if (object.hasFinalizer() && !object.isFinalized()) {
            put(0, object);
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
            boolean due = counts[0] > thresholds[0] && thresholds[0] != 0;
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
            put(0, object);
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
        int older = Math.min(generation + 1, 2);
        Set<HeapObject> young = generations.get(generation);
        counts[generation] = 0;
        for (int i = 0; i < generation; i++) {
            counts[i] = 0;
            moveAll(i, generation);
        }
        if (older > generation) {
            counts[older]++;
        }

        garbage.addAll(separate(young));
        untrack(young, Kind.TUPLE);
        if (generation == 2) {
            untrack(young, Kind.DICT);
            total = young.size();
            pending = 0;
        } else if (generation == 1) {
            pending += young.size();
        }
        if (older > generation) {
            moveAll(generation, older);
        }

        int found = callBack(older);
        runFinalizers();
        Set<HeapObject> saved = new LinkedHashSet<>(garbage);
        garbage.retainAll(separate(saved));
        saved.forEach(object -> put(older, object));
        found += garbage.size();
        deleteGarbage(older);

        if (generation == 2) {
            counts[0] = Math.max(counts[0] - heap.clearFreeLists(), 0);
        }
        collections[generation]++;
        collected[generation] += found;
        heap.endCollection(generation, found);
        collecting = false;
        return found;
    }

    /**
     * Takes out of the candidates those to whom no reference from outside leads, directly or through others. Who is taken
     * out too early comes back behind all others.
     */
    private Set<HeapObject> separate(Set<HeapObject> candidates) {
        Map<HeapObject, Integer> outside = new HashMap<>();
        for (HeapObject object : candidates) {
            outside.put(object, referenceCount(object));
        }
        for (HeapObject object : candidates) {
            heap.forEachReference(object, target -> outside.computeIfPresent(target, (key, count) -> count - 1));
        }
        Set<HeapObject> aside = new LinkedHashSet<>();
        Deque<HeapObject> turns = new ArrayDeque<>(candidates);
        candidates.clear();
        ReferenceVisitor reach = target -> {
            if (outside.getOrDefault(target, 1) <= 0) {
                outside.put(target, 1);
                if (aside.remove(target)) {
                    turns.add(target);
                }
            }
        };
        while (!turns.isEmpty()) {
            HeapObject object = turns.poll();
            if (outside.get(object) > 0) {
                candidates.add(object);
                heap.forEachReference(object, reach);
            } else {
                aside.add(object);
            }
        }
        return aside;
    }

    private int callBack(int older) {
        for (HeapObject object : garbage) {
            heap.clearWeakReference(object);
            for (HeapObject weakReference : heap.clearWeakReferences(object)) {
                if (!garbage.contains(weakReference)) {
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
                put(older, weakReference);
            } else {
                died++;
            }
        }
        return died;
    }

    private void runFinalizers() {
        for (HeapObject object : new ArrayList<>(garbage)) {
            if (garbage.contains(object) && object.hasFinalizer() && !object.isFinalized()) {
                object.setFinalized();
                add(object, 1);
                heap.callFinalizer(object);
                referenceDropped(object);
            }
        }
    }

    private void deleteGarbage(int older) {
        while (!garbage.isEmpty()) {
            HeapObject object = garbage.iterator().next();
            if (saveAll) {
                heap.saveGarbage(object);
            } else {
                add(object, 1);
                if (object.kind() != Kind.TUPLE && object.kind() != Kind.METHOD) {
                    empty(object);
                }
                referenceDropped(object);
            }
            if (garbage.remove(object)) {
                put(older, object);
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
        return garbage.contains(object) || generations.stream().anyMatch(generation -> generation.contains(object));
    }

    @Override
    public List<HeapObject> objects(int generation) {
        return new ArrayList<>(generations.get(generation));
    }

    @Override
    public void freeze() {
        for (int i = 0; i <= 2; i++) {
            moveAll(i, 3);
            counts[i] = 0;
        }
    }

    @Override
    public void unfreeze() {
        moveAll(3, 2);
    }

    private void moveAll(int from, int to) {
        generations.get(from).forEach(object -> put(to, object));
        generations.get(from).clear();
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
