package gccourse.kit.watch;

import gccourse.kit.grade.LessonResult.StepResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what has changed on the board from one run to the next. */
final class BoardChange {
    private BoardChange() {}

    /**
     * Returns a line for each step that has changed, and one for the points.
     *
     * @param before the run before, or null if there was none
     */
    static List<String> lines(@Nullable Verdict before, Verdict now) {
        List<String> lines = new ArrayList<>();
        if (now.areAllWithheld()) {
            lines.add("No points while a rule that holds for every step is broken.");
            return lines;
        }
        if (before == null) {
            lines.add(now.points() + " of 100 points.");
            return lines;
        }
        for (StepResult step : now.steps()) {
            before.steps().stream()
                    .filter(earlier -> earlier.id().equals(step.id()))
                    .findFirst()
                    .ifPresent(earlier -> addStep(lines, earlier, step));
        }
        lines.add(now.points() + " of 100 points, " + (now.points() == before.points() ? "as" : before.points())
                + " in your last run.");
        StepResult next = next(now);
        if (next == null) {
            lines.add("All steps are done. Well done!");
        } else if (!next.equals(next(before)) && now.points() != before.points()) {
            lines.add("Next step: " + name(next) + ".");
        }
        return lines;
    }

    private static void addStep(List<String> lines, StepResult before, StepResult now) {
        if (now.passed() && !before.passed()) {
            lines.add(name(now) + " is done now: " + now.points() + " points.");
        } else if (before.passed() && !now.passed()) {
            int failing = now.tests() - now.testsPassed();
            lines.add("%s passed in your last run. Now %d of its %d tests %s: %d points less."
                    .formatted(name(now), failing, now.tests(), failing == 1 ? "fails" : "fail", now.points()));
        } else if (now.testsPassed() != before.testsPassed()) {
            lines.add("%s: %d of %d tests pass, %d in your last run."
                    .formatted(name(now), now.testsPassed(), now.tests(), before.testsPassed()));
        }
    }

    private static @Nullable StepResult next(Verdict verdict) {
        return verdict.steps().stream()
                .filter(step -> !step.passed())
                .findFirst()
                .orElse(null);
    }

    private static String name(StepResult step) {
        return step.id() + " " + step.title();
    }
}
