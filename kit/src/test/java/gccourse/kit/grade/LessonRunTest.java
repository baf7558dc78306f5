package gccourse.kit.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gccourse.kit.FixtureRun;
import gccourse.kit.Step;
import gccourse.kit.engine.Session;
import java.util.ArrayList;
import java.util.List;
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
                .isEqualTo(new LessonResult.StepResult("0.2", "Released at once", 50, false, 3, 0));
        assertThat(result.failures())
                .extracting(Failure::headline)
                .containsExactly("LEAK", "HEAP FULL", "LEAK", "LEAK", "WRONG OUTPUT");
        assertThat(result.toString()).startsWith("30 of 100 points; lost: 0.2, 0.3; 5 tests fail, first:\n-- LEAK ---");
    }

    @Test
    void whatBreaksARuleOfEveryStepEarnsNothingAndIsNotEvenRun() {
        LessonResult result = LessonRun.on(FixtureRun.place(), FixtureRun.className("Cheating"));

        assertThat(result.points()).isZero();
        assertThat(result.failures().get(0).stepId()).isEqualTo(Step.EVERY);
        assertThat(result.failures().stream().skip(1))
                .hasSize(7)
                .extracting(Failure::headline)
                .containsOnly("NOT RUN");
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
                        "A small heap", "The last name takes the object with it", "Counted in a function", "My own");
    }
}
