package gccourse.grader.intake;

import gccourse.grader.course.CourseLesson;
import gccourse.grader.course.Digest;
import gccourse.grader.intake.FoundFile.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sources of one student's collector: the file of its name, and what lies beside it. Nothing else of what was handed in is
 * taken.
 *
 * @param files the texts under the names of their files, in the order of the names
 */
public record Sources(Map<String, String> files) {
    private static final int MOST_BYTES = 256 << 10;
    private static final int MOST_FILES = 20;

    /** Where a project has its sources; a copy that lies elsewhere in the same project does not count. */
    private static final String MAIN = "src/main/java/";

    /** Whether a student handed in anything for a lesson, right or wrong. */
    public static boolean isThere(HandedIn handedIn, CourseLesson lesson) {
        return handedIn.files().stream().anyMatch(file -> file.name().equals(lesson.collectorFile()));
    }

    /**
     * Takes the sources of a lesson's collector.
     *
     * @throws Refused if there are none, or not as there must be
     */
    public static Sources of(HandedIn handedIn, CourseLesson lesson) throws Refused {
        if (!handedIn.problem().isEmpty()) {
            throw Refused.because(handedIn.problem());
        }
        FoundFile collector = collector(handedIn, lesson);
        List<FoundFile> beside = handedIn.files().stream()
                .filter(file ->
                        file.folder().equals(collector.folder()) && file.name().endsWith(".java"))
                .toList();
        if (beside.size() > MOST_FILES) {
            throw Refused.because(beside.size() + " Java files lie beside " + collector.path() + "; there may be "
                    + MOST_FILES + ".");
        }
        Map<String, String> files = new TreeMap<>();
        int bytes = 0;
        for (FoundFile file : beside) {
            byte[] contents = read(file, MOST_BYTES - bytes);
            bytes += contents.length;
            String text = text(file, contents);
            if (!file.name().equals("package-info.java") && !file.name().equals("module-info.java")) {
                files.put(file.name(), text);
            }
        }
        return new Sources(files);
    }

    private static FoundFile collector(HandedIn handedIn, CourseLesson lesson) throws Refused {
        String name = lesson.collectorFile();
        List<FoundFile> found = handedIn.files().stream()
                .filter(file -> file.name().equals(name))
                .toList();
        String place = MAIN + lesson.lesson().packageName().replace('.', '/') + "/" + name;
        List<FoundFile> inPlace = found.stream()
                .filter(file -> file.path().equals(place) || file.path().endsWith("/" + place))
                .toList();
        List<FoundFile> chosen = inPlace.isEmpty() ? found : inPlace;
        if (chosen.isEmpty()) {
            throw Refused.because("There is no file " + name + ".");
        }
        if (chosen.size() > 1) {
            throw Refused.unclear("There are several files " + name + ": "
                    + String.join(
                            ", ",
                            chosen.stream()
                                    .map(FoundFile::path)
                                    .sorted()
                                    .limit(5)
                                    .toList())
                    + ". Leave the one that counts.");
        }
        return chosen.get(0);
    }

    private static byte[] read(FoundFile file, int room) throws Refused {
        if (file.kind() != Kind.PLAIN) {
            throw Refused.because(file.path() + (file.kind() == Kind.LINK ? " is a link." : " is no file of text.")
                    + " Hand in plain files.");
        }
        try {
            byte[] contents = file.size() > room ? null : file.contents().read(room + 1);
            if (contents == null || contents.length > room) {
                throw Refused.because(
                        "The Java files up to " + file.path() + " have more than " + MOST_BYTES + " bytes in all.");
            }
            return contents;
        } catch (IOException e) {
            throw Refused.because(file.path() + " cannot be read: " + e.getMessage());
        }
    }

    private static String text(FoundFile file, byte[] contents) throws Refused {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(contents))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refused.because(file.path() + " is not UTF-8 text. Save it as UTF-8.");
        }
    }

    /** Returns the SHA-256 of names and texts. */
    public String hash() {
        Digest digest = new Digest();
        files.forEach((name, text) -> digest.add(name).add(text));
        return digest.hex();
    }
}
