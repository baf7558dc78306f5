package gccourse.solutions;

import gccourse.kit.grade.LessonResult;
import gccourse.kit.grade.LessonRun;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Grades the collector that stands on the class path under a lesson's own name, and prints what came of it. */
final class StubRun {
    private StubRun() {}

    /** Prints points, failures, and how many tests were red and how many were skipped as open. */
    public static void main(String[] arguments) throws ClassNotFoundException {
        Class<?> collector = Class.forName(arguments[0]);
        LessonResult result = LessonRun.on(collector, collector.getName());
        Set<String> headlines = new TreeSet<>();
        result.failures().forEach(failed -> headlines.add(failed.headline()));
        System.out.println("points: " + result.points());
        System.out.println("first: " + result.failures().get(0).stepId());
        System.out.println("headlines: " + headlines);

        Map<TestExecutionResult.Status, Integer> tests = run(collector.getPackageName());
        System.out.println("red: " + tests.getOrDefault(TestExecutionResult.Status.FAILED, 0));
        System.out.println("open: " + tests.getOrDefault(TestExecutionResult.Status.ABORTED, 0));
        System.exit(0);
    }

    /** Runs the lesson as Maven does, which prints its scoreboard. */
    private static Map<TestExecutionResult.Status, Integer> run(String lesson) {
        Map<TestExecutionResult.Status, Integer> tests = new EnumMap<>(TestExecutionResult.Status.class);
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectPackage(lesson))
                                .filters(ClassNameFilter.includeClassNamePatterns(
                                        ".*Step\\w*Test", ".*YourOwnScenariosTest"))
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                if (test.isTest()) {
                                    tests.merge(result.getStatus(), 1, Integer::sum);
                                }
                            }
                        });
        return tests;
    }
}
