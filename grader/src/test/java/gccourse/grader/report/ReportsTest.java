package gccourse.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import gccourse.grader.result.Result;
import gccourse.grader.result.Result.Origin;
import gccourse.grader.result.Result.Outcome;
import gccourse.grader.result.Result.StepResult;
import gccourse.grader.result.Result.TestResult;
import gccourse.grader.result.Result.Time;
import gccourse.grader.result.Status;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whatever a student is called, or makes a report say, a page and a table show it as text")
final class ReportsTest {
    private static final String HOSTILE =
            "=cmd|'/C calc'!A0 <script>alert(1)</script> \"x\" \u001b[2J \u202e ]]> | `a`";

    @TempDir
    private Path folder;

    private static Result result(String student, String report) {
        return result(student, Status.GRADED, "", report);
    }

    private static Result result(String student, Status status, String why, String report) {
        return new Result(
                student,
                "refcount",
                status,
                40,
                why,
                List.of(new StepResult("1.1", "One", 40, true, 1, 1), new StepResult("1.2", "Two", 60, false, 2, 0)),
                List.of(
                        new TestResult("a", "1.1", "a", false, Outcome.PASSED, 9, "", ""),
                        new TestResult("b", "1.2", "secret title", true, Outcome.FAILED, 9, "WRONG COUNT", report),
                        new TestResult("c", "1.2", "open title", false, Outcome.FAILED, 9, "LEAK", "-- LEAK")),
                "",
                new Origin("s", "c", "m", "17", 1, "none"),
                new Time("2026-01-01T00:00:00Z", 1, 1));
    }

    private String written(Result result, Visibility visibility, String file) throws Exception {
        Reports.write(List.of(result), visibility, folder);
        try (Stream<Path> files = Files.walk(folder)) {
            return Files.readString(files.filter(each -> each.toString().endsWith(file))
                    .findFirst()
                    .orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "refcount.html"})
    @DisplayName("A page has no mark-up that the grader has not written")
    void pages(String file) throws Exception {
        String page = written(result(HOSTILE, HOSTILE), Visibility.ALL, file);
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script", "\u001b", "\u202e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grades.csv", "canvas-refcount.csv", "moodle-refcount.csv"})
    @DisplayName("A cell of a table is no formula")
    void tables(String file) throws Exception {
        for (String start : List.of("=", "+", "-", "@", "\t", "|")) {
            String table = written(result(start + "1+1", ""), Visibility.ALL, file);
            assertThat(table).contains("\"'" + start).doesNotContain("\"" + start);
        }
    }

    @Test
    @DisplayName("JUnit XML can be read, whatever is in it")
    void xml() throws Exception {
        String xml = written(result(HOSTILE, HOSTILE), Visibility.ALL, "junit.xml");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(2);
    }

    @Test
    @DisplayName("A summary on GitHub has no link and no mark-up of a student's")
    void summary() throws Exception {
        assertThat(written(result("[x](http://x) <b> a|b", ""), Visibility.ALL, "summary.md"))
                .doesNotContain("[x]", "<b>", "a|b");
    }

    @Test
    @DisplayName("GitHub marks what was not graded, what needs a human first, and no line is a student's")
    void annotations() throws Exception {
        List<Result> results = new ArrayList<>(List.of(
                result("zoe", ""),
                result("ben", Status.TIMED_OUT, "too long\nand more", ""),
                result("a\n::stop-commands::x", Status.NEEDS_A_HUMAN, "100%", "")));
        Reports.write(results, Visibility.ALL, folder);
        Path file = folder.resolve("annotations.txt");
        assertThat(file).hasContent("""
                ::error title=a%0A%3A%3Astop-commands%3A%3Ax%2C refcount%3A needs a human::100%25
                ::warning title=ben%2C refcount%3A timed out::too long
                """);

        for (int i = 0; i < 10; i++) {
            results.add(result("more-" + i, Status.REFUSED, "no", ""));
        }
        Reports.write(results, Visibility.ALL, folder);
        assertThat(Files.readAllLines(file)).hasSize(10).last().isEqualTo("::warning title=not graded::and 3 more");
    }

    @Test
    @DisplayName("Gradescope is told the points of each step")
    void gradescope() throws Exception {
        JsonObject json = JsonParser.parseString(written(result("anna", "r"), Visibility.TITLE, "gradescope.json"))
                .getAsJsonObject();
        assertThat(json.get("score").getAsInt()).isEqualTo(40);
        JsonObject step = json.getAsJsonArray("tests").get(1).getAsJsonObject();
        assertThat(step.get("number").getAsString()).isEqualTo("1.2");
        assertThat(step.get("score").getAsInt()).isZero();
        assertThat(step.get("max_score").getAsInt()).isEqualTo(60);
        assertThat(step.get("status").getAsString()).isEqualTo("failed");
        assertThat(step.get("output").getAsString()).contains("LEAK");
    }

    @Test
    @DisplayName("classroom50 is told whole points")
    void classroom50() throws Exception {
        JsonObject json = JsonParser.parseString(written(result("anna", "r"), Visibility.TITLE, "classroom50.json"))
                .getAsJsonObject();
        assertThat(json.get("schema").getAsString()).isEqualTo("classroom50/result/v1");
        assertThat(json.get("score").getAsString()).isEqualTo("40");
        assertThat(json.getAsJsonArray("tests")).hasSize(2);
    }

    @Test
    @DisplayName("What a student sees of a hidden test is what the instructor allows")
    void visibility() throws Exception {
        Result result = result("anna", "the hidden report");
        assertThat(written(result, Visibility.COUNT, "refcount.html"))
                .doesNotContain("secret title", "the hidden report")
                .contains("open title");
        assertThat(written(result, Visibility.TITLE, "refcount.html"))
                .contains("secret title")
                .doesNotContain("the hidden report");
        assertThat(written(result, Visibility.FIRST_FAILURE, "refcount.html")).contains("the hidden report");
        assertThat(written(result, Visibility.COUNT, "gradescope.json")).doesNotContain("the hidden report");
    }

    @Test
    @DisplayName("Two students whose names make the same file have two files")
    void names() throws Exception {
        Reports.write(List.of(result("a b", ""), result("a_b", ""), result("A_B", "")), Visibility.ALL, folder);
        try (Stream<Path> files = Files.list(folder.resolve("students"))) {
            assertThat(files.filter(each -> each.toString().endsWith(".html"))).hasSize(3);
        }
    }
}
