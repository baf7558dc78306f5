package gccourse.kit.rules;

import gccourse.heap.Collector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The class files of a collector: its own, and those of the classes beside it that belong to it.
 *
 * <p>A class belongs to the collector if it lies in the collector's package or in the lesson's, and is none of the
 * lesson's tests.
 */
public final class CollectorCode {
    /** Packages into which nobody but the course puts classes. */
    private static final List<String> TAKEN = List.of("gccourse.heap.", "gccourse.kit.", "gccourse.minipy.");

    private final ClassLoader files;
    private final String className;
    private final String lessonPackage;
    private final Set<String> packages;
    private final Set<String> tests;
    private final boolean countsWork;
    private volatile ClassLoader loader;
    private @Nullable OwnClasses ownClasses;

    /**
     * Names a collector.
     *
     * @param files knows the class files as resources, {@code gccourse/refcount/RefCountCollector.class} for instance
     * @param className the name of the collector's class
     * @param lessonPackage the package of the lesson
     * @param tests the names of the classes among the lesson's tests, nested ones left out
     * @param countsWork whether the classes count their work; if not, what lies on the class path is taken from there, so
     *     that tools which know the classes by their bytes can look at them
     */
    public CollectorCode(
            ClassLoader files, String className, String lessonPackage, Set<String> tests, boolean countsWork) {
        this.files = files;
        this.className = className;
        this.lessonPackage = lessonPackage;
        this.packages = new HashSet<>(List.of(lessonPackage, packageOf(className)));
        this.tests = tests;
        this.countsWork = countsWork;
        loader = newLoader();
    }

    private ClassLoader newLoader() {
        boolean isOnClassPath = files == Collector.class.getClassLoader();
        return countsWork || !isOnClassPath ? new CollectorLoader(this, countsWork) : files;
    }

    /** Defines the classes anew for later collectors: a thread that cannot be stopped goes on counting in the old ones. */
    public void renew() {
        loader = newLoader();
    }

    /** Returns where the class file of the collector lies, or null if there is none. */
    public @Nullable URL found() {
        return files.getResource(file(className));
    }

    /** Returns the name of the file in which a class lies, from the root of its class path entry. */
    public static String file(String name) {
        return name.replace('.', '/') + ".class";
    }

    /** Lets the collector do so much work from now on; without this call it may do any. */
    public void allow(long ticks) {
        if (loader instanceof CollectorLoader own) {
            own.work().allow(ticks);
        }
    }

    /** Returns the ticks of the classes that collectors are made of now; 0 if they do not count their work. */
    public long ticks() {
        return loader instanceof CollectorLoader own ? own.work().ticks() : 0;
    }

    /** Returns where the collector stood when it had done all the work that it may do, or null if it has not. */
    public StackTraceElement @Nullable [] exhausted() {
        WorkExhausted exhausted =
                loader instanceof CollectorLoader own ? own.work().exhausted() : null;
        return exhausted == null ? null : exhausted.getStackTrace();
    }

    /** Returns the name of the collector's class. */
    public String className() {
        return className;
    }

    /**
     * Judges the class files by what a collector may use, before any of them is loaded.
     *
     * @throws Forbidden if one uses anything else, or has a name that the course has taken
     */
    public void check() {
        List<String> broken = new ArrayList<>(foreignClasses());
        try {
            broken.addAll(ownClasses().judge());
        } catch (IllegalArgumentException e) {
            broken.add("A class file cannot be read: " + e.getMessage()
                    + ". Compile it with a JDK that the course knows," + " 17 for instance.");
        }
        if (!broken.isEmpty()) {
            throw new Forbidden(broken);
        }
    }

    OwnClasses ownClasses() {
        OwnClasses known = ownClasses;
        if (known == null) {
            known = new OwnClasses(
                    className.replace('.', '/'), name -> isOwn(name.replace('/', '.')) ? read(files, name) : null);
            ownClasses = known;
        }
        return known;
    }

    /** Returns what is wrong with other classes that lie beside the collector's; what lies in a jar was not compiled here. */
    private List<String> foreignClasses() {
        URL found = files.getResource(file(className));
        if (found == null || !found.getProtocol().equals("file")) {
            return List.of();
        }
        Path root = Path.of(URI.create(found.toString()
                .substring(0, found.toString().length() - file(className).length())));
        try (Stream<Path> beside = Files.walk(root)) {
            return beside.map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".class"))
                    .map(path ->
                            path.substring(0, path.length() - ".class".length()).replace('/', '.'))
                    .map(this::foreign)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says what is wrong with a class that was compiled together with the collector, or null if nothing is. */
    private @Nullable String foreign(String name) {
        boolean isOfTheCourse =
                TAKEN.stream().anyMatch(taken -> name.startsWith(taken) && !lessonPackage.startsWith(taken));
        if (isOfTheCourse || !name.startsWith("gccourse.") && !packages.contains(packageOf(name))) {
            return "The class " + name
                    + " lies outside of the lesson's package. Put your classes beside the collector.";
        }
        return name.equals(outermost(name))
                        && packages.contains(packageOf(name))
                        && tests.contains(name)
                        && !isOwn(name)
                ? "The class " + name + " has the name of one of the lesson's tests. Give it another."
                : null;
    }

    /**
     * Returns the collector's class, not initialized and not judged.
     *
     * @throws ClassNotFoundException if there is no such class
     */
    public Class<?> load() throws ClassNotFoundException {
        return Class.forName(className, false, loader);
    }

    /** Whether a class is the collector's own, or one beside it that belongs to it. */
    public boolean isOwn(String name) {
        String outermost = outermost(name);
        return packages.contains(packageOf(name))
                && (outermost.equals(outermost(className)) || !tests.contains(outermost));
    }

    static byte @Nullable [] read(ClassLoader files, String name) {
        try (InputStream in = files.getResourceAsStream(file(name))) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }

    private static String outermost(String className) {
        int nested = className.indexOf('$', className.lastIndexOf('.') + 2);
        return nested < 0 ? className : className.substring(0, nested);
    }
}
