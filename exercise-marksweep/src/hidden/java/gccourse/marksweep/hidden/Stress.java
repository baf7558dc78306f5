package gccourse.marksweep.hidden;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import org.jspecify.annotations.Nullable;

/** Stands between a program and its collector, and lets the collector work much more often than the program asks for. */
final class Stress extends Collector {
    /** When there is a collection besides those that the program asks for. */
    enum Mode {
        NEVER("only when the program asks for one"),
        EVERY_ALLOCATION("at every allocation"),
        EVERY_WRITE("at every write to a slot"),
        EVERY_STATEMENT("after every statement");

        final String words;

        Mode(String words) {
            this.words = words;
        }
    }

    private final Collector collector;
    private final Mode mode;
    private Heap heap;
    private boolean collecting;

    Stress(Collector collector, Mode mode) {
        this.collector = collector;
        this.mode = mode;
    }

    @Override
    public void attach(Heap heap) {
        this.heap = heap;
        heap.setThreshold(mode == Mode.EVERY_ALLOCATION ? 0 : heap.capacity());
        collector.attach(heap);
    }

    @Override
    public void allocating(Kind kind) {
        collector.allocating(kind);
    }

    @Override
    public void allocated(HeapObject object) {
        collector.allocated(object);
        if (mode == Mode.EVERY_ALLOCATION) {
            // The new object is not reachable yet. It is the next allocation that finds the threshold reached.
            heap.setThreshold(0);
        }
    }

    @Override
    public void referenceCreated(HeapObject target) {
        collector.referenceCreated(target);
    }

    @Override
    public void referenceDropped(HeapObject target) {
        collector.referenceDropped(target);
    }

    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        collector.slotWritten(holder, oldValue, newValue);
        if (mode == Mode.EVERY_WRITE && !collecting) {
            collect(2);
        }
    }

    @Override
    public int collect(int generation) {
        boolean outer = collecting;
        collecting = true;
        int found = collector.collect(generation);
        collecting = outer;
        return found;
    }

    @Override
    public void thresholdReached() {
        boolean outer = collecting;
        collecting = true;
        collector.thresholdReached();
        collecting = outer;
    }

    @Override
    public int referenceCount(HeapObject object) {
        return collector.referenceCount(object);
    }

    @Override
    public boolean isDying(HeapObject object) {
        return collector.isDying(object);
    }
}
