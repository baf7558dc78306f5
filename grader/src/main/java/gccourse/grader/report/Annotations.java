package gccourse.grader.report;

import gccourse.grader.result.Result;
import gccourse.grader.result.Status;
import java.util.Comparator;
import java.util.List;

/** What a job on GitHub prints to mark what somebody has to look at: an error or a warning, one a line. */
final class Annotations {
    /** GitHub shows so many of each step. */
    private static final int MOST = 10;

    private Annotations() {}

    /** Those that need a human come first, then all others that were not graded to the end. */
    static String of(List<Result> results) {
        List<Result> told = results.stream()
                .filter(result -> result.status() != Status.GRADED)
                .sorted(Comparator.comparing(result -> result.status() != Status.NEEDS_A_HUMAN))
                .toList();
        int shown = told.size() > MOST ? MOST - 1 : told.size();
        StringBuilder text = new StringBuilder();
        for (Result result : told.subList(0, shown)) {
            text.append(result.status() == Status.NEEDS_A_HUMAN ? "::error title=" : "::warning title=")
                    .append(property(result.student() + ", " + result.lesson() + ": " + result.status()))
                    .append("::")
                    .append(escaped(result.why().lines().findFirst().orElse("")))
                    .append('\n');
        }
        if (shown < told.size()) {
            text.append("::warning title=not graded::and %d more\n".formatted(told.size() - shown));
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }
}
