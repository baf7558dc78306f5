package gccourse.kit.rules;

import gccourse.heap.Collector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The class files of a collector: its own, and those of the classes beside it that belong to it.
 *
 * <p>A class belongs to the collector if it lies in the collector's package or in the lesson's, and is none of the
 * lesson's tests.
 */
public final class CollectorCode {
    private final ClassLoader files;
    private final String className;
    private final Set<String> packages;
    private final Set<String> tests;
    private final Loader loader = new Loader();

    /**
     * Names a collector.
     *
     * @param files knows the class files as resources, {@code gccourse/refcount/RefCountCollector.class} for instance
     * @param className the name of the collector's class
     * @param lessonPackage the package of the lesson
     * @param tests the names of the classes among the lesson's tests, nested ones left out
     */
    public CollectorCode(ClassLoader files, String className, String lessonPackage, Set<String> tests) {
        this.files = files;
        this.className = className;
        this.packages = new HashSet<>(List.of(lessonPackage, packageOf(className)));
        this.tests = tests;
    }

    /** Returns the name of the collector's class. */
    public String className() {
        return className;
    }

    /**
     * Returns the collector's class, not initialized.
     *
     * @throws ClassNotFoundException if there is no such class
     */
    public Class<?> load() throws ClassNotFoundException {
        return Class.forName(className, false, loader);
    }

    private boolean isOwn(String name) {
        String outermost = outermost(name);
        return packages.contains(packageOf(name))
                && (outermost.equals(outermost(className)) || !tests.contains(outermost));
    }

    private byte @Nullable [] bytes(String name) {
        try (InputStream in = files.getResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable ProtectionDomain domain(String name) {
        try {
            return Class.forName(name, false, files).getProtectionDomain();
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }

    private static String outermost(String className) {
        int nested = className.indexOf('$', className.lastIndexOf('.') + 2);
        return nested < 0 ? className : className.substring(0, nested);
    }

    /** Defines the collector's classes itself, and leaves all others to the loader of the course. */
    private final class Loader extends ClassLoader {
        Loader() {
            super(Collector.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                byte[] bytes = isOwn(name) ? bytes(name) : null;
                return bytes == null
                        ? super.loadClass(name, resolve)
                        : defineClass(name, bytes, 0, bytes.length, domain(name));
            }
        }
    }
}
