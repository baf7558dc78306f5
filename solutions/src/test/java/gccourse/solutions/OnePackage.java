package gccourse.solutions;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Knows the class files of one package alone: a collector that is compiled together with the tests of the course is judged
 * as if a student had written it.
 */
public final class OnePackage extends ClassLoader {
    private final Class<?> collector;
    private final String folder;

    /** Knows the package of a collector. */
    public OnePackage(Class<?> collector) {
        super(null);
        this.collector = collector;
        folder = collector.getPackageName().replace('.', '/') + "/";
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return name.startsWith(folder) ? collector.getClassLoader().getResourceAsStream(name) : null;
    }
}
