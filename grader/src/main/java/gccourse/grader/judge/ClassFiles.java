package gccourse.grader.judge;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows the class files of a submission, and nothing else. */
final class ClassFiles extends ClassLoader {
    private static final String SUFFIX = ".class";

    private final Map<String, byte[]> classes;

    ClassFiles(Map<String, byte[]> classes) {
        super(null);
        this.classes = classes;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] bytes = name.endsWith(SUFFIX)
                ? classes.get(name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'))
                : null;
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }
}
