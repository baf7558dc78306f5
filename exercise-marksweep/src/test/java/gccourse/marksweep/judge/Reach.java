package gccourse.marksweep.judge;

import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What the program can reach at one moment; the meter stands still while it is found out. */
final class Reach {
    private static final int SMALLEST_OBJECT = 16;

    private final List<Inspector.Root> roots;
    private final List<HeapObject> objects = new ArrayList<>();
    private final BitSet addresses = new BitSet();
    private int containers;
    private long references;
    private int onHeap;

    private Reach(Inspector inspector) {
        roots = inspector.roots();
        roots.forEach(root -> find(root.target()));
        for (int next = 0; next < objects.size(); next++) {
            HeapObject object = objects.get(next);
            containers += object.kind().isContainer() ? 1 : 0;
            for (int i = 0; i < inspector.slotCount(object); i++) {
                HeapObject target = inspector.slot(object, i);
                if (target != null) {
                    references++;
                    find(target);
                }
            }
        }
        inspector.forEachObject(object -> onHeap++);
    }

    /** Looks what the program can reach now. */
    static Reach of(Heap heap) {
        return new Reach(new Inspector(heap));
    }

    private void find(HeapObject object) {
        int unit = object.address() / SMALLEST_OBJECT;
        if (!addresses.get(unit)) {
            addresses.set(unit);
            objects.add(object);
        }
    }

    /** The roots that refer to something. */
    List<Inspector.Root> roots() {
        return roots;
    }

    /** The objects to which roots refer, then those that are one reference further, and so on. */
    List<HeapObject> objects() {
        return objects;
    }

    /** Whether an object that was on the heap could be reached. */
    boolean contains(HeapObject object) {
        return addresses.get(object.address() / SMALLEST_OBJECT);
    }

    /** How many of the objects may refer to others. */
    int containers() {
        return containers;
    }

    /** How many references the objects hold, several to one object counted severally. */
    long references() {
        return references;
    }

    /** How many objects there are on the heap, reachable or not. */
    int onHeap() {
        return onHeap;
    }
}
