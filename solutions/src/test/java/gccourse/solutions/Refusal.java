package gccourse.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.grade.Failure;
import gccourse.kit.grade.LessonResult;
import java.util.List;
import java.util.function.Predicate;

/** What must become of a wrong collector: it loses the step, and the report names the rule. */
public final class Refusal {
    private Refusal() {}

    /**
     * Checks the result of a run in which one test, and one alone of that title, reports what is to be reported.
     *
     * @param test the title of the test that must catch the collector
     * @param headline the headline of its report
     * @param rule words that its report must have, white space aside
     */
    public static void check(LessonResult result, String step, String test, String headline, String rule) {
        Predicate<Failure> titled = failed -> failed.test().equals(test);
        assertThat(result.failures().stream().filter(titled)).as("%s", result).hasSize(1);
        check(result, step, titled, headline, rule);
    }

    /** Checks the result of a run, in which the first of several tests reports what is to be reported. */
    public static void check(LessonResult result, String step, Predicate<Failure> tests, String headline, String rule) {
        assertThat(result.lostSteps()).contains(step);
        List<Failure> found = result.failures().stream().filter(tests).toList();
        assertThat(found).as("%s", result).isNotEmpty();
        assertThat(found.get(0).headline()).isEqualTo(headline);
        assertThat(found.get(0).message().replaceAll("\\s+", " ")).contains(rule);
    }
}
