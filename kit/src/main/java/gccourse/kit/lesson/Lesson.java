package gccourse.kit.lesson;

import gccourse.heap.Collector;
import gccourse.heap.oracle.Completeness;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.rules.CollectorCode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lesson, as its {@code lesson.properties} describes it.
 *
 * <pre>
 *   title     = Lesson 1: reference counting
 *   collector = gccourse.refcount.RefCountCollector
 *   chapter   = docs/01-reference-counting.md
 *   step.1.1  = 8 Names count                          points and title; the points of all steps make 100
 *   completeness = acyclic                             what has to be gone: nothing, acyclic (after each statement)
 *                                                      or everything (when a full collection ends)
 *   counts    = true                                   whether the collector's counts are checked
 *   completeness.1.1 = nothing                         the same for one step alone
 * </pre>
 *
 * @param packageName the package of the lesson; the file lies in its folder
 * @param root the class path entry in which the lesson's tests lie
 * @param steps the steps in the order of their ids
 * @param properties everything that the file says
 */
public record Lesson(String packageName, ClassPathRoot root, List<LessonStep> steps, Properties properties) {
    private static final String FILE = "lesson.properties";

    /**
     * Finds the lesson of a class: the nearest {@value #FILE} in its package or in one around it.
     *
     * @return null if there is none
     * @throws LessonError if the file says what it must not
     */
    public static @Nullable Lesson find(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        String name = type.getPackageName();
        while (true) {
            String file = name.replace('.', '/') + "/" + FILE;
            URL found = loader.getResource(file);
            if (found != null) {
                return read(name, ClassPathRoot.of(found, file), file);
            }
            int dot = name.lastIndexOf('.');
            if (dot < 0) {
                return null;
            }
            name = name.substring(0, dot);
        }
    }

    /**
     * Finds the lesson whose tests lie in a folder.
     *
     * @throws LessonError if there is none or more than one, or if its {@value #FILE} says what it must not
     */
    public static Lesson in(Path testClasses) {
        ClassPathRoot root = new ClassPathRoot(testClasses);
        List<String> found = root.files("gccourse").stream()
                .filter(file -> file.endsWith("/" + FILE))
                .toList();
        if (found.size() != 1) {
            throw new LessonError(testClasses + " has " + found.size() + " files " + FILE + "; a lesson has one.");
        }
        String file = found.get(0);
        return read(file.substring(0, file.length() - FILE.length() - 1).replace('/', '.'), root, file);
    }

    /** Returns the id of the step to which a test class belongs, or null. */
    public static @Nullable String stepOf(Class<?> testClass) {
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            Step step = type.getAnnotation(Step.class);
            if (step != null) {
                return step.value();
            }
        }
        return null;
    }

    /** Whether a class, or one around it, is a test class of a lesson: one of a step, or one with scenarios. */
    public static boolean isTest(Class<?> testClass) {
        if (stepOf(testClass) != null) {
            return true;
        }
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Scenarios.class)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Lesson read(String packageName, ClassPathRoot root, String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(root.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<LessonStep> steps = new ArrayList<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith("step.")) {
                steps.add(step(file, key.substring("step.".length()), properties.getProperty(key)));
            }
        }
        steps.sort(Comparator.comparing(LessonStep::id, LessonStep.IDS));
        int points = steps.stream().mapToInt(LessonStep::points).sum();
        if (points != 100) {
            throw new LessonError(file + ": the points of all steps make " + points + "; a lesson has 100.");
        }
        Lesson lesson = new Lesson(packageName, root, List.copyOf(steps), properties);
        lesson.required("title");
        lesson.required("collector");
        lesson.required("chapter");
        return lesson;
    }

    private static LessonStep step(String file, String id, String value) {
        int space = value.indexOf(' ');
        try {
            return new LessonStep(
                    id, value.substring(space + 1).strip(), Integer.parseInt(value.substring(0, Math.max(space, 0))));
        } catch (NumberFormatException e) {
            throw new LessonError(
                    file + ": step." + id + " = " + value + " cannot be read; write its points, then its title.");
        }
    }

    private String required(String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new LessonError(packageName.replace('.', '/') + "/" + FILE + " has no " + key + ".");
        }
        return value.strip();
    }

    /** Returns the lesson's number and name. */
    public String title() {
        return required("title");
    }

    /** Returns the name of the class that the student writes. */
    public String collector() {
        return required("collector");
    }

    /** Returns what to go on with when all steps are done, or null if the lesson does not say. */
    public @Nullable String next() {
        String next = properties.getProperty("next");
        return next == null ? null : next.strip();
    }

    /** Returns the step with an id, or null if the lesson has no such step. */
    @Nullable
    public LessonStep step(@Nullable String id) {
        for (LessonStep step : steps) {
            if (step.id().equals(id)) {
                return step;
            }
        }
        return null;
    }

    /** Returns which unreachable objects have to be gone in a step's scenarios. */
    public Completeness completeness(@Nullable String step) {
        String value = ofStep("completeness", step, "nothing");
        try {
            return Completeness.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new LessonError(packageName.replace('.', '/') + "/" + FILE + ": completeness = " + value
                    + " cannot be read; write nothing, acyclic or everything.");
        }
    }

    /** Whether the collector's counts are compared with the true ones in a step's scenarios. */
    public boolean counts(@Nullable String step) {
        return Boolean.parseBoolean(ofStep("counts", step, "false"));
    }

    private String ofStep(String key, @Nullable String step, String otherwise) {
        String general = properties.getProperty(key, otherwise);
        return (step == null ? general : properties.getProperty(key + "." + step, general)).strip();
    }

    /** Returns the page that tells about the lesson, or the heading that tells about a step. */
    public String chapter(@Nullable LessonStep step) {
        return required("chapter") + (step == null ? "" : "#" + step.anchor());
    }

    /** Returns the folder of the Maven module that the lesson lies in. */
    public Path module() {
        return root.module();
    }

    /** Returns the name of that folder; a jar that lies elsewhere has it from the lesson's package. */
    public String moduleName() {
        return Files.isDirectory(root.path())
                ? String.valueOf(module().getFileName())
                : "exercise-" + packageName.substring(packageName.lastIndexOf('.') + 1);
    }

    /** Returns a path that a reader can open from the root of the project, for a file of the lesson's tests. */
    public String sourceOf(String resource) {
        String source = root.source(resource);
        boolean isGiven = resource.startsWith("scenarios/") && !resource.startsWith("scenarios/hidden/");
        return source == null && !isGiven ? resource : moduleName() + "/" + (source == null ? resource : source);
    }

    /** Returns the names of all classes among the lesson's tests, visible and hidden, sorted; nested ones left out. */
    public List<String> classes() {
        return root.files(packageName.replace('.', '/')).stream()
                .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.endsWith("-info.class"))
                .map(file ->
                        file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                .toList();
    }

    /** Returns the names of the lesson's test classes, visible and hidden, sorted. */
    public List<String> testClasses() {
        return classes().stream().filter(name -> name.endsWith("Test")).toList();
    }

    /** Returns the files of the lesson's scenarios, visible and hidden and the student's own, as named on the class path. */
    public List<String> scenarios() {
        Set<String> files = new LinkedHashSet<>();
        for (String name : testClasses()) {
            for (Method method : testClass(name).getDeclaredMethods()) {
                Scenarios scenarios = method.getAnnotation(Scenarios.class);
                if (scenarios != null) {
                    root.files(scenarios.value()).stream()
                            .filter(file -> file.endsWith(".py") && !root.isLeftOver(file))
                            .forEach(files::add);
                }
            }
        }
        return List.copyOf(files);
    }

    /** Loads one of the lesson's {@link #classes}, and does not initialize it. */
    static Class<?> testClass(String name) {
        try {
            return Class.forName(name, false, Lesson.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Finds the code of a collector; nothing is loaded.
     *
     * @param files knows its class files, or null for the class path
     * @param className the name of its class, or null for the one that the student writes
     * @param countsWork whether it counts its work
     */
    public CollectorCode collectorCode(@Nullable ClassLoader files, @Nullable String className, boolean countsWork) {
        return new CollectorCode(
                files == null ? Lesson.class.getClassLoader() : files,
                className == null ? collector() : className,
                packageName,
                Set.copyOf(classes()),
                countsWork);
    }

    /**
     * Loads the class of a collector, and does not initialize it.
     *
     * @throws LessonError if there is no such class, or it is no collector that can be made
     */
    public static Class<? extends Collector> collectorClass(CollectorCode code) {
        String name = code.className();
        Class<?> type;
        try {
            type = code.load();
        } catch (ClassNotFoundException e) {
            throw new LessonError("The collector under test is " + name + ", but there is no such class.");
        }
        if (!Collector.class.isAssignableFrom(type) || Modifier.isAbstract(type.getModifiers())) {
            throw new LessonError(
                    name + " is no collector: it must extend " + Collector.class.getName() + " and not be abstract.");
        }
        return type.asSubclass(Collector.class);
    }

    /**
     * Makes a collector.
     *
     * @throws LessonError if there is no such class, or it is no collector that can be made
     */
    public static Collector newCollector(CollectorCode code) {
        Class<? extends Collector> type = collectorClass(code);
        try {
            Constructor<? extends Collector> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (NoSuchMethodException e) {
            throw new LessonError(
                    type.getName() + " needs a constructor without parameters: the tests make it with one.");
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new LessonError("The constructor of " + type.getName() + " throws " + e.getCause() + ".");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
