package gccourse.heap;

/** Never frees anything: the baseline that every collector is measured against. */
public final class NoCollector extends Collector {
    @Override
    public void attach(Heap heap) {}

    @Override
    public int collect(int generation) {
        return 0;
    }
}
