package gccourse.generational.hidden;

import gccourse.heap.Collector;
import gccourse.heap.Generations;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Lets a collector collect at moments of the test's choice, and never by itself: at every allocation, or every write. */
final class Stressed extends Collector implements Generations {
    /** When to collect; which generation is a matter of chance. */
    enum Mode {
        NEVER(""),
        EVERY_ALLOCATION("Some generation was collected before every allocation."),
        EVERY_WRITE("Some generation was collected after every write of a slot.");

        /** When that is, as a sentence. */
        final String words;

        Mode(String words) {
            this.words = words;
        }
    }

    private final Collector collector;
    private final Generations generations;
    private final Mode mode;
    private final Random random;

    Stressed(Collector collector, Mode mode, long seed) {
        this.collector = collector;
        this.mode = mode;
        generations = (Generations) collector;
        random = new Random(seed);
    }

    private void collectAt(Mode moment) {
        if (mode == moment) {
            collector.collect(random.nextInt(8) == 0 ? 2 : random.nextInt(2));
        }
    }

    @Override
    public void attach(Heap heap) {
        collector.attach(heap);
        disable();
    }

    @Override
    public void allocating(Kind kind) {
        collectAt(Mode.EVERY_ALLOCATION);
        collector.allocating(kind);
    }

    @Override
    public void allocated(HeapObject object) {
        collector.allocated(object);
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
        collectAt(Mode.EVERY_WRITE);
    }

    @Override
    public int collect(int generation) {
        return collector.collect(generation);
    }

    @Override
    public void thresholdReached() {
        collector.thresholdReached();
    }

    @Override
    public int referenceCount(HeapObject object) {
        return collector.referenceCount(object);
    }

    @Override
    public boolean isDying(HeapObject object) {
        return collector.isDying(object);
    }

    @Override
    public void enable() {
        generations.enable();
    }

    @Override
    public void disable() {
        generations.disable();
    }

    @Override
    public boolean isEnabled() {
        return generations.isEnabled();
    }

    @Override
    public int count(int generation) {
        return generations.count(generation);
    }

    @Override
    public int threshold(int generation) {
        return generations.threshold(generation);
    }

    @Override
    public void setThreshold(int generation, int value) {
        generations.setThreshold(generation, value);
    }

    @Override
    public int collections(int generation) {
        return generations.collections(generation);
    }

    @Override
    public int collected(int generation) {
        return generations.collected(generation);
    }

    @Override
    public boolean isTracked(HeapObject object) {
        return generations.isTracked(object);
    }

    @Override
    public List<HeapObject> objects(int generation) {
        return generations.objects(generation);
    }

    @Override
    public void freeze() {
        generations.freeze();
    }

    @Override
    public void unfreeze() {
        generations.unfreeze();
    }

    @Override
    public int freezeCount() {
        return generations.freezeCount();
    }

    @Override
    public void saveAll(boolean on) {
        generations.saveAll(on);
    }
}
