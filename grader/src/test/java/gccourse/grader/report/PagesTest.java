package gccourse.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import gccourse.grader.result.Result;
import gccourse.grader.result.Result.Origin;
import gccourse.grader.result.Result.Outcome;
import gccourse.grader.result.Result.StepResult;
import gccourse.grader.result.Result.TestResult;
import gccourse.grader.result.Result.Time;
import gccourse.grader.result.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Where there is no Chromium with its driver this is skipped, or fails with {@code -Dbrowser.required=true}. */
@DisplayName("The pages of a class in a Chromium")
final class PagesTest {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** Selenium warns of each Chromium that is newer than itself. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static final int STUDENTS = 30;
    private static final String HOSTILE =
            "<script>document.title = 'taken'</script><img src=x onerror=alert(1)> \u202e";

    @TempDir
    private static Path folder;

    private static ChromeDriver driver;

    @BeforeAll
    static void start() throws Exception {
        boolean isThere = Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
        Assumptions.assumeTrue(isThere || Boolean.getBoolean("browser.required"), "There is no Chromium.");
        List<Result> results = new ArrayList<>(List.of(result(HOSTILE, 0)));
        for (int i = 1; i < STUDENTS; i++) {
            results.add(result("student-" + i, i));
        }
        Reports.write(results, Visibility.ALL, folder);
        SELENIUM.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    @AfterAll
    static void stop() {
        if (driver != null) {
            driver.quit();
        }
    }

    private static Result result(String student, int number) {
        boolean earned = number % 3 != 0;
        return new Result(
                student,
                "refcount",
                Status.values()[number % Status.values().length],
                earned ? 100 : 40,
                number % 2 == 0 ? "" : HOSTILE,
                List.of(
                        new StepResult("1.1", "One", 40, true, 1, 1),
                        new StepResult("1.2", HOSTILE, 60, earned, 1, earned ? 1 : 0)),
                List.of(
                        new TestResult("a", "1.1", "a", false, Outcome.PASSED, 9, "", ""),
                        new TestResult(
                                "b",
                                "1.2",
                                HOSTILE,
                                true,
                                earned ? Outcome.PASSED : Outcome.FAILED,
                                9,
                                earned ? "" : "LEAK",
                                earned ? "" : "-- LEAK\n" + HOSTILE)),
                "",
                new Origin("s", "c", "m", "17", 1, "none"),
                new Time("2026-01-01T00:00:00Z", 1, 1));
    }

    private static List<String> barriers() {
        return new AxeBuilder()
                .analyze(driver).getViolations().stream().map(Rule::getHelp).toList();
    }

    private static List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .toList();
    }

    private static String lastTable(String what) {
        return "return document.querySelectorAll('table')[document.querySelectorAll('table').length - 1]" + what;
    }

    @Test
    @DisplayName("The class has a row for each student, and a link that leads to the student's page")
    void theClass() {
        driver.get(folder.resolve("index.html").toUri().toString());

        assertThat(driver.getTitle()).isEqualTo("The class");
        assertThat(driver.executeScript(lastTable(".tBodies[0].rows.length"))).isEqualTo((long) STUDENTS);
        assertThat(driver.findElement(By.tagName("body")).getText())
                .contains("30 submissions, 80.0 points on average", "Which step stops whom", "1.2 <script>");
        assertThat(driver.executeScript(
                        "return document.querySelectorAll('script, img, iframe, object, [onerror]').length"))
                .isEqualTo(0L);
        assertThat(driver.executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        assertThat(barriers()).isEmpty();

        driver.findElement(By.linkText("student-3")).click();
        assertThat(driver.getTitle()).isEqualTo("student-3, refcount");
        assertThat(complaints()).isEmpty();
    }

    @Test
    @DisplayName("A student's page shows points and the first report, and nothing of a report is mark-up")
    void aStudent() throws Exception {
        driver.get(folder.resolve("students")
                .resolve("student-3-refcount.html")
                .toUri()
                .toString());

        assertThat(driver.findElement(By.tagName("body")).getText())
                .contains("refcount: 40 of 100 points", "What to look at first", "-- LEAK", "<script>");
        assertThat(driver.executeScript("return document.querySelectorAll('script, img, [onerror]').length"))
                .isEqualTo(0L);
        assertThat(barriers()).isEmpty();
        assertThat(complaints()).isEmpty();
    }
}
