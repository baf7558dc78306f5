package gccourse.grader.judge;

import gccourse.grader.channel.Message;
import gccourse.kit.compile.Javac;
import gccourse.kit.compile.Javac.Source;
import gccourse.kit.lesson.ClassPathRoot;
import gccourse.kit.lesson.Lesson;
import gccourse.kit.rules.Forbidden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compiles submissions, one after the other, and judges the class files by what a collector may use; loads none of them. */
public final class Compiling {
    private static final int MOST_CLASSES = 100;
    private static final int MOST_ERRORS = 20;

    private Compiling() {}

    /**
     * Answers each {@link Message.Compile}.
     *
     * @param arguments the jar or folder with the lesson's tests; the class path for javac; the folder with the classes that
     *     students are given, which is also the last on that class path
     */
    public static void main(String[] arguments) throws IOException {
        Requests requests = new Requests();
        try (Javac javac = new Javac(arguments[1])) {
            Lesson lesson = Lesson.in(Path.of(arguments[0]));
            Map<String, byte[]> given = classesIn(Path.of(arguments[2]));
            while (true) {
                if (requests.take() instanceof Message.Compile compile) {
                    requests.answer(answer(javac, lesson, given, compile.sources()));
                }
            }
        } catch (Throwable t) {
            requests.fail(t);
        }
    }

    private static Message answer(Javac javac, Lesson lesson, Map<String, byte[]> given, Map<String, String> sources) {
        List<Source> named = new ArrayList<>();
        sources.forEach((name, text) -> named.add(new Source(name, text)));
        Javac.Output output = compile(javac, named);
        if (output == null) {
            return new Message.NotCompiled(false, "javac itself gave up on this.");
        }
        if (!output.problems().isEmpty()) {
            List<Javac.Problem> problems = output.problems();
            String errors = String.join(
                    "\n",
                    problems.stream()
                            .limit(MOST_ERRORS)
                            .map(Javac.Problem::toString)
                            .toList());
            int more = problems.size() - MOST_ERRORS;
            return new Message.NotCompiled(false, more > 0 ? errors + "\nand " + more + " more" : errors);
        }
        String foreign = foreign(lesson, output.classes().keySet());
        if (!foreign.isEmpty()) {
            return new Message.NotCompiled(true, foreign);
        }
        Map<String, byte[]> complete = new TreeMap<>(given);
        complete.keySet().removeIf(name -> output.classes().containsKey(outermost(name)));
        complete.putAll(output.classes());
        try {
            lesson.collectorCode(new ClassFiles(complete), null, false).check();
        } catch (Forbidden e) {
            return new Message.NotCompiled(true, String.valueOf(e.getMessage()));
        }
        return new Message.Compiled(complete);
    }

    /** Returns null if javac cannot cope, with what is nested too deeply for instance. */
    private static Javac.@Nullable Output compile(Javac javac, List<Source> sources) {
        try {
            return javac.compile(sources);
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    private static Map<String, byte[]> classesIn(Path folder) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        for (String file : new ClassPathRoot(folder).files("gccourse")) {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            classes.put(name, Files.readAllBytes(folder.resolve(file)));
        }
        return classes;
    }

    /** Says which classes have a name that a student's class may not have, or nothing. */
    private static String foreign(Lesson lesson, Set<String> classes) {
        List<String> broken = new ArrayList<>();
        Set<String> taken = new TreeSet<>(lesson.classes());
        for (String name : new TreeSet<>(classes)) {
            if (!name.startsWith(lesson.packageName() + ".")
                    || name.indexOf('.', lesson.packageName().length() + 1) >= 0) {
                broken.add("The class " + name + " lies outside of the lesson's package " + lesson.packageName()
                        + ". Put your classes beside the collector.");
            } else if (taken.contains(outermost(name))) {
                broken.add("The class " + name + " has the name of one of the lesson's tests. Give it another.");
            }
        }
        if (!classes.contains(lesson.collector())) {
            broken.add("There is no class " + lesson.collector() + ".");
        }
        if (classes.size() > MOST_CLASSES) {
            broken.add(classes.size() + " classes are more than a collector needs; there may be " + MOST_CLASSES + ".");
        }
        return String.join("\n", broken);
    }

    private static String outermost(String name) {
        int nested = name.indexOf('$', name.lastIndexOf('.') + 2);
        return nested < 0 ? name : name.substring(0, nested);
    }
}
