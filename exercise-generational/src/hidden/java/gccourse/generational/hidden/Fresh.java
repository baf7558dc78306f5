package gccourse.generational.hidden;

import gccourse.heap.Collector;
import java.util.function.Supplier;

/** Makes as many collectors as a test needs. */
final class Fresh {
    private Fresh() {}

    /** Makes new collectors of the class of this one. */
    static Supplier<Collector> like(Collector collector) {
        return () -> {
            try {
                return collector.getClass().getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
