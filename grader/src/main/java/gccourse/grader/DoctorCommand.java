package gccourse.grader;

import gccourse.grader.attack.Attacks;
import gccourse.grader.course.Course;
import gccourse.grader.course.CourseLesson;
import gccourse.grader.process.Box;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what this machine has for grading. */
@Command(
        name = "doctor",
        description =
                "Says what this machine has for grading: Java, processors, boxes, and what holds against attacks.")
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--attacks",
            description =
                    "Also grade what students may try against the grader, about a hundred attacks: does each get what"
                            + " it deserves here? It takes about a minute on two processors.")
    private boolean attacks;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Output.of(spec);
        Course course = Course.onClassPath();
        out.println("course      " + course.hash());
        for (CourseLesson lesson : course.lessons()) {
            out.println("lesson      " + lesson.name() + ": " + lesson.lesson().title());
        }
        out.println("Java        " + Runtime.version() + " in " + System.getProperty("java.home"));
        out.println("processors  " + Runtime.getRuntime().availableProcessors());
        Box best = Box.NONE;
        for (Map.Entry<Box, String> each : Boxes.tried().entrySet()) {
            boolean holds = each.getValue().isEmpty();
            out.println("box         " + each.getKey() + ": " + (holds ? "it holds" : each.getValue()));
            if (holds && best == Box.NONE) {
                best = each.getKey();
            }
        }
        out.println("used        " + best
                + (best == Box.NONE ? ": the rules on bytecode and the limits of the process are all there is" : ""));
        out.flush();
        return !attacks || hold(course, best, out) ? Main.DONE : Main.FAILED;
    }

    private static boolean hold(Course course, Box box, PrintWriter out) throws IOException, InterruptedException {
        Attacks known = Attacks.known();
        List<String> wrong = new ArrayList<>();
        Path folder = Files.createTempDirectory("grader");
        try (Bar bar = new Bar("attacks", known.all().size())) {
            known.grade(course, box, Runtime.getRuntime().availableProcessors(), folder, (attack, result) -> {
                String seen = attack.wrong(result);
                if (!seen.isEmpty()) {
                    wrong.add("attack      " + attack.name() + ": " + attack.does() + "\n" + seen.indent(12));
                }
                bar.step();
            });
        } finally {
            Folders.delete(folder);
        }
        wrong.stream().sorted().forEach(out::print);
        int all = known.all().size();
        out.printf("attacks     %d of %d get what they deserve%n", all - wrong.size(), all);
        out.flush();
        return wrong.isEmpty();
    }
}
