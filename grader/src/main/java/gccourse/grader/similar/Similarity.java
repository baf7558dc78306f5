package gccourse.grader.similar;

import gccourse.grader.course.CourseLesson;
import gccourse.grader.intake.Sources;
import gccourse.grader.process.Box;
import gccourse.kit.lesson.ClassPathRoot;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Compares submissions of a lesson with each other by JPlag. What all students are given counts for nobody. JPlag reads the
 * sources and runs nothing of them.
 *
 * @param java the folder of a JDK that JPlag runs on
 * @param jars the folder with JPlag
 * @param box what stands between JPlag and the machine
 * @param folder an empty folder that this may write to
 */
public record Similarity(Path java, Path jars, Box box, Path folder) {
    private static final String OWN = "gccourse/grader/similar";
    private static final int MOST_MINUTES = 20;

    /**
     * Two students whose sources are alike.
     *
     * @param one the one
     * @param other the other
     * @param average how much of both is the same, from 0 to 1
     * @param highest how much of that one is the same of which more is
     */
    public record Pair(String one, String other, double average, double highest) {}

    /**
     * Compares all with all.
     *
     * @param students the sources under the students' names
     * @param least how much of one of two must be the same for them to be told of, in percent
     * @return the pairs, those first that have most in common
     * @throws IOException if JPlag fails
     */
    public List<Pair> among(Map<String, Sources> students, CourseLesson lesson, int least)
            throws IOException, InterruptedException {
        Path root = folder.resolve("students");
        Map<String, String> names = new TreeMap<>();
        for (Map.Entry<String, Sources> each : students.entrySet()) {
            // What a student is called need not be the name of a folder.
            String number = "s" + names.size();
            names.put(number, each.getKey());
            write(each.getValue().files(), root.resolve(number));
        }
        Path given = folder.resolve("given");
        write(given(lesson), given);
        Path program = folder.resolve("Compare.java");
        Files.writeString(program, read(OWN + "/Compare.java"));
        List<String> command = List.of(
                java.resolve("bin").resolve("java").toString(),
                "-Xmx1g",
                "-classpath",
                jars.toAbsolutePath().normalize() + File.separator + "*",
                program.toString(),
                root.toString(),
                given.toString(),
                String.valueOf(least));
        return pairs(run(box.wrap(command, List.of(java, java.toRealPath(), jars, folder))), names);
    }

    private static Map<String, String> given(CourseLesson lesson) {
        String from = OWN + "/given/" + lesson.name();
        Map<String, String> files = new TreeMap<>();
        for (String file : ClassPathRoot.of(Similarity.class).files(from)) {
            files.put(file.substring(from.length() + 1), read(file));
        }
        return files;
    }

    private static String read(String file) {
        try (InputStream in =
                Objects.requireNonNull(Similarity.class.getClassLoader().getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Map<String, String> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private List<String> run(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                throw new IOException("JPlag had not ended after " + MOST_MINUTES + " minutes.");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(output);
        if (process.exitValue() != 0) {
            throw new IOException("JPlag ended with " + process.exitValue() + ":\n"
                    + lines.stream().limit(20).collect(Collectors.joining("\n")));
        }
        return lines;
    }

    private static List<Pair> pairs(List<String> lines, Map<String, String> names) {
        List<Pair> pairs = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            if (words.length == 5 && words[0].equals("pair")) {
                List<String> both = List.of(words[1], words[2]).stream()
                        .map(number -> Objects.requireNonNull(names.get(number)))
                        .sorted()
                        .toList();
                pairs.add(
                        new Pair(both.get(0), both.get(1), Double.parseDouble(words[3]), Double.parseDouble(words[4])));
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.highest())
                .thenComparing(Pair::one)
                .thenComparing(Pair::other));
        return pairs;
    }
}
