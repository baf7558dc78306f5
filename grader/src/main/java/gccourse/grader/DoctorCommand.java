package gccourse.grader;

import gccourse.grader.course.Course;
import gccourse.grader.course.CourseLesson;
import gccourse.grader.process.Box;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what this machine has for grading. */
@Command(name = "doctor", description = "Says what this machine has for grading: Java, processors, memory, boxes.")
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
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
        return Main.DONE;
    }
}
