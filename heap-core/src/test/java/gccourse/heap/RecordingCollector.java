package gccourse.heap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Frees nothing of its own accord, and writes down what it is told, with what the heap looks like at that moment. */
final class RecordingCollector extends Collector {
    private final List<String> heard = new ArrayList<>();

    /** What to do, once, the next time the threshold is reached. */
    @Nullable
    Runnable atThreshold;

    /** What to do when an object is about to be allocated. */
    @Nullable
    Runnable beforeAllocation;

    /** What to do when an object has been allocated. */
    @Nullable
    Runnable atAllocation;

    @Nullable
    HeapObject dying;

    @Nullable
    Heap attachedTo;

    /** What was heard since the last time. */
    List<String> heard() {
        List<String> all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    @Override
    public void attach(Heap heap) {
        attachedTo = heap;
    }

    @Override
    public void allocating(Kind kind) {
        heard.add("allocating " + kind.pythonName());
        if (beforeAllocation != null) {
            beforeAllocation.run();
        }
    }

    @Override
    public void allocated(HeapObject object) {
        heard.add("allocated " + object);
        if (atAllocation != null) {
            atAllocation.run();
        }
    }

    @Override
    public void referenceCreated(HeapObject target) {
        heard.add("+ " + target);
    }

    @Override
    public void referenceDropped(HeapObject target) {
        heard.add("- " + target);
    }

    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        heard.add(holder + ": " + oldValue + " -> " + newValue);
    }

    @Override
    public int collect(int generation) {
        heard.add("collect " + generation);
        return 42;
    }

    @Override
    public void thresholdReached() {
        heard.add("threshold");
        Runnable once = atThreshold;
        atThreshold = null;
        if (once != null) {
            once.run();
        }
    }

    @Override
    public boolean isDying(HeapObject object) {
        return object == dying;
    }
}
