package gccourse.kit;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import gccourse.heap.Collector;
import gccourse.heap.Frame;
import gccourse.heap.Generations;
import gccourse.heap.GenerationsBase;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Meter;
import gccourse.heap.ObjectList;
import gccourse.heap.ReferenceVisitor;
import gccourse.heap.Roots;
import gccourse.heap.UnfinishedStep;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a collector may use: the collector's side of {@code gccourse.heap}, plain {@code java.lang} and
 * {@code java.util}, and its own classes.
 *
 * <p>Classes are found where the collector's own class lies, and counted, so that nothing is proven by finding none.
 */
public final class CollectorRules {
    private static final Set<String> HEAP = names(
            Collector.class,
            Frame.class,
            Generations.class,
            GenerationsBase.class,
            Heap.class,
            HeapObject.class,
            Kind.class,
            Meter.class,
            Meter.Reading.class,
            ObjectList.class,
            ReferenceVisitor.class,
            Roots.class,
            UnfinishedStep.class);

    private static final List<String> PLAIN_PACKAGES =
            List.of("java.lang", "java.lang.annotation", "java.util", "java.util.function", "java.util.stream");

    /** What is in those packages and is not plain all the same. */
    private static final Set<String> NOT_PLAIN = Set.of(
            "java.lang.ClassLoader",
            "java.lang.InheritableThreadLocal",
            "java.lang.Module",
            "java.lang.ModuleLayer",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.Runtime",
            "java.lang.StackTraceElement",
            "java.lang.StackWalker",
            "java.lang.Thread",
            "java.lang.ThreadGroup",
            "java.lang.ThreadLocal",
            "java.util.Scanner",
            "java.util.ServiceLoader",
            "java.util.Timer",
            "java.util.TimerTask");

    /** What may be asked of two classes that can do too much; {@code System.out} is for looking for mistakes. */
    private static final Set<String> OF_SYSTEM = Set.of("out", "err", "arraycopy", "identityHashCode");

    private static final Set<String> OF_CLASS = Set.of("desiredAssertionStatus", "getName", "getSimpleName");

    /** Packages into which nobody but the course puts classes. */
    private static final List<String> TAKEN_PACKAGES = List.of("gccourse.heap", "gccourse.kit", "gccourse.minipy");

    private CollectorRules() {}

    /** Fails if the class of a collector, or a class beside it, uses what a collector may not use. */
    public static void check(Class<? extends Collector> collector) {
        JavaClasses beside = classesBeside(collector);
        String home = collector.getPackageName();
        Set<String> broken = new TreeSet<>();
        int judged = 0;
        for (JavaClass each : beside) {
            if (TAKEN_PACKAGES.stream().anyMatch(taken -> isIn(each.getPackageName(), taken))) {
                broken.add(each.getName() + " lies in a package of the course");
            } else if (isIn(each.getPackageName(), home)) {
                judged++;
                judge(each, home, broken);
            }
        }
        if (judged == 0) {
            throw new AssertionError("No class was found in " + home + ", so nothing could be judged.");
        }
        if (!broken.isEmpty()) {
            throw new AssertionError(
                    "A collector uses the collector's side of gccourse.heap (" + String.join(", ", simpleNames())
                            + "), plain java.lang and java.util, and its own classes. Yours goes beyond that:\n   "
                            + String.join("\n   ", broken));
        }
    }

    private static JavaClasses classesBeside(Class<?> collector) {
        URL root = collector.getProtectionDomain().getCodeSource().getLocation();
        List<String> folders = Stream.concat(Stream.of(collector.getPackageName()), TAKEN_PACKAGES.stream())
                .map(name -> "/" + name.replace('.', '/') + "/")
                .toList();
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter()
                    .withImportOption(location -> folders.stream().anyMatch(location::contains))
                    .importUrl(root);
        });
    }

    private static void judge(JavaClass judged, String home, Set<String> broken) {
        for (Dependency dependency : judged.getDirectDependenciesFromSelf()) {
            JavaClass used = dependency.getTargetClass().getBaseComponentType();
            if (!isAllowed(used, home)) {
                broken.add(dependency.getSourceCodeLocation() + " uses " + used.getName());
            }
        }
        for (JavaAccess<?> access : judged.getAccessesFromSelf()) {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            if (owner.equals("java.lang.System") && !OF_SYSTEM.contains(name)
                    || owner.equals("java.lang.Class") && !OF_CLASS.contains(name)) {
                broken.add(access.getSourceCodeLocation() + " uses " + owner + "." + name);
            }
        }
    }

    private static boolean isAllowed(JavaClass used, String home) {
        String name = used.getName();
        String packageName = used.getPackageName();
        if (used.isPrimitive() || isIn(packageName, home) || HEAP.contains(name)) {
            return true;
        }
        if (name.equals("java.io.PrintStream") || packageName.equals("org.jspecify.annotations")) {
            return true;
        }
        String outermost = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
        return PLAIN_PACKAGES.contains(packageName) && !NOT_PLAIN.contains(outermost);
    }

    private static boolean isIn(String packageName, String home) {
        return packageName.equals(home) || packageName.startsWith(home + ".");
    }

    private static Set<String> names(Class<?>... classes) {
        Set<String> names = new TreeSet<>();
        for (Class<?> each : classes) {
            names.add(each.getName());
        }
        return names;
    }

    private static List<String> simpleNames() {
        return HEAP.stream()
                .filter(name -> !name.contains("$"))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .toList();
    }
}
