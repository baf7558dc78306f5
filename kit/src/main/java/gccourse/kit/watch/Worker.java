package gccourse.kit.watch;

import gccourse.kit.grade.LessonRun;
import gccourse.kit.lesson.Lesson;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The JVM in which a student's code runs: it grades what it is given, one after the other, and stays warm meanwhile.
 *
 * <p>A line of its input is the folder with the classes of a collector. For each it writes {@link #BEGIN}, a
 * {@link Verdict}, and, when it is ready for the next, whether it is as good as new. When its input ends it ends itself at
 * once, whatever runs: so it never outlives the watch.
 */
public final class Worker {
    /** What stands in front of each answer: what Java itself writes to the same stream is told from it. */
    static final long BEGIN = 0x1f9c_a5e1_5e7d_1c70L;

    private final Lesson lesson;

    private Worker(Lesson lesson) {
        this.lesson = lesson;
    }

    /**
     * Grades until the input ends.
     *
     * @param arguments the folder with the classes of the lesson's tests
     */
    public static void main(String[] arguments) {
        PrintStream errors = System.err;
        try {
            DataOutputStream answers =
                    new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
            // What a test prints is kept for its report. What is printed by a test that was given up nobody needs.
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
            System.setOut(nowhere);
            System.setErr(nowhere);
            new Worker(Lesson.in(Path.of(arguments[0]))).run(answers);
        } catch (Throwable t) {
            t.printStackTrace(errors);
            Runtime.getRuntime().halt(1);
        }
    }

    private void run(DataOutputStream answers) throws IOException, InterruptedException {
        BlockingQueue<Path> folders = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> readAll(folders), "requests");
        reader.setDaemon(true);
        reader.start();
        while (true) {
            Path classes = folders.take();
            Set<Thread> before = Thread.getAllStackTraces().keySet();
            Verdict verdict = grade(classes);
            answers.writeLong(BEGIN);
            verdict.write(answers);
            answers.flush();
            answers.writeBoolean(isAsNew(before));
            answers.flush();
        }
    }

    private static void readAll(BlockingQueue<Path> folders) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                folders.add(Path.of(line));
            }
        } catch (IOException e) {
            // The watch is gone, as it is when the input ends.
        }
        Runtime.getRuntime().halt(0);
    }

    private Verdict grade(Path classes) throws IOException {
        // No parent: what is not in the folder is not there, whatever an earlier build has left on the class path.
        try (URLClassLoader files =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            return Verdict.of(LessonRun.on(lesson, files));
        }
    }

    /** Whether nothing that was graded still runs, or keeps memory. Tidies up, too, while nobody waits. */
    private static boolean isAsNew(Set<Thread> before) {
        System.gc();
        Runtime java = Runtime.getRuntime();
        boolean hasRoom = java.totalMemory() - java.freeMemory() < java.maxMemory() / 4;
        return hasRoom && before.containsAll(Thread.getAllStackTraces().keySet());
    }
}
