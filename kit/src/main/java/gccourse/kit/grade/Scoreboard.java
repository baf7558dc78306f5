package gccourse.kit.grade;

import gccourse.kit.engine.Session;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints the scoreboard of every lesson of which a test has run, when all tests are over. */
public final class Scoreboard implements TestExecutionListener {
    private final Results results = new Results(outcome -> {});

    /** For the service loader. */
    public Scoreboard() {}

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        results.testPlanExecutionStarted(plan);
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        results.executionSkipped(test, reason);
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        results.reportingEntryPublished(test, entry);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        results.executionFinished(test, result);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        boolean isLook = Session.isLook(plan.getConfigurationParameters());
        for (LessonTally lesson : results.lessons()) {
            if (isLook) {
                lesson.failures().forEach(failure -> System.out.println(System.lineSeparator() + failure.message()));
            } else {
                System.out.println(new Board(lesson, LastRun.earned(lesson)).text());
                LastRun.keep(lesson);
            }
        }
    }
}
