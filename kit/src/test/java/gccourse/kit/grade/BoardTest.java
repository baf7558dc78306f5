package gccourse.kit.grade;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.FixtureRun;
import gccourse.kit.scenario.Scenario;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The scoreboard as it is printed. */
class BoardTest {
    @Test
    void someStepsDone() {
        assertThat(board("FreesNothing")).startsWith("""

                        Lesson 0: the kit                                                       30 of 100 points
                        ========================================================================================
                         [x] 0.1 Names count         30 of 30
                         [ ] 0.2 Released at once     0 of 50   0 of 4 tests pass   <- next
                         [ ] 0.3 Output               0 of 20   0 of 1 tests pass
                         your own scenarios: 0 of 2 pass
                        ----------------------------------------------------------------------------------------
                        next step: 0.2 Released at once
                        read       docs/00-kit.md#02-released-at-once
                        write      kit/src/main/java/gccourse/kit/fixture/Collectors$Right.java

                        -- LEAK ----------------------------------------------------------- 0.2 Released at once
                        "A list in a list"

                        Nothing refers to list#2 any more, but your collector has not freed it.
                        """).endsWith("""

                        -- WRONG OUTPUT ----------------------------------------------------- your own scenarios
                        "My own"

                        Line 2 should have printed something else:

                           print(1 + 1)

                           expected   3
                           printed    2

                        scenario   kit/src/test/resources/gccourse/kit/fixture/mine/my-own.py:2

                        rerun      mvn test -pl kit -am -Dtest=YourOwnScenariosTest#scenarios -Dscenario=my-own

                        and 4 more tests of open steps fail
                        and 1 more of your own scenarios fails
                        """);
    }

    @Test
    void aStepThatWasLostSinceTheLastRun() {
        LessonTally results =
                LessonRun.results(FixtureRun.place(), null, FixtureRun.className("FreesNothing"), Map.of());

        assertThat(new Board(results, Set.of("0.1", "0.2")).text()).contains("""
                         [x] 0.1 Names count         30 of 30
                         [ ] 0.2 Released at once     0 of 50   0 of 4 tests pass   <- next   passed in your last run
                         [ ] 0.3 Output               0 of 20   0 of 1 tests pass
                        """);
    }

    @Test
    void allStepsDone() {
        assertThat(board("Right")).startsWith("""

                        Lesson 0: the kit                                                      100 of 100 points
                        ========================================================================================
                         [x] 0.1 Names count         30 of 30
                         [x] 0.2 Released at once    50 of 50
                         [x] 0.3 Output              20 of 20
                         your own scenarios: 0 of 2 pass
                        ----------------------------------------------------------------------------------------
                        All steps are done. Well done!
                        go on with docs/00-more.md
                        """);
    }

    @Test
    void aRuleOfEveryStepBroken() {
        assertThat(board("Cheating")).startsWith("""

                        Lesson 0: the kit                                                        0 of 100 points
                        ========================================================================================
                         [ ] 0.1 Names count          0 of 30   withheld
                         [ ] 0.2 Released at once     0 of 50   withheld
                         [ ] 0.3 Output               0 of 20   withheld
                         no points, and no other test, while a rule that holds for every step is broken
                        ----------------------------------------------------------------------------------------
                        next step: keep the rule that is broken below; it holds for every step

                        -- NOT AS EXPECTED ---------------------------------------------------------- every step
                        """);
    }

    @Test
    @DisplayName("what a test that passes has printed is counted, and shown if no other test has run")
    void printed() {
        String counted = """

                Your collector printed 8 lines in tests that passed. To see those of one test, run it
                alone: -Dtest=CLASS#METHOD, and -Dscenario=NAME if it is a scenario.
                """;
        assertThat(board("Talks")).endsWith(counted);
        assertThat(board("FreesNothing")).doesNotContain("Your collector printed");

        assertThat(board("Talks", Map.of(Scenario.FILTER, "02-a-small-heap"))).endsWith("""

                printed    1 line by your collector
                   attached
                """);
    }

    private static String board(String collector) {
        return board(collector, Map.of());
    }

    private static String board(String collector, Map<String, String> parameters) {
        return new Board(LessonRun.results(FixtureRun.place(), null, FixtureRun.className(collector), parameters))
                .text()
                .replace(System.lineSeparator(), "\n");
    }
}
