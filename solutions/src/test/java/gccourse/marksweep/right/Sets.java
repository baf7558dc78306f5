package gccourse.marksweep.right;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keeps everything in sets of {@code java.util}: all objects, those that were met, the garbage; never walks over the heap. */
public final class Sets extends Collector {
    private final Set<HeapObject> objects = new LinkedHashSet<>();
    private Set<HeapObject> met = new HashSet<>();
    private Heap heap;
    private boolean isRunning;

    @Override
    public void attach(Heap heap) {
        this.heap = heap;
    }

    @Override
    public void allocated(HeapObject object) {
        objects.add(object);
    }

    @Override
    public boolean isMarked(HeapObject object) {
        return met.contains(object);
    }

    @Override
    public void thresholdReached() {
        collect(0);
    }

    @Override
    public int collect(int generation) {
        if (isRunning) {
            return 0;
        }
        isRunning = true;
        heap.beginCollection(generation);
        List<HeapObject> todo = new ArrayList<>();
        met = new HashSet<>();
        meetRoots(todo);
        meetAll(todo);
        heap.endMarking();
        Set<HeapObject> garbage = new LinkedHashSet<>(objects);
        garbage.removeAll(met);
        if (finalizeAll(garbage)) {
            met = new HashSet<>();
            for (HeapObject object : objects) {
                if (!garbage.contains(object)) {
                    meet(object, todo);
                }
            }
            meetRoots(todo);
            meetAll(todo);
            garbage.removeAll(met);
        }
        met = Set.of();
        objects.removeAll(garbage);
        garbage.forEach(heap::clearWeakReferences);
        garbage.forEach(heap::free);
        heap.endCollection(generation, garbage.size());
        isRunning = false;
        return garbage.size();
    }

    private void meetRoots(List<HeapObject> todo) {
        heap.roots().globals().forEachReference(object -> meet(object, todo));
        heap.roots().frames().forEach(frame -> frame.forEachReference(object -> meet(object, todo)));
        heap.roots().forEachTemporary(object -> meet(object, todo));
    }

    private void meetAll(List<HeapObject> todo) {
        while (!todo.isEmpty()) {
            heap.forEachReference(todo.remove(todo.size() - 1), object -> meet(object, todo));
        }
    }

    private void meet(HeapObject object, List<HeapObject> todo) {
        if (met.add(object) && object.kind().isContainer()) {
            todo.add(object);
        }
    }

    private boolean finalizeAll(Set<HeapObject> garbage) {
        List<HeapObject> cleared = new ArrayList<>();
        garbage.forEach(object -> cleared.addAll(heap.clearWeakReferences(object)));
        garbage.forEach(heap::clearWeakReference);
        cleared.removeIf(garbage::contains);
        cleared.forEach(heap::callBack);
        boolean isAny = false;
        for (HeapObject object : garbage) {
            if (object.hasFinalizer() && !object.isFinalized()) {
                object.setFinalized();
                heap.callFinalizer(object);
                isAny = true;
            }
        }
        return isAny;
    }
}
