package gccourse.kit.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gccourse.kit.FixtureRun;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import gccourse.kit.engine.Session;
import gccourse.kit.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class LessonRunTest {
    @Test
    void stepsArePaidForInFullOrNotAtAll() {
        LessonResult result = LessonRun.on(FixtureRun.place(), FixtureRun.className("FreesNothing"));

        assertThat(result.points()).isEqualTo(30);
        assertThat(result.lostSteps()).containsExactly("0.2", "0.3");
        assertThat(result.step("0.1")).isEqualTo(new LessonResult.StepResult("0.1", "Names count", 30, true, 2, 2));
        assertThat(result.step("0.2"))
                .isEqualTo(new LessonResult.StepResult("0.2", "Released at once", 50, false, 4, 0));
        assertThat(result.failures())
                .extracting(Failure::headline)
                .containsExactly(
                        "LEAK", "HEAP FULL", "LEAK", "LEAK", "LEAK", "WRONG OUTPUT", "SCENARIO CANNOT BE READ");
        assertThat(result.toString()).startsWith("30 of 100 points; lost: 0.2, 0.3; 7 tests fail, first:\n-- LEAK ---");
    }

    @Test
    void whatBreaksARuleOfEveryStepEarnsNothingAndIsNotEvenRun() {
        LessonResult result = LessonRun.on(FixtureRun.place(), FixtureRun.className("Cheating"));

        assertThat(result.points()).isZero();
        assertThat(result.failures().get(0).stepId()).isEqualTo(Step.EVERY);
        assertThat(result.failures().stream().skip(1))
                .hasSize(9)
                .extracting(Failure::headline)
                .containsOnly("NOT RUN");
    }

    @Test
    void whatIsSharedBetweenTwoHeapsIsFoundOut() {
        LessonResult result = LessonRun.on(FixtureRun.place(), FixtureRun.className("Shares"));

        assertThat(result.lostSteps()).containsExactly("0.2");
        assertThat(result.failures().get(0).test()).isEqualTo("Two heaps at once");
        assertThat(result.failures().get(0).headline()).isEqualTo("FOREIGN OBJECT");
    }

    @Test
    void aFileThatIsNotUtf8IsOneScenarioThatCannotBeRead() {
        LessonResult result = LessonRun.on(FixtureRun.place(), FixtureRun.className("Right"));

        assertThat(result.points()).isEqualTo(100);
        assertThat(result.failures()).extracting(Failure::test).containsExactly("My own", "not-utf-8.py");
        assertThat(result.failures().get(1).message()).isEqualTo("""
                        -- SCENARIO CANNOT BE READ ------------------------------------------ your own scenarios
                        "not-utf-8.py"

                        not-utf-8.py: This file is not UTF-8 text. Save it as UTF-8 in your editor.

                        scenario   kit/src/test/resources/gccourse/kit/fixture/mine/not-utf-8.py

                        rerun      mvn test -pl kit -am -Dtest=YourOwnScenariosTest#scenarios -Dscenario=not-utf-8""");
    }

    @Test
    void whoAsksForAScenarioGetsThatOneAlone() {
        for (String name : List.of("01-two-names", "wo-nam")) {
            LessonResult result =
                    LessonRun.on(FixtureRun.place(), FixtureRun.className("Right"), Map.of(Scenario.FILTER, name));

            assertThat(result.failures()).isEmpty();
            assertThat(result.steps())
                    .extracting(LessonResult.StepResult::tests)
                    .as("tests that have run of each step")
                    .containsExactly(1, 0, 0);
        }
    }

    @Test
    void aScenarioThatDoesNotExistIsNoReasonToBeGreen() {
        LessonResult result =
                LessonRun.on(FixtureRun.place(), FixtureRun.className("Right"), Map.of(Scenario.FILTER, "nonsense"));
        assertThat(result.points()).isZero();
        assertThat(result.failures().get(0).headline()).isEqualTo("NOT RUN");
        assertThat(result.failures().get(0).message())
                .contains("No scenario of this lesson has \"nonsense\" in its file name. Nothing was run. There are:")
                .contains("01-two-names.py");
    }

    @Test
    void seedsFromOutsideAreUsedAndReported() {
        LessonResult result = LessonRun.on(
                FixtureRun.place(), FixtureRun.className("CountsOneTooMany"), Map.of(Seeds.PARAMETER, "7"));

        Failure failure = result.failures().stream()
                .filter(failed -> failed.test().equals("Each name counts"))
                .findFirst()
                .orElseThrow();
        assertThat(failure.message())
                .contains("Your collector counts 3 references to a7.")
                .contains("-Dtest=Step01NamesTest#names -Dseed=7\n");
    }

    @Test
    void aClassThatBelongsToNoLessonIsRefused() {
        assertThatThrownBy(() -> LessonRun.on(LessonRunTest.class, "x"))
                .hasMessage("gccourse.kit.grade.LessonRunTest is not in the package of a lesson.");
    }

    @Test
    void exactlyOneTestIsRedAndItIsTheFirstInTheOrderOfSteps() {
        List<String> red = new ArrayList<>();
        List<String> open = new ArrayList<>();
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                switch (result.getStatus()) {
                    case FAILED -> red.add(test.getDisplayName());
                    case ABORTED -> open.add(test.getDisplayName());
                    case SUCCESSFUL -> {}
                }
            }
        };
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        DiscoverySelectors.selectClass("gccourse.kit.fixture.YourOwnScenariosTest"),
                        DiscoverySelectors.selectClass("gccourse.kit.fixture.Step03OutputTest"),
                        DiscoverySelectors.selectClass("gccourse.kit.fixture.Step02ReleaseTest"))
                .configurationParameter(Session.COLLECTOR, FixtureRun.className("FreesNothing"))
                .build();
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .build())
                .execute(request, listener);

        assertThat(red).containsExactly("A list in a list");
        assertThat(open)
                .containsExactly(
                        "A small heap",
                        "The last name takes the object with it",
                        "Two heaps at once",
                        "Counted in a function",
                        "My own",
                        "not-utf-8.py");
    }
}
