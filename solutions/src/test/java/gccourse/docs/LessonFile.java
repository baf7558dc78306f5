package gccourse.docs;

import gccourse.solutions.Project;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What the {@code lesson.properties} of an exercise say.
 *
 * @param module the folder of the exercise
 * @param chapter the page that tells about the lesson, from the root of the project
 * @param collector the class that the student writes
 * @param steps id and title of each step, {@code 1.1 Names count}
 */
record LessonFile(String module, String chapter, String collector, List<String> steps) {
    /** All lessons that there are. */
    static List<LessonFile> all() {
        List<LessonFile> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Project.path(""))) {
            for (Path folder : folders.sorted().toList()) {
                Path resources = folder.resolve("src/test/resources");
                if (folder.getFileName().toString().startsWith("exercise-") && Files.isDirectory(resources)) {
                    try (Stream<Path> files = Files.walk(resources)) {
                        for (Path file : files.filter(path -> path.endsWith("lesson.properties"))
                                .toList()) {
                            found.add(read(folder.getFileName().toString(), file));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The lesson on whose collector a page's programs run: the page's own, or else the first. */
    static LessonFile of(Page page) {
        List<LessonFile> all = all();
        return all.stream()
                .filter(lesson ->
                        page.path().equals(lesson.chapter) || page.path().startsWith(lesson.module + "/"))
                .findFirst()
                .orElseGet(() -> all.stream()
                        .filter(lesson -> lesson.module.equals("exercise-refcount"))
                        .findFirst()
                        .orElseThrow());
    }

    private static LessonFile read(String module, Path file) throws IOException {
        Properties lesson = new Properties();
        lesson.load(new StringReader(Files.readString(file)));
        List<String> steps = lesson.stringPropertyNames().stream()
                .filter(key -> key.startsWith("step."))
                .sorted()
                .map(key -> key.substring("step.".length()) + " "
                        + lesson.getProperty(key).strip().replaceFirst("\\d+ +", ""))
                .toList();
        return new LessonFile(
                module,
                lesson.getProperty("chapter").strip(),
                lesson.getProperty("collector").strip(),
                steps);
    }
}
