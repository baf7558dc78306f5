package gccourse.kit.watch;

import gccourse.kit.lesson.Lesson;
import gccourse.solutions.Project;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy of lesson 1 in a folder of its own, to be saved into. */
final class WatchedLesson {
    private static final String EXERCISE = "exercise-refcount";
    private static final String COLLECTOR = "src/main/java/gccourse/refcount/RefCountCollector.java";
    private static final long MILLIS_OF_A_WAIT = 20;
    private static final int MOST_WAITS = 10_000;

    private final Path module;

    WatchedLesson(Path folder) throws IOException {
        module = folder.resolve(EXERCISE);
        Path original = Project.path(EXERCISE);
        for (String part : List.of("pom.xml", "src", "scenarios", "target/test-classes")) {
            copy(original.resolve(part), module.resolve(part));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }

    static String reference() {
        return Project.text("solutions/" + COLLECTOR);
    }

    static String stub() {
        return Project.text(EXERCISE + "/" + COLLECTOR);
    }

    /** The reference with a text replaced that stands in it once. */
    static String changed(String before, String after) {
        String source = reference();
        if (source.indexOf(before) < 0 || source.indexOf(before) != source.lastIndexOf(before)) {
            throw new IllegalArgumentException("This text does not stand once in the reference: " + before);
        }
        return source.replace(before, after);
    }

    void save(String collector) {
        write(COLLECTOR, collector);
    }

    void write(String file, String text) {
        try {
            Files.createDirectories(module.resolve(file).getParent());
            Files.writeString(module.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String file) {
        return module.resolve(file);
    }

    Path tests() {
        return module.resolve("target/test-classes");
    }

    Lesson lesson() {
        return Lesson.in(tests());
    }

    /** A JVM like that of the tests, without a class to run; what is graded in it may compute for a second. */
    List<String> java(Path... first) {
        // Maven has the original's tests as a folder or, once they are packed, as a jar.
        Path original = Project.path(EXERCISE + "/target");
        Path references = Project.path("solutions/target/classes");
        String classPath = Stream.concat(
                        Arrays.stream(first).map(Path::toString),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> !Path.of(entry).equals(references))
                                .map(entry -> Path.of(entry).startsWith(original) ? tests().toString() : entry))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dgccourse.seconds=1",
                "-classpath",
                classPath);
    }

    /** The lines that a watch prints, to be waited for. */
    static final class Lines extends OutputStream {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private final StringBuilder read = new StringBuilder();

        PrintStream stream() {
            return new PrintStream(this, true, StandardCharsets.UTF_8);
        }

        @Override
        public synchronized void write(int b) {
            if (b == '\n') {
                lines.add(line.toString(StandardCharsets.UTF_8).stripTrailing());
                line.reset();
            } else {
                line.write(b);
            }
        }

        /** Waits for a line with a text in it, and returns all lines up to it that were not read before. */
        String upTo(String text) throws InterruptedException {
            return upTo(text, () -> {});
        }

        /** The same; what is to be done meanwhile is done again and again. */
        String upTo(String text, Runnable meanwhile) throws InterruptedException {
            read.setLength(0);
            int waits = 0;
            while (waits < MOST_WAITS) {
                meanwhile.run();
                String next = lines.poll(MILLIS_OF_A_WAIT, TimeUnit.MILLISECONDS);
                if (next == null) {
                    waits++;
                } else {
                    read.append(next).append('\n');
                    if (next.contains(text)) {
                        return read.toString();
                    }
                }
            }
            throw new AssertionError("The watch has not printed \"" + text + "\", but:\n" + read);
        }
    }
}
