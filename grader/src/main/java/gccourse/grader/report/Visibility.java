package gccourse.grader.report;

import gccourse.grader.result.Result;
import gccourse.grader.result.Result.TestResult;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a student may see of the tests that students do not have. */
public enum Visibility {
    /** Only which step they belong to, and how many of them passed. */
    COUNT,
    /** Their titles. */
    TITLE,
    /** Their titles, and the report of the first test that fails, whichever it is. */
    FIRST_FAILURE,
    /** Everything. */
    ALL;

    /**
     * Returns the one of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Visibility named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no " + name + "; there are " + Arrays.toString(values()) + "."));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean showsTitle(TestResult test) {
        return !test.hidden() || this != COUNT;
    }

    /** Whether the report of a test may be seen; the first failure is that of the whole result. */
    boolean showsReport(Result result, TestResult test) {
        boolean isFirst = result.firstFailure()
                .filter(first -> first.id().equals(test.id()))
                .isPresent();
        return !test.report().isEmpty() && (!test.hidden() || this == ALL || this == FIRST_FAILURE && isFirst);
    }

    /** Returns the first failure that may be seen. */
    Optional<TestResult> firstShown(Result result) {
        return result.tests().stream().filter(test -> showsReport(result, test)).findFirst();
    }
}
