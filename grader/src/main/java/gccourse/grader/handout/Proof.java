package gccourse.grader.handout;

import gccourse.grader.course.CourseLesson;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Looks for what is wrong with a hand-out. */
public final class Proof {
    /** A line of a solution that is as long as this was not written twice by chance. */
    private static final int TELLING = 45;

    private Proof() {}

    /**
     * Looks into the files: for links that lead nowhere, and for anything of a hidden test or a solution.
     *
     * @param project the folder of the whole project
     * @return what is wrong, one a line; nothing if all is well
     */
    public static List<String> ofFiles(Handout handout, Path project, List<CourseLesson> allLessons)
            throws IOException {
        List<String> wrong = new ArrayList<>();
        Set<String> words = new TreeSet<>(List.of("solutions/", "-Psolutions"));
        Set<String> lines = new HashSet<>();
        for (CourseLesson lesson : allLessons) {
            words.addAll(hiddenNames(project.resolve(Handout.module(lesson)).resolve("src/hidden")));
            lines.addAll(tellingLines(project, lesson));
        }
        for (Map.Entry<String, byte[]> each : handout.files().entrySet()) {
            String path = each.getKey();
            String text = Handout.text(each.getValue());
            if (path.contains("hidden")) {
                wrong.add(path + " is hidden from students");
            }
            words.stream().filter(text::contains).forEach(word -> wrong.add(path + " names " + word));
            if (path.endsWith(".md")) {
                Mending.deadLinks(path, text, handout.files().keySet())
                        .forEach(link -> wrong.add(path + " links to " + link + ", which is not there"));
            } else if (!isGiven(path)) {
                text.lines()
                        .map(String::strip)
                        .filter(lines::contains)
                        .forEach(line -> wrong.add(path + " has a line of a solution: " + line));
            }
        }
        return wrong;
    }

    /** Lesson 3 gives lesson 1's answer to its students; that is why they are not handed out together. */
    private static boolean isGiven(String path) {
        return path.endsWith("/RefCounter.java");
    }

    /** The names of hidden test classes, and of hidden programs. */
    private static Set<String> hiddenNames(Path hidden) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(hidden)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("HiddenTest.java"))
                    .forEach(name -> names.add(name.substring(0, name.length() - ".java".length())));
        }
        return names;
    }

    /** The lines of a solution that are not in the stub, imports and comments left out. */
    private static Set<String> tellingLines(Path project, CourseLesson lesson) throws IOException {
        String file = "src/main/java/" + lesson.lesson().collector().replace('.', '/') + ".java";
        Set<String> lines = new HashSet<>();
        Files.readAllLines(project.resolve("solutions").resolve(file)).stream()
                .map(String::strip)
                .filter(line -> line.length() >= TELLING
                        && !line.startsWith("*")
                        && !line.startsWith("/")
                        && !line.startsWith("import"))
                .forEach(lines::add);
        Files.readAllLines(project.resolve(Handout.module(lesson)).resolve(file))
                .forEach(line -> lines.remove(line.strip()));
        return lines;
    }

    /**
     * Builds each lesson in a copy, as a student does first: 0 of 100 points, and one test that is red.
     *
     * @param copy a folder with the hand-out, which is built in
     * @param maven the command that starts Maven
     * @return what is wrong, one a line; nothing if all is well
     */
    public static List<String> ofBuild(Handout handout, Path copy, List<String> maven)
            throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        for (CourseLesson lesson : handout.lessons()) {
            List<String> command = new ArrayList<>(maven);
            command.addAll(List.of("-B", "-ntp", "test"));
            Process process = new ProcessBuilder(command)
                    .directory(copy.resolve(Handout.module(lesson)).toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean isRed = process.waitFor() != 0;
            if (!isRed
                    || !output.contains("  0 of 100 points")
                    || redTests(copy.resolve(Handout.module(lesson))) != 1) {
                wrong.add("The first run of " + lesson.name() + " is not as it must be:\n" + output);
            }
            String readme = handout.text(Handout.module(lesson) + "/README.md");
            readme.lines()
                    .filter(line -> line.startsWith(" [ ] ") && !output.contains(line.strip()))
                    .forEach(line -> wrong.add("The README of " + lesson.name() + " shows another board: " + line));
        }
        return wrong;
    }

    /** Counts the failures in Maven's own reports. What is read was made by the course: the hand-out has no student's code. */
    private static int redTests(Path module) throws IOException {
        Path reports = module.resolve("target").resolve("surefire-reports");
        if (!Files.isDirectory(reports)) {
            return 0;
        }
        int red = 0;
        try (Stream<Path> files = Files.list(reports)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".xml")).toList()) {
                Element report = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(file.toFile())
                        .getDocumentElement();
                red += report.getElementsByTagName("failure").getLength()
                        + report.getElementsByTagName("error").getLength();
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("Maven's reports in " + reports + " cannot be read.", e);
        }
        return red;
    }

    /** Returns the command of the first Maven on the path, or that of the hand-out's wrapper. */
    public static List<String> maven(Path copy) {
        String name = File.pathSeparatorChar == ';' ? "mvn.cmd" : "mvn";
        return Arrays.stream(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> List.of(found.toString()))
                .orElse(List.of(
                        copy.resolve(name.equals("mvn") ? "mvnw" : "mvnw.cmd").toString()));
    }
}
