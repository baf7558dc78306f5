package gccourse.refcount.forbidden;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import java.io.File;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;

/** Asks the inspector instead of counting, and does a few other things that no collector may do. */
public final class GoesRoundTheContract extends Collector {
    private Heap heap;

    @Override
    public void attach(Heap heap) {
        this.heap = heap;
    }

    @Override
    public int referenceCount(HeapObject object) {
        Inspector inspector = new Inspector(heap);
        int[] count = {0};
        inspector.roots().forEach(root -> count[0] += root.target() == object ? 1 : 0);
        return count[0];
    }

    @Override
    public int collect(int generation) {
        return 0;
    }

    /** Is never called; it is enough that it is there. */
    static int cheat() throws ReflectiveOperationException {
        new Thread(() -> System.exit(1)).start();
        new WeakReference<>(Class.forName("gccourse.kit.grade.Scoreboard").getDeclaredField("results")).clear();
        return new ConcurrentHashMap<>().size() + new File("points").getName().length();
    }
}
