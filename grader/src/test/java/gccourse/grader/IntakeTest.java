package gccourse.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gccourse.grader.course.Course;
import gccourse.grader.course.CourseLesson;
import gccourse.grader.intake.HandedIn;
import gccourse.grader.intake.Refused;
import gccourse.grader.intake.Sources;
import gccourse.grader.intake.Submissions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is handed in is read as data: plain files, and nothing else")
final class IntakeTest {
    private static final CourseLesson LESSON = Course.onClassPath().lesson("refcount");
    private static final String FILE = "RefCountCollector.java";
    private static final String TEXT = "package gccourse.refcount; class RefCountCollector { }";

    @TempDir
    private Path folder;

    private Path anna;

    @BeforeEach
    void oneGoodStudent() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("zoe")).resolve(FILE), TEXT);
        anna = Files.createDirectories(folder.resolve("anna"));
    }

    /** The reason why the first student is refused; the other one must not lose anything by it. */
    private String reason() throws IOException, Refused {
        List<HandedIn> found = Submissions.in(folder);
        assertThat(found).extracting(HandedIn::student).containsExactly("anna", "zoe");
        assertThat(Sources.of(found.get(1), LESSON).files()).containsEntry(FILE, TEXT);
        try {
            return "taken: " + Sources.of(found.get(0), LESSON).files();
        } catch (Refused e) {
            return e.why();
        }
    }

    /** Makes a link, where this user may. */
    private static void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "a link can be made: " + e);
        }
    }

    @Test
    @DisplayName("A link to another student's file is not followed")
    void link() throws Exception {
        link(anna.resolve(FILE), folder.resolve("zoe").resolve(FILE));
        assertThat(reason()).isEqualTo(FILE + " is a link. Hand in plain files.");
    }

    @Test
    @DisplayName("A folder that is a link is not followed")
    void linkedFolder() throws Exception {
        link(anna.resolve("src"), folder.resolve("zoe"));
        assertThat(reason()).isEqualTo("There is no file " + FILE + ".");
    }

    @Test
    @DisplayName("A student's folder that is a link is not followed")
    void linkedStudent() throws Exception {
        Files.delete(anna);
        link(anna, folder.resolve("zoe"));
        assertThat(reason()).startsWith("There is no file");
    }

    @Test
    @DisplayName("A pipe is not read")
    void pipe() throws Exception {
        assumeTrue(runs("mkfifo", anna.resolve(FILE).toString()));
        assertThat(reason()).isEqualTo(FILE + " is no file of text. Hand in plain files.");
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    @DisplayName("A device is not read")
    void device() throws Exception {
        assumeTrue(runs("mknod", anna.resolve(FILE).toString(), "c", "1", "5"));
        assertThat(reason()).isEqualTo(FILE + " is no file of text. Hand in plain files.");
    }

    @Test
    @DisplayName("A folder with the collector's name is none")
    void folder() throws Exception {
        Files.createDirectories(anna.resolve(FILE));
        assertThat(reason()).isEqualTo("There is no file " + FILE + ".");
    }

    @Test
    @DisplayName("A huge file is not read, even if it takes no room on disk")
    void huge() throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(anna.resolve(FILE).toFile(), "rw")) {
            file.setLength(1L << 40);
        }
        assertThat(reason()).contains("more than 262144 bytes");
    }

    @Test
    @DisplayName("A link beside the collector is named")
    void linkBeside() throws Exception {
        Files.writeString(anna.resolve(FILE), TEXT);
        link(anna.resolve("Other.java"), folder.resolve("zoe").resolve(FILE));
        assertThat(reason()).isEqualTo("Other.java is a link. Hand in plain files.");
    }

    @Test
    @DisplayName("Text that is not UTF-8 is named")
    void latin1() throws Exception {
        Files.write(anna.resolve(FILE), "// \u00e4".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(reason()).isEqualTo(FILE + " is not UTF-8 text. Save it as UTF-8.");
    }

    @Test
    @DisplayName("A byte order mark is left out")
    void byteOrderMark() throws Exception {
        Files.writeString(anna.resolve(FILE), "\uFEFF" + TEXT);
        assertThat(reason()).isEqualTo("taken: {" + FILE + "=" + TEXT + "}");
    }

    @Test
    @DisplayName("Folders in folders without end are not followed to the end")
    void deep() throws Exception {
        Path deep = anna;
        for (int i = 0; i < 60; i++) {
            deep = deep.resolve("d");
        }
        Files.createDirectories(deep);
        Files.writeString(deep.resolve(FILE), TEXT);
        assertThat(reason()).isEqualTo("There is no file " + FILE + ".");
    }

    @Test
    @DisplayName("A nameless student's hidden file is nobody's")
    void hiddenFile() throws Exception {
        Files.writeString(folder.resolve(".DS_Store"), "x");
        assertThat(reason()).startsWith("There is no file");
    }

    // ---- zip files

    private void zip(String... namesAndTexts) throws IOException {
        Files.delete(anna);
        Files.write(folder.resolve("anna.zip"), zipped(namesAndTexts));
    }

    private static byte[] zipped(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    @DisplayName("A zip file is read where it lies")
    void goodZip() throws Exception {
        zip("project/src/main/java/gccourse/refcount/" + FILE, TEXT, "project/notes.txt", "hello");
        assertThat(reason()).isEqualTo("taken: {" + FILE + "=" + TEXT + "}");
    }

    @Test
    @DisplayName("A name that leaves the folder refuses the zip file")
    void zipSlip() throws Exception {
        zip("../../zoe/" + FILE, TEXT);
        assertThat(reason()).contains("leaves the folder");
        assertThat(folder.resolve("zoe").resolve(FILE)).hasContent(TEXT);
    }

    @Test
    @DisplayName("A zip file of a gigabyte of nothing is not unpacked to the end")
    void zipBomb() throws Exception {
        Files.delete(anna);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("anna.zip")))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("notes.txt"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 1100; i++) {
                zip.write(nothing);
            }
        }
        assertThat(reason()).contains("unpacks to far too much");
    }

    @Test
    @DisplayName("A zip file with a large source is refused by its size")
    void largeInZip() throws Exception {
        zip(FILE, "x".repeat(300_000));
        assertThat(reason()).contains("more than 262144 bytes");
    }

    @Test
    @DisplayName("What is called a zip file and is none is named")
    void noZip() throws Exception {
        Files.delete(anna);
        Files.writeString(folder.resolve("anna.zip"), "hello");
        assertThat(reason()).contains("is no zip file");
    }

    @Test
    @DisplayName("A zip file in a student's folder is opened")
    void zipInFolder() throws Exception {
        Files.write(anna.resolve("hand-in.zip"), zipped(FILE, TEXT));
        assertThat(reason()).isEqualTo("taken: {" + FILE + "=" + TEXT + "}");
    }

    // ---- what learning platforms make

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Canvas, doejane_123_4567_RefCountCollector.java, doejane_123",
        "'Canvas, late and again', doejane_LATE_123_4567_RefCountCollector-2.java, doejane_123",
        "Moodle, Jane Doe_4567_assignsubmission_file_/RefCountCollector.java, Jane Doe_4567",
        "'Moodle, without folders', Jane Doe_4567_assignsubmission_file_RefCountCollector.java, Jane Doe_4567",
        "Gradescope, assignment_9_export/submission_77/RefCountCollector.java, submission_77"
    })
    @DisplayName("A class as a platform exports it")
    void platform(String name, String path, String student) throws Exception {
        Path export = folder.resolve("export.zip");
        Files.write(export, zipped(path, TEXT));

        List<HandedIn> found = Submissions.in(export);

        assertThat(found).extracting(HandedIn::student).containsExactly(student);
        assertThat(Sources.of(found.get(0), LESSON).files()).containsEntry(FILE, TEXT);
    }
}
