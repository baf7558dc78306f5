package gccourse.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

@DisplayName("The picture of a program")
final class PictureTest {
    private static final String CYCLE = """
            # A cycle, watched
            import gc, weakref

            class Node:
                def __init__(self, name):
                    self.name = name
                    self.next = None

                def __del__(self):
                    print("del", self.name)

            def gone(reference):
                print("gone")

            a = Node("a")
            b = Node("b")
            a.next = b
            b.next = a
            keep = [Node("c"), 1000]
            watch = weakref.ref(a, gone)
            del a, b
            print(gc.collect())
            """;

    private static Browser browser;
    private static Path freed;
    private static Path counted;
    private static Path printed;
    private static final Map<String, Path> RIGHT = new TreeMap<>();

    @BeforeAll
    static void start() {
        browser = Browser.start();
        freed = Pages.freedTooEarly();
        counted = Pages.countedWrongly();
        printed = Pages.printedWrongly();
        for (String lesson : List.of("refcount", "marksweep", "generational")) {
            RIGHT.put(lesson, Pages.ofText(lesson, "cycle-" + lesson, CYCLE));
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothingIsComplainedOf() {
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refcount", "marksweep", "generational"})
    @DisplayName("Every object stands in one place through its whole life, and none on another")
    void nothingMoves(String lesson) {
        browser.open(RIGHT.get(lesson), 0);
        long moved = browser.number("""
                (function () {
                  var places = {}, moved = 0, seen = 0;
                  for (var step = 0; step <= picture.last; step += 3) {
                    picture.go(step);
                    document.querySelectorAll('.object').forEach(function (o) {
                      var name = o.querySelector('.name').textContent, place = o.getAttribute('transform');
                      seen++;
                      if (places[name] && places[name] !== place) { moved++; }
                      places[name] = place;
                    });
                  }
                  return seen > 200 ? moved : -1;
                })()
                """);
        assertThat(moved).isZero();
    }

    @Test
    @DisplayName("Each step names the line of the program, and what the collector does its own line")
    void lines() {
        browser.open(RIGHT.get("generational"), 0);
        assertThat(steps("picture.go(i); if (i > 0 && !document.querySelector('#program li.now')) { bad++; }"))
                .isZero();
        assertThat(steps("picture.go(i); if (/^The collector/.test(document.getElementById('sentence').textContent)"
                        + " && !document.querySelector('#java li.now')) { bad++; }"))
                .isZero();
        browser.value("picture.go(picture.sentences().findIndex(s => s.startsWith('The collector puts')))");
        assertThat(browser.text("java")).contains("generations[generation].append(object)");
        assertThat((String) browser.value("document.querySelector('#java li.now').textContent"))
                .contains("append(object)");
    }

    @Test
    @DisplayName("Keys, slider and address lead to a step")
    void steps() {
        browser.open(RIGHT.get("refcount"), 5);
        assertThat(browser.text("number")).startsWith("step 5 of ");
        browser.press(Keys.ARROW_RIGHT);
        assertThat(browser.text("number")).startsWith("step 6 of ");
        browser.press(Keys.ARROW_LEFT);
        browser.press(Keys.ARROW_LEFT);
        assertThat(browser.text("number")).startsWith("step 4 of ");
        browser.awaitAddress("#step=4");
        browser.pressEnd();
        assertThat(browser.text("sentence")).isEqualTo("The end.");
        browser.press(Keys.HOME);
        assertThat(browser.text("sentence")).isEqualTo("The program begins.");
        browser.press("n");
        assertThat(browser.text("sentence")).startsWith("Line ");
        browser.press("n");
        String second = browser.text("sentence");
        browser.press("n");
        browser.press("p");
        assertThat(browser.text("sentence")).isEqualTo(second);
        browser.value("(function () { var s = document.getElementById('slider'); s.value = 9;"
                + " s.dispatchEvent(new Event('input')); return 1; })()");
        browser.awaitAddress("#step=9");
        browser.value("(location.hash = '#step=12')");
        assertThat(
                        (boolean)
                                browser.value(
                                        "new Promise(r => setTimeout(() => r(document.getElementById('number').textContent.startsWith('step 12 ')), 0))"))
                .isTrue();
    }

    @Test
    @DisplayName("Going back shows what going forward showed")
    void backAndForth() {
        browser.open(RIGHT.get("generational"), 0);
        assertThat(browser.number("""
                        (function () {
                          function look() {
                            return [...document.querySelectorAll('.object')].filter(o => o.style.display !== 'none')
                              .map(o => o.textContent + o.getAttribute('class')).join() + document.getElementById('lists').textContent
                              + document.querySelectorAll('.reference').length + document.querySelectorAll('.cell.used').length;
                          }
                          var seen = [], bad = 0;
                          for (var i = 0; i <= picture.last; i++) { picture.go(i); seen.push(look()); }
                          for (i = picture.last; i >= 0; i -= 7) {
                            picture.go(i);
                            if (look() !== seen[i]) { bad++; }
                          }
                          return bad;
                        })()
                        """)).isZero();
    }

    @Test
    @DisplayName("Lesson 1: counts; lesson 2: the worklist; lesson 3: lists, scratch numbers, counters")
    void headers() {
        browser.open(RIGHT.get("refcount"), null);
        goTo("The name a refers to Node#2 now.", 1);
        assertThat(objectText("Node#2")).contains("count 2");

        browser.open(RIGHT.get("marksweep"), null);
        goTo("The collector looks at the references of weakref#9.", 0);
        assertThat(browser.text("lists"))
                .contains("grey: worklist, oldest first\nlist#7", "black: looked into\nweakref#9");
        assertThat(objectText("Node#2")).contains("white");

        browser.open(RIGHT.get("generational"), null);
        goTo("The collector sets the scratch number of Node#4 from 1 to 0.", 0);
        assertThat(objectText("Node#4")).contains("scratch 0").contains("M");
        assertThat(browser.text("lists")).contains("generations[2] (5)", "counters of the generations", "of 700");
    }

    @Test
    @DisplayName("A cell of the memory and its object point at each other")
    void memory() {
        browser.open(RIGHT.get("refcount"), null);
        goTo("The name keep refers to list#7 now.", 0);
        browser.pointAt(".cell.used[title^='list#7,']");
        assertThat((String) browser.value("document.querySelector('.object.pointed .name').textContent"))
                .isEqualTo("list#7");
        assertThat(browser.text("h-memory")).containsIgnoringCase("bytes in use");
        assertThat(browser.text("memory")).contains("cells of 64");
    }

    @Test
    @DisplayName("What is wrong is red, with the way from a root")
    void wrong() {
        browser.open(freed, null);
        assertThat(browser.text("sentence")).isEqualTo("FREED WHILE REACHABLE: It is about Node#2.");
        assertThat(browser.text("around")).contains("can still reach it: a \u2192 Node#1 .next \u2192 Node#2");
        assertThat((String) browser.value("document.querySelector('.object.wrong .name').textContent"))
                .isEqualTo("Node#2");
        assertThat(browser.number("document.querySelectorAll('.reference.dangling').length"))
                .isEqualTo(1);
        assertThat(browser.text("object")).contains("Node#2", "held by\nNode#1.next");
    }

    @Test
    @DisplayName(
            "A count that is not the true one is red when the collector is at rest, and stands beside the true one")
    void drift() {
        browser.open(counted, null);
        goTo("Node#1.next refers to Node#2 now.", -1);
        assertThat(objectText("Node#2")).contains("count 2").doesNotContain("(");
        goTo("Node#1.next refers to Node#2 now.", 0);
        assertThat(objectText("Node#2")).contains("count 2 (3) \u2717");
        browser.open(freed, null);
        goTo("Node#1.next refers to Node#2 now.", 0);
        assertThat(objectText("Node#2")).contains("count 2 (3)").doesNotContain("\u2717");
    }

    @Test
    @DisplayName("Garbage is striped until it is freed, and leaves a shadow")
    void garbage() {
        browser.open(RIGHT.get("marksweep"), null);
        goTo("A collection of generation 2 begins.", 0);
        assertThat(classOf("Node#2")).contains("unreachable");
        goTo("Node#2 is freed.", 0);
        assertThat(classOf("Node#2")).contains("freed").doesNotContain("unreachable");
        assertThat(browser.number("document.querySelectorAll('.cell.shadow').length"))
                .isPositive();
    }

    @Test
    @DisplayName("Weak references are dotted; what runs inside a finalizer says so")
    void weakAndNested() {
        browser.open(RIGHT.get("generational"), null);
        goTo("The name watch refers to weakref#9 now.", 0);
        assertThat(browser.number("document.querySelectorAll('.reference.weak').length"))
                .isEqualTo(1);
        goTo("The finalizer of Node#2 begins.", 1);
        assertThat(browser.text("around")).contains("in a collection of generation 2", "in the finalizer of Node#2");
        assertThat(browser.number("document.querySelectorAll('#time .sign').length"))
                .isPositive();
    }

    @Test
    @DisplayName("The meter runs along")
    void meter() {
        browser.open(RIGHT.get("marksweep"), 0);
        assertThat(browser.text("meter")).contains("objects visited 0");
        browser.pressEnd();
        assertThat(browser.text("meter"))
                .containsPattern("objects visited [1-9]")
                .containsPattern("objects freed [1-9]");
    }

    @Test
    @DisplayName("What counts of the meter for a test stands beside what it allows")
    void bound() {
        browser.open(Pages.tooMuchWork(), 0);
        assertThat(browser.text("meter")).contains("Of the objects visited, 0 count for this test. It allows 1.");
        browser.pressEnd();
        assertThat(browser.text("meter"))
                .contains("\u2717 Of the objects visited, 2 count for this test. It allows 1.")
                .contains("Of the roots visited, 0 count for this test. It allows 5.");
        assertThat(browser.barriers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    @DisplayName("Axe finds no barrier, light or dark, with the table and with the help")
    void barriers(String scheme) {
        browser.prefer(scheme);
        browser.open(freed, null);
        browser.press("t");
        assertThat(browser.text("table")).contains("Node#2", "freed, wrong");
        assertThat(browser.barriers()).isEmpty();
        browser.press("?");
        assertThat(browser.barriers()).isEmpty();
        browser.open(RIGHT.get("generational"), 200);
        assertThat(browser.barriers()).isEmpty();
        browser.prefer("light");
    }

    @Test
    @DisplayName("What was printed stands beside what CPython prints, with the first difference marked")
    void output() {
        browser.open(printed, null);
        assertThat(browser.text("output")).contains("\u2717 begin the beginning");
        assertThat(browser.number("document.querySelectorAll('#output tr.differs').length"))
                .isEqualTo(1);

        long last = browser.number("picture.last");
        browser.press("d");
        assertThat(browser.number("picture.step()")).isPositive().isLessThan(last);
        assertThat(browser.text("output")).contains("\u2717 begin the beginning");
        browser.pressEnd();
        browser.click("#output tr.differs button");
        assertThat(browser.number("picture.step()")).isLessThan(last);
    }

    @Test
    @DisplayName("A step of the largest picture changes little, and is shown within a frame")
    void large() {
        Path page = Pages.ofText("generational", "large", """
                # Many objects
                class Node:
                    def __init__(self):
                        self.next = None

                nodes = []
                for i in range(490):
                    node = Node()
                    node.next = nodes
                    nodes.append(node)
                for i in range(1500):
                    nodes[0].next = nodes[1]
                    nodes[0].next = nodes
                """);
        browser.open(page, 0);
        assertThat(browser.number("picture.last")).isGreaterThan(15_000);
        browser.value("picture.go(picture.last - 400)");
        @SuppressWarnings("unchecked")
        List<Number> found = (List<Number>) browser.value("""
                (function () {
                  var changed = 0, times = [];
                  var observer = new MutationObserver(function () {});
                  observer.observe(document.body, { subtree: true, childList: true, attributes: true });
                  for (var i = picture.last - 400; i < picture.last - 100; i++) {
                    var start = performance.now();
                    picture.go(i);
                    document.getElementById('graph').getBoundingClientRect();
                    times.push(performance.now() - start);
                    changed = Math.max(changed, observer.takeRecords().length);
                  }
                  times.sort(function (a, b) { return a - b; });
                  return [changed, Math.round(times[150] * 100)];
                })()
                """);
        System.out.printf(
                "a step of 500 objects: at most %d changes, median %.2f ms%n",
                found.get(0).longValue(), found.get(1).doubleValue() / 100);
        assertThat(found.get(0).longValue()).isLessThan(4_000);
    }

    @Test
    @DisplayName("A step can be saved as an SVG file of its own, light and dark")
    void svg() {
        browser.open(RIGHT.get("refcount"), null);
        goTo("The name b refers to Node#4 now.", 0);
        for (String theme : List.of("light", "dark")) {
            assertThat(
                            browser.number(
                                    "(function () {"
                                            + " var d = new DOMParser().parseFromString(picture.svg('" + theme
                                            + "'), 'image/svg+xml');"
                                            + " return d.querySelector('parsererror') ? -1 : d.querySelectorAll('.object').length; })()"))
                    .isGreaterThanOrEqualTo(2);
        }
        assertThat((String) browser.value("picture.svg('light')"))
                .contains("<title>cycle-refcount.py: The name b refers to Node#4 now.</title>")
                .doesNotContain("<script");
    }

    @Test
    @DisplayName("Nothing moves by itself")
    void noMotion() {
        browser.open(freed, null);
        assertThat(steps("if (i < 1 && document.getAnimations().length) { bad++; }"))
                .isZero();
    }

    private static long steps(String body) {
        return browser.number("(function () { var bad = 0; for (var i = 0; i <= picture.last; i++) { " + body
                + " } return bad; })()");
    }

    /** Goes to the first step with a sentence, and so many steps further. */
    private static void goTo(String sentence, int further) {
        long step = browser.number("picture.sentences().indexOf(" + quoted(sentence) + ")");
        assertThat(step).as(sentence).isNotNegative();
        browser.value("picture.go(" + (step + further) + ")");
    }

    private static String objectText(String name) {
        return (String) browser.value(ofObject(name) + ".textContent");
    }

    private static String classOf(String name) {
        return (String) browser.value(ofObject(name) + ".getAttribute('class')");
    }

    private static String ofObject(String name) {
        return "[...document.querySelectorAll('.object')].find(o => o.querySelector('.name').textContent === "
                + quoted(name) + ")";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "\\'") + "'";
    }
}
