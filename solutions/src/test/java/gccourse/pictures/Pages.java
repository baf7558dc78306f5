package gccourse.pictures;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.kit.Bound;
import gccourse.kit.BrokenRule;
import gccourse.kit.World;
import gccourse.kit.lesson.Lesson;
import gccourse.kit.picture.Drawing;
import gccourse.kit.scenario.Scenario;
import gccourse.kit.trial.ScenarioRun;
import gccourse.kit.trial.Trial;
import gccourse.solutions.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes pictures of programs on the reference collectors, and of one that fails. */
final class Pages {
    private Pages() {}

    /**
     * Draws a program on the reference collector of a lesson.
     *
     * @param lesson the name of the lesson's package behind {@code gccourse.}
     * @param program where it lies, from the root of the project
     * @return the page
     */
    static Path of(String lesson, String program) {
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
            String page = Drawing.run(trial(lesson, null), Project.path(program).toString(), nowhere);
            return Project.path(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws a program of this text. */
    static Path ofText(String lesson, String name, String program) {
        try {
            Path file = Files.createDirectories(Project.path("solutions/target/programs"))
                    .resolve(name + ".py");
            Files.writeString(file, program);
            return of(lesson, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String SCENARIO = """
            # An object that an attribute refers to
            class Node:
                def __init__(self):
                    self.next = None

            print("begin")  # expect: begin
            a = Node()
            b = Node()
            a.next = b
            del b
            print(a.next is None)  # expect: False
            """;

    /** Draws a scenario that fails, on a collector that frees an object while a slot refers to it. */
    static Path freedTooEarly() {
        return failing(FreesTooEarly.class, "freed-too-early", "FREED WHILE REACHABLE", SCENARIO);
    }

    /** Draws a scenario that fails, on a collector that does not count what slots refer to. */
    static Path countedWrongly() {
        return failing(ForgetsSlots.class, "counted-wrongly", "WRONG COUNT", SCENARIO);
    }

    /** Draws a scenario that prints something else than it should. */
    static Path printedWrongly() {
        String scenario = SCENARIO.replace("expect: begin", "expect: the beginning");
        return failing(FreesTooEarly.class, "printed-wrongly", "WRONG OUTPUT", scenario);
    }

    /** Draws a test in Java that finds two objects looked at where one would do. */
    static Path tooMuchWork() {
        Trial trial = trial("refcount", null);
        BrokenRule broken = BrokenRule.tooMuchWork(
                "Too much.", new Bound(Bound.Work.OBJECTS_VISITED, 2, 1), new Bound(Bound.Work.ROOTS_VISITED, 0, 5));
        return written("TOO MUCH WORK", Drawing.ofFailed(trial, broken, again -> {
            World world = again.newWorld().node("a").node("b");
            Heap heap = world.mutator().heap();
            heap.forEachReference(world.object("a"), target -> {});
            heap.forEachReference(world.object("b"), target -> {});
        }));
    }

    private static Path failing(Class<? extends Collector> collector, String name, String headline, String scenario) {
        Trial trial = trial("refcount", collector.getName());
        trial.name("scenarios/" + name + ".py");
        Scenario program = trial.begin(scenario);
        return written(
                headline, Drawing.ofFailed(trial, new AssertionError(), again -> ScenarioRun.of(again, program)));
    }

    private static Path written(String headline, @Nullable Drawing drawing) {
        try {
            String place = Objects.requireNonNull(drawing)
                    .write(headline, List.of("\"A test\"", "", "It is about Node#2:", "", "More."));
            return Project.path(place.substring(0, place.indexOf('#')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Trial trial(String packageName, @Nullable String collector) {
        Class<?> test = testOf(packageName);
        Lesson lesson = Objects.requireNonNull(Lesson.find(test));
        return new Trial(
                lesson,
                null,
                test,
                null,
                "a program",
                lesson.collectorCode(Pages.class.getClassLoader(), collector, true));
    }

    private static Class<?> testOf(String packageName) {
        try {
            return Class.forName("gccourse." + packageName + ".YourOwnScenariosTest");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts what names and temporaries refer to, and frees when nothing does. */
    abstract static class Counting extends Collector {
        private Heap heap;

        @Override
        public void attach(Heap heap) {
            this.heap = heap;
        }

        @Override
        public void referenceCreated(HeapObject target) {
            target.setReferenceCount(target.referenceCount() + 1);
        }

        @Override
        public void referenceDropped(HeapObject target) {
            target.setReferenceCount(target.referenceCount() - 1);
            if (target.referenceCount() == enough(target)) {
                heap.free(target);
            }
        }

        /** The count at which an object is freed. */
        int enough(HeapObject target) {
            return 0;
        }

        @Override
        public int collect(int generation) {
            return 0;
        }
    }

    /** Does not count what slots refer to. */
    static final class ForgetsSlots extends Counting {}

    /** Counts what slots refer to, and takes one reference for none then. */
    static final class FreesTooEarly extends Counting {
        private final Set<HeapObject> inSlots = new HashSet<>();

        @Override
        public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
            if (newValue != null) {
                referenceCreated(newValue);
                inSlots.add(newValue);
            }
        }

        @Override
        int enough(HeapObject target) {
            return inSlots.contains(target) ? 1 : 0;
        }
    }
}
