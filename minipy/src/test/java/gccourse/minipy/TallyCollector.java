package gccourse.minipy;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Frees nothing. It takes down what it hears of each object, and it can count how many references really lead to one:
 * from roots, and from slots of what can be reached.
 */
class TallyCollector extends Collector {
    private final Map<HeapObject, Integer> heard = new IdentityHashMap<>();
    private Inspector inspector;
    Heap heap;

    @Override
    public void attach(Heap heap) {
        this.heap = heap;
        inspector = new Inspector(heap);
    }

    @Override
    public void allocated(HeapObject object) {
        heard.put(object, 0);
    }

    @Override
    public void referenceCreated(HeapObject target) {
        heard.merge(target, 1, Integer::sum);
    }

    @Override
    public void referenceDropped(HeapObject target) {
        heard.merge(target, -1, Integer::sum);
    }

    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        if (newValue != null) {
            heard.merge(newValue, 1, Integer::sum);
        }
        if (oldValue != null) {
            heard.merge(oldValue, -1, Integer::sum);
        }
    }

    @Override
    public int collect(int generation) {
        return 0;
    }

    /** Counts the references that lead to an object from roots and from what can be reached. */
    @Override
    public int referenceCount(HeapObject object) {
        int count = 0;
        for (Inspector.Root root : inspector.roots()) {
            count += root.target() == object ? 1 : 0;
        }
        for (HeapObject holder : reachable()) {
            for (int i = 0; i < inspector.slotCount(holder); i++) {
                count += inspector.slot(holder, i) == object ? 1 : 0;
            }
        }
        return count;
    }

    /** Returns how many references to an object the collector was told of, less those that it was told are gone. */
    int heardOf(HeapObject object) {
        return heard.getOrDefault(object, 0);
    }

    /** Counts the references that lead to an object, those from objects that cannot be reached included. */
    int allReferences(HeapObject object) {
        int[] count = {0};
        for (Inspector.Root root : inspector.roots()) {
            count[0] += root.target() == object ? 1 : 0;
        }
        inspector.forEachObject(holder -> {
            for (int i = 0; i < inspector.slotCount(holder); i++) {
                count[0] += inspector.slot(holder, i) == object ? 1 : 0;
            }
        });
        return count[0];
    }

    /** Returns every object of the heap. */
    Set<HeapObject> objects() {
        Set<HeapObject> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        inspector.forEachObject(objects::add);
        return objects;
    }

    private Set<HeapObject> reachable() {
        Set<HeapObject> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<HeapObject> open = new ArrayDeque<>();
        for (Inspector.Root root : inspector.roots()) {
            open.push(root.target());
        }
        while (!open.isEmpty()) {
            HeapObject object = open.pop();
            if (reached.add(object)) {
                for (int i = 0; i < inspector.slotCount(object); i++) {
                    HeapObject child = inspector.slot(object, i);
                    if (child != null) {
                        open.push(child);
                    }
                }
            }
        }
        return reached;
    }
}
