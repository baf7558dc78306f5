package gccourse.capstone;

import gccourse.capstone.Outcome.Line;
import gccourse.capstone.Outcome.Problem;
import gccourse.kit.scenario.Listing;
import org.jspecify.annotations.Nullable;

/**
 * Where the pair and CPython first part.
 *
 * @param kind the same for those that part in the same way
 * @param statement the line of the statement at which they part, 0 if it is none
 * @param pair what the pair did there
 * @param cpython what CPython did there
 */
record Disagreement(String kind, int statement, String pair, String cpython) {
    private static final String NOTHING = "(nothing more)";

    /** Returns where two outcomes part, null if they agree. */
    static @Nullable Disagreement between(Outcome pair, Outcome cpython) {
        if (cpython.problem() != null) {
            return new Disagreement(cpython.problem().kind(), 0, told(pair.problem()), told(cpython.problem()));
        }
        if (pair.problem() != null) {
            return new Disagreement(pair.problem().kind(), 0, told(pair.problem()), told(null));
        }
        int length = Math.max(pair.lines().size(), cpython.lines().size());
        for (int i = 0; i < length; i++) {
            Line one = i < pair.lines().size() ? pair.lines().get(i) : null;
            Line other = i < cpython.lines().size() ? cpython.lines().get(i) : null;
            if (one == null || !one.equals(other)) {
                int statement = other != null ? other.statement() : one != null ? one.statement() : 0;
                return new Disagreement("output", statement, told(i, one), told(i, other));
            }
        }
        return null;
    }

    private static String told(@Nullable Problem problem) {
        return problem == null ? "ran to its end" : problem.message();
    }

    private static String told(int index, @Nullable Line line) {
        return line == null ? NOTHING : "output line " + (index + 1) + ": " + line;
    }

    /** Shows the program, with an arrow at the statement, and below it what both did. */
    String report(String title, String program, String cpythonVersion) {
        return title
                + "\n\n"
                + Listing.of(program, statement)
                + "\n    %-15s %s".formatted("the pair:", pair)
                + "\n    %-15s %s".formatted("CPython " + cpythonVersion + ":", cpython);
    }
}
