package gccourse.kit.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import gccourse.kit.Bound;
import gccourse.kit.BrokenRule;
import gccourse.kit.FixtureRun;
import gccourse.kit.World;
import gccourse.kit.engine.Session;
import gccourse.kit.grade.Failure;
import gccourse.kit.grade.LessonRun;
import gccourse.kit.lesson.Lesson;
import gccourse.kit.report.Reporter;
import gccourse.kit.scenario.Scenario;
import gccourse.kit.trial.ScenarioRun;
import gccourse.kit.trial.Trial;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first failure of a run is drawn; any program can be. */
class DrawingTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Pattern PLACE =
            Pattern.compile("\npicture    kit/target/pictures/([^#]+\\.html)#step=(\\d+)\nrerun ");

    @TempDir
    private Path folder;

    @Test
    void the_report_of_the_first_failure_names_its_picture() throws IOException {
        Matcher place = PLACE.matcher(reports("CountsOneTooMany").get(0));
        assertThat(place.find()).isTrue();
        assertThat(place.group(1)).isEqualTo("01-two-names.html");

        String page = Files.readString(PICTURES.resolve(place.group(1)));
        assertThat(page).contains("WRONG COUNT", "01-two-names.py");
        assertThat(page).contains("default-src 'none'").doesNotContain("https://", "@data@", "@script@");
        assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http://");
        Matcher moments = Pattern.compile("\"moments\":(\\[.*])}").matcher(page);
        assertThat(moments.find()).isTrue();
        assertThat(momentsIn(moments.group(1))).isEqualTo(Integer.parseInt(place.group(2)) + 1);
    }

    @Test
    void a_test_in_Java_is_drawn_with_its_own_lines() throws IOException {
        String report = reports("Shares").get(0);

        assertThat(report).contains("\npicture    kit/target/pictures/Step02ReleaseTest-twoHeaps.html#step=");
        String page = Files.readString(PICTURES.resolve("Step02ReleaseTest-twoHeaps.html"));
        assertThat(page)
                .contains("World one = worlds.make().node(\\\"a\\\");", "\"Line 27: one.del(\\\"a\\\").assertDead");
    }

    @Test
    void how_much_work_a_test_allows_stands_beside_what_was_measured() throws IOException {
        Trial trial = trial("Right");
        BrokenRule tooMuch = BrokenRule.tooMuchWork(
                "Too much.", new Bound(Bound.Work.OBJECTS_VISITED, 2, 1), new Bound(Bound.Work.ROOTS_VISITED, 0, 0));

        Drawing drawing = Objects.requireNonNull(Drawing.ofFailed(trial, tooMuch, again -> {
            World world = again.newWorld().node("a").node("b");
            world.mutator().heap().forEachObject(object -> {});
        }));

        String place = drawing.write("TOO MUCH WORK", List.of());
        assertThat(Files.readString(PICTURES.resolve(place.replaceAll(".*/|#.*", ""))))
                .contains("\"bounds\":[[\"objects visited\",0,1],[\"roots visited\",0,0]]");
    }

    @Test
    void no_other_failure_is_drawn() {
        assertThat(reports("CountsOneTooMany").stream().skip(1)).noneMatch(report -> report.contains("\npicture "));
    }

    @Test
    void nothing_is_drawn_of_a_run_that_does_not_want_it() {
        assertThat(FixtureRun.results("CountsOneTooMany").failures())
                .noneMatch(failure -> failure.message().contains("\npicture "));
    }

    @Test
    void what_keeps_a_picture_from_being_made_is_said_and_hides_nothing() throws IOException {
        Path file = PICTURES.resolve("01-two-names.html");
        Files.deleteIfExists(file);
        Files.createDirectories(file);
        try {
            assertThat(reports("CountsOneTooMany").get(0))
                    .startsWith("-- WRONG COUNT")
                    .contains("\npicture    cannot be made: ");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void a_run_that_took_its_thread_along_is_not_run_again() {
        Trial trial = trial("Right");
        trial.name("names/any.py");
        Scenario scenario = trial.begin("# Any program\na = [1]\nprint(len(a))  # expect: 1\n");
        Drawing.Rerun rerun = again -> ScenarioRun.of(again, scenario);

        assertThat(Drawing.ofFailed(trial, new StackOverflowError(), rerun)).isNull();
        assertThat(Drawing.ofFailed(trial, new AssertionError(), rerun)).isNotNull();
    }

    @Test
    void any_program_is_drawn_and_prints_what_it_prints() throws IOException {
        Path program = Files.writeString(folder.resolve("any.py"), "a = [1]\nprint(len(a))\ndel a\n");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        String place = Drawing.run(trial("Right"), program.toString(), utf8(printed));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).containsExactly("1");
        assertThat(place).isEqualTo("kit/target/pictures/any.html");
        assertThat(Files.readString(PICTURES.resolve("any.html"))).contains("list#1 is freed.");
    }

    @Test
    void who_looked_at_a_program_that_cannot_be_read_is_told_how_to_look_again() throws IOException {
        Trial trial = trial("Right");
        Path program = Files.writeString(folder.resolve("bad.py"), "a = (\n");

        Throwable thrown =
                catchThrowable(() -> Drawing.run(trial, program.toString(), utf8(OutputStream.nullOutputStream())));

        assertThat(new Reporter(trial).explain(thrown).toString())
                .contains("PROGRAM ERROR", "rerun      mvn test -pl kit -am -Ddraw=" + program);
    }

    @Test
    void a_trace_tells_line_by_line_what_happens() throws IOException {
        Path program = Files.writeString(folder.resolve("any.py"), "a = [1]\nprint(len(a))\ndel a\n");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Trace.run(trial("Right"), program.toString(), utf8(printed));

        String text = printed.toString(StandardCharsets.UTF_8)
                .replaceAll(" +Collectors\\.java:\\d+| The collector counts \\d+\\.", "");
        assertThat(text).contains("""

                        Line 2: print(len(a))
                          A temporary refers to list#1 now.
                          A temporary no longer refers to list#1.
                          > 1

                        Line 3: del a
                          The name a no longer refers to list#1.
                          list#1 is freed.
                        """);
    }

    private static PrintStream utf8(OutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static Trial trial(String collector) {
        Lesson lesson = Objects.requireNonNull(Lesson.find(FixtureRun.place()));
        return new Trial(
                lesson,
                null,
                FixtureRun.place(),
                null,
                "a program",
                lesson.collectorCode(null, FixtureRun.className(collector), true));
    }

    private static List<String> reports(String collector) {
        return LessonRun.on(FixtureRun.place(), FixtureRun.className(collector), Map.of(Session.PICTURES, "true"))
                .failures()
                .stream()
                .map(Failure::message)
                .toList();
    }

    /** How many lists there are in a list of lists. */
    private static int momentsIn(String json) {
        int depth = 0;
        int found = 0;
        for (char c : json.toCharArray()) {
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            found += c == '[' && depth == 2 ? 1 : 0;
            if (depth == 0) {
                break;
            }
        }
        return found;
    }
}
