package gccourse.heap;

/** Hears what happens on a heap, in order, while it happens. */
@FunctionalInterface
public interface HeapListener {
    /** Is told of one event; must not use the mutator. */
    void on(HeapEvent event);

    /**
     * Whether it is told of details as well: of each line, each look at an object's references, each write of a header and
     * each change of a list.
     */
    default boolean hearsDetails() {
        return false;
    }
}
