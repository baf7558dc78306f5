package gccourse.heap;

/** Hears what happens on a heap, in order, while it happens. */
@FunctionalInterface
public interface HeapListener {
    /** Is told of one event; must not use the mutator. */
    void on(HeapEvent event);
}
