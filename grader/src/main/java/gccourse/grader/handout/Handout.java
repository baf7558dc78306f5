package gccourse.grader.handout;

import gccourse.grader.course.Course;
import gccourse.grader.course.CourseLesson;
import gccourse.grader.course.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What students are given: the heap, minipy, the kit, their lessons without the hidden tests, and the book's pages about them.
 *
 * @param lessons the lessons that are handed out
 * @param files the contents of each file under its path
 */
public record Handout(List<CourseLesson> lessons, Map<String, byte[]> files) {
    /** What is taken from the root of the project. */
    private static final List<String> TOP = List.of(
            "pom.xml", "LICENSE", "README.md", "mvnw", "mvnw.cmd", ".editorconfig", ".gitattributes", ".gitignore");

    private static final List<String> FOLDERS = List.of(".mvn", ".devcontainer", "heap-core", "minipy", "kit");
    private static final Set<String> PAGES = Set.of("README.md", "heap.md", "minipy.md", "glossary.md");
    private static final Set<String> LEFT_OUT = Set.of("target", "hidden", ".git", "__pycache__");

    /** The modules whose own tests prove the course, and are not for students. */
    private static final List<String> FOUNDATION = List.of("heap-core", "minipy", "kit");

    private static final String WORKFLOW = ".github/workflows/lesson.yml";

    /**
     * Makes the hand-out of some lessons.
     *
     * @param project the folder of the whole project
     * @param counts for each step how many tests of it students have
     * @throws IllegalArgumentException if the lessons must not be handed out together
     * @throws IOException if a file of the project cannot be read
     */
    public static Handout of(Path project, Course course, List<CourseLesson> lessons, Map<String, Long> counts)
            throws IOException {
        boolean hasRefCount = lessons.stream().anyMatch(lesson -> lesson.name().equals("refcount"));
        boolean hasGenerational =
                lessons.stream().anyMatch(lesson -> lesson.name().equals("generational"));
        if (hasRefCount && hasGenerational) {
            throw new IllegalArgumentException(
                    "Lesson generational brings a reference counter, which is the answer to lesson"
                            + " refcount: hand them out one after the other.");
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : TOP) {
            files.put(name, Files.readAllBytes(project.resolve(name)));
        }
        for (String folder : FOLDERS) {
            add(project, folder, files);
        }
        FOUNDATION.forEach(module -> files.keySet().removeIf(path -> path.startsWith(module + "/src/test/")));
        Set<String> pages = new TreeSet<>(PAGES);
        for (CourseLesson lesson : lessons) {
            add(project, module(lesson), files);
            pages.add(Path.of(lesson.lesson().chapter(null)).getFileName().toString());
        }
        for (String page : pages) {
            files.put("docs/" + page, Files.readAllBytes(project.resolve("docs").resolve(page)));
        }
        files.put(WORKFLOW, Workflow.of(lessons.stream().map(Handout::module).toList()));
        List<String> missing = course.lessons().stream()
                .filter(lesson -> !lessons.contains(lesson))
                .map(Handout::module)
                .toList();
        files.put("pom.xml", bytes(Mending.pom(text("pom.xml", files), missing)));
        for (String path : List.copyOf(files.keySet())) {
            if (path.endsWith(".md")) {
                files.put(path, bytes(Mending.page(path, text(path, files), files.keySet(), missing, counts)));
            }
        }
        return new Handout(lessons, files);
    }

    /** Returns the folder of a lesson's module. */
    static String module(CourseLesson lesson) {
        return "exercise-" + lesson.name();
    }

    private static void add(Path project, String folder, Map<String, byte[]> files) throws IOException {
        Files.walkFileTree(project.resolve(folder), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                boolean leftOut = LEFT_OUT.contains(String.valueOf(each.getFileName()));
                return leftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                files.put(project.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String text(String path, Map<String, byte[]> files) {
        return text(Objects.requireNonNull(files.get(path), path));
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Returns the text of a file that every hand-out has. */
    String text(String path) {
        return text(path, files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the SHA-256 of all names and contents: the same project makes the same hand-out. */
    public String hash() {
        Digest digest = new Digest();
        files.forEach((path, contents) -> digest.add(path).add(contents));
        return digest.hex();
    }

    /** Returns the bytes of all files together. */
    public long size() {
        return files.values().stream().mapToLong(contents -> contents.length).sum();
    }

    /**
     * Writes the hand-out into a folder that is not there yet.
     *
     * @throws IOException if it is there, or cannot be written
     */
    public void write(Path folder) throws IOException {
        Files.createDirectory(folder);
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
            if (file.endsWith("mvnw")) {
                // Elsewhere than on Unix there is nothing to be set.
                file.toFile().setExecutable(true, false);
            }
        }
    }
}
