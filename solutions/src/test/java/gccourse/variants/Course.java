package gccourse.variants;

import gccourse.generational.GenerationalCollector;
import gccourse.heap.Collector;
import gccourse.kit.compile.Javac;
import gccourse.kit.grade.LessonResult;
import gccourse.kit.grade.LessonRun;
import gccourse.marksweep.MarkSweepCollector;
import gccourse.refcount.RefCountCollector;
import gccourse.solutions.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The lessons, where their sources are, and the changes to them. */
enum Course {
    REFCOUNT("exercise-refcount", RefCountCollector.class),
    MARKSWEEP("exercise-marksweep", MarkSweepCollector.class),
    GENERATIONAL("exercise-generational", GenerationalCollector.class);

    private final String exercise;
    private final Class<? extends Collector> reference;

    Course(String exercise, Class<? extends Collector> reference) {
        this.exercise = exercise;
        this.reference = reference;
    }

    /** The reference collector's class. */
    Class<? extends Collector> reference() {
        return reference;
    }

    /** The source of the reference collector. */
    String referenceSource() {
        return Project.text("solutions/src/main/java/" + file());
    }

    /** The source of the stub. */
    String stubSource() {
        return Project.text(exercise + "/src/main/java/" + file());
    }

    private String file() {
        return reference.getName().replace('.', '/') + ".java";
    }

    /** The changes of a sort ({@code wrong}, {@code partial}), in the order of their file names. */
    List<Change> changes(String sort) {
        Path folder = Project.path("solutions/collectors/" + exercise.substring("exercise-".length()) + "/" + sort);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(Change.SUFFIX))
                    .sorted()
                    .map(Change::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Grades a collector that stands under the lesson's own name.
     *
     * @param source its source
     * @throws IllegalArgumentException with javac's words if it cannot be compiled
     */
    LessonResult grade(String name, String source) {
        return LessonRun.on(reference, compile(name, source), reference.getName());
    }

    /** As {@link #grade}, with the tests of one step alone, and no more of them when one has failed. */
    LessonResult gradeStep(String step, String name, String source) {
        return LessonRun.untilLost(step, reference, compile(name, source), reference.getName());
    }

    /**
     * Compiles a collector that stands under the lesson's own name.
     *
     * @param source its source
     * @return a loader that knows it
     * @throws IllegalArgumentException with javac's words if it cannot be compiled
     */
    ClassLoader compile(String name, String source) {
        try (Javac javac = new Javac(System.getProperty("java.class.path"))) {
            Javac.Output output = javac.compile(List.of(new Javac.Source(reference.getSimpleName() + ".java", source)));
            if (!output.problems().isEmpty()) {
                throw new IllegalArgumentException(name + " cannot be compiled.\n" + output.errors());
            }
            return new MemoryLoader(output.classes());
        }
    }
}
