package gccourse.kit;

import gccourse.heap.Collector;
import java.util.function.Supplier;

/** Makes as many collectors as a test needs. */
public final class Fresh {
    private Fresh() {}

    /** Makes new collectors of the class of this one. */
    public static Supplier<Collector> like(Collector collector) {
        return () -> {
            try {
                var constructor = collector.getClass().getDeclaredConstructor();
                constructor.setAccessible(true);
                return constructor.newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
