package gccourse.marksweep.judge;

import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * What the program can reach at one moment, counted.
 *
 * @param roots the roots that refer to something
 * @param objects the objects that can be reached
 * @param containers those of them that may refer to others
 * @param references the references that they hold, several to one object counted severally
 * @param onHeap all objects on the heap, reachable or not
 */
public record Reach(List<Inspector.Root> roots, int objects, int containers, long references, int onHeap) {
    private static final int SMALLEST_OBJECT = 16;

    /** This count. */
    public Reach {
        roots = List.copyOf(roots);
    }

    /** Counts; the meter stands still meanwhile. */
    static Reach of(Heap heap) {
        Inspector inspector = new Inspector(heap);
        List<Inspector.Root> roots = inspector.roots();
        Deque<HeapObject> worklist = new ArrayDeque<>();
        BitSet found = new BitSet();
        for (Inspector.Root root : roots) {
            find(root.target(), found, worklist);
        }
        int containers = 0;
        long references = 0;
        while (!worklist.isEmpty()) {
            HeapObject object = worklist.pop();
            containers += object.kind().isContainer() ? 1 : 0;
            for (int i = 0; i < inspector.slotCount(object); i++) {
                HeapObject target = inspector.slot(object, i);
                if (target != null) {
                    references++;
                    find(target, found, worklist);
                }
            }
        }
        int[] onHeap = {0};
        inspector.forEachObject(object -> onHeap[0]++);
        return new Reach(roots, found.cardinality(), containers, references, onHeap[0]);
    }

    private static void find(HeapObject object, BitSet found, Deque<HeapObject> worklist) {
        int unit = object.address() / SMALLEST_OBJECT;
        if (!found.get(unit)) {
            found.set(unit);
            worklist.push(object);
        }
    }
}
