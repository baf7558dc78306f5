package gccourse.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.solutions.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** {@code mvn test -Psolutions -pl solutions -am -Dtest=BookPicturesTest -Dpictures.write} makes the pictures anew. */
@DisplayName("The pictures in the book are those that the programs make")
final class BookPicturesTest {
    private static final String WRITE = "pictures.write";

    /**
     * A picture of the book.
     *
     * @param name the name of its files in {@code docs/pictures}, before {@code -light.svg} and {@code -dark.svg}
     * @param page makes the page
     * @param step finds the step among the sentences of all steps
     */
    private record BookPicture(String name, Supplier<Path> page, ToIntFunction<List<String>> step) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String TREE = """
            # Three in use, two garbage
            import gc

            class Node:
                def __init__(self):
                    self.left = None
                    self.right = None

            root = Node()
            root.left = Node()
            root.right = Node()
            lost = Node()
            lost.left = Node()
            lost.left.left = lost
            lost = None
            gc.collect()
            """;

    private static final String RINGS = """
            # Two rings, one name
            import gc

            class Node:
                def __init__(self):
                    self.other = None

            a = Node()
            b = Node()
            a.other = b
            b.other = a
            c = Node()
            d = Node()
            c.other = d
            d.other = c
            b = c = d = None
            gc.collect()
            """;

    private static final List<BookPicture> PICTURES = List.of(
            new BookPicture("freed-too-early", Pages::freedTooEarly, sentences -> sentences.size() - 1),
            new BookPicture(
                    "a-cycle-that-leaks",
                    () -> Pages.of("refcount", "exercise-refcount/scenarios/1.9-the-cycle-that-leaks/01-a-and-b.py"),
                    sentences -> last(sentences, "The name b no longer refers to") + 1),
            new BookPicture(
                    "marking",
                    () -> Pages.ofText("marksweep", "marking", TREE),
                    sentences -> first(sentences, "The collector looks at the references of Node#3") - 1),
            new BookPicture(
                    "counts-taken-away",
                    () -> Pages.ofText("generational", "two-rings", RINGS),
                    sentences -> first(sentences, "The collector sets the scratch number of Node#3 from 1 to 0")));

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @FieldSource("PICTURES")
    @DisplayName("A picture")
    void isUpToDate(BookPicture picture) throws IOException {
        browser.open(picture.page.get(), 0);
        @SuppressWarnings("unchecked")
        List<String> sentences = (List<String>) browser.value("picture.sentences()");
        browser.value("picture.go(" + picture.step.applyAsInt(sentences) + ")");
        for (String theme : List.of("light", "dark")) {
            String drawn = (String) browser.value("picture.svg('" + theme + "')");
            Path file = Project.path("docs/pictures/" + picture.name + "-" + theme + ".svg");
            if (System.getProperty(WRITE) != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, drawn);
            }
            assertThat(drawn)
                    .as(file + " is not what the program makes now; make it anew with -D" + WRITE)
                    .isEqualTo(Files.exists(file) ? Files.readString(file) : "(there is no such file)");
        }
    }

    private static int first(List<String> sentences, String start) {
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError("No step says: " + start + ". There are: " + sentences);
    }

    private static int last(List<String> sentences, String start) {
        for (int i = sentences.size() - 1; i >= 0; i--) {
            if (sentences.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError("No step says: " + start + ". There are: " + sentences);
    }
}
