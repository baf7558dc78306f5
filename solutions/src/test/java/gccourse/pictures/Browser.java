package gccourse.pictures;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium without a window, with one page open. */
public final class Browser implements AutoCloseable {
    /** The system property that makes it a failure if there is no browser. */
    private static final String REQUIRED = "browser.required";

    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS = List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars");

    /** Selenium warns of each Chromium that is newer than itself. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts the browser; where there is none, the tests that need it are skipped. */
    public static Browser start() {
        Optional<Path> browser = first(BROWSERS);
        Optional<Path> chromeDriver = first(DRIVERS);
        if (browser.isEmpty() || chromeDriver.isEmpty()) {
            String reason = "There is no Chromium with its driver. On Debian: apt-get install chromium chromium-driver";
            if (Boolean.getBoolean(REQUIRED)) {
                throw new IllegalStateException(reason);
            }
            Assumptions.abort(reason);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments(FLAGS);
        SELENIUM.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromeDriver.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(new Dimension(1280, 900));
        return new Browser(driver);
    }

    private static Optional<Path> first(List<String> files) {
        return files.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Opens a page at a step, or where it opens by itself. */
    void open(Path page, @Nullable Integer step) {
        open(page.toUri() + (step == null ? "" : "#step=" + step));
    }

    /** Opens the page at an address. */
    public void open(String address) {
        driver.get("about:blank");
        driver.get(address);
    }

    /** Waits until an element of the page says so. */
    public void awaitText(String id, String text) {
        new WebDriverWait(driver, LONGEST_WAIT)
                .until(open -> open.findElement(By.id(id)).getText().contains(text));
    }

    /** What an expression of JavaScript comes to. */
    Object value(String expression) {
        return Objects.requireNonNull(driver.executeScript("return " + expression));
    }

    long number(String expression) {
        return (long) value(expression);
    }

    String text(String id) {
        return driver.findElement(By.id(id)).getText();
    }

    /** Waits until the address ends so: it follows the step a moment later. */
    void awaitAddress(String end) {
        new WebDriverWait(driver, LONGEST_WAIT)
                .until(open -> Objects.requireNonNull(open.getCurrentUrl()).endsWith(end));
    }

    void press(CharSequence key) {
        new Actions(driver).sendKeys(key).perform();
    }

    void pressEnd() {
        press(Keys.END);
    }

    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    void pointAt(String selector) {
        WebElement element = driver.findElement(By.cssSelector(selector));
        new Actions(driver).moveToElement(element).perform();
    }

    /** Lets the page believe that its reader likes it dark, or light. */
    public void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** What axe finds wrong with the page, rule by rule. */
    public List<String> barriers() {
        return new AxeBuilder()
                .analyze(driver).getViolations().stream().map(Browser::told).toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget().toString())
                        .limit(4)
                        .toList();
    }

    /** What the page has complained of since it was asked the last time. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
