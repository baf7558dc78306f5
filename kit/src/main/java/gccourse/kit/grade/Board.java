package gccourse.kit.grade;

import gccourse.kit.lesson.Lesson;
import gccourse.kit.lesson.LessonStep;
import gccourse.kit.report.Report;
import gccourse.kit.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the scoreboard of a lesson: the points of each step, the next step, and the first failure in full. */
final class Board {
    private final LessonTally results;
    private final Lesson lesson;
    private final boolean filtered;
    private final Set<String> earnedBefore;
    private final List<String> lines = new ArrayList<>();

    Board(LessonTally results) {
        this(results, Set.of());
    }

    /**
     * Writes a board that says what was lost.
     *
     * @param earnedBefore the ids of the steps that were earned in the run before
     */
    Board(LessonTally results, Set<String> earnedBefore) {
        this.results = results;
        this.earnedBefore = earnedBefore;
        lesson = results.lesson();
        filtered = results.isFiltered();
    }

    String text() {
        lines.add("");
        addTitle();
        addSteps();
        addNext();
        addFailures();
        addPrinted();
        lines.add("");
        return String.join(System.lineSeparator(), lines);
    }

    /** Returns what the board has below the steps: the first failure in full, how many more there are, what was printed. */
    String reports() {
        addFailures();
        addPrinted();
        return String.join(System.lineSeparator(), lines).strip();
    }

    private void addTitle() {
        String right = filtered ? "a part of the tests" : results.points() + " of 100 points";
        String title = lesson.title();
        int room = Report.WIDTH - title.length() - right.length();
        lines.add(title + " ".repeat(Math.max(2, room)) + right);
        lines.add("=".repeat(Report.WIDTH));
    }

    private void addSteps() {
        LessonStep next = results.next();
        int width = lesson.steps().stream()
                .mapToInt(step -> step.toString().length())
                .max()
                .orElse(0);
        for (LessonStep step : lesson.steps()) {
            StepTally tally = results.step(step.id());
            if (filtered && tally.tests() == 0) {
                continue;
            }
            boolean earned = results.isEarned(step);
            String points = filtered ? "" : "%3d of %2d   ".formatted(earned ? step.points() : 0, step.points());
            String tests = "%d of %d tests pass".formatted(tally.passed(), tally.tests());
            if (!filtered && results.areAllWithheld()) {
                tests = "withheld";
            } else if (!filtered && tally.isComplete()) {
                tests = "";
            }
            String line = (" [%s] %-" + width + "s   %s%s%s%s")
                    .formatted(
                            earned ? "x" : " ",
                            step,
                            points,
                            tests,
                            step.equals(next) && !results.areAllWithheld() ? "   <- next" : "",
                            !earned && !filtered && earnedBefore.contains(step.id())
                                    ? "   passed in your last run"
                                    : "");
            lines.add(line.stripTrailing());
        }
        if (results.areAllWithheld() && !filtered) {
            lines.add(" no points, and no other test, while a rule that holds for every step is broken");
        }
        StepTally mine = results.step(null);
        if (mine.tests() > 0 && !results.areAllWithheld()) {
            lines.add(" your own scenarios: %d of %d pass".formatted(mine.passed(), mine.tests()));
        }
        lines.add("-".repeat(Report.WIDTH));
    }

    private void addNext() {
        LessonStep next = results.next();
        if (filtered) {
            lines.add("Run without -Dtest and -D" + Scenario.FILTER + " to see the points.");
        } else if (results.areAllWithheld()) {
            lines.add("next step: keep the rule that is broken below; it holds for every step");
        } else if (next != null) {
            lines.add("next step: " + next);
            lines.add("read       " + lesson.chapter(next));
            lines.add("write      " + lesson.moduleName() + "/src/main/java/"
                    + lesson.collector().replace('.', '/') + ".java");
        } else {
            lines.add("All steps are done. Well done!");
            if (lesson.next() != null) {
                lines.add("go on with " + lesson.next());
            }
        }
    }

    /** The first failure, and the first of the student's own scenarios; of all others only how many there are. */
    private void addFailures() {
        Failure first = null;
        Failure own = null;
        int moreOfSteps = 0;
        int moreOwn = 0;
        for (Failure failure : results.failures()) {
            if (first != null && results.areAllWithheld()) {
                break;
            }
            boolean ofStep = failure.stepId() != null;
            if (first == null) {
                first = failure;
            } else if (ofStep) {
                moreOfSteps++;
            } else if (own == null && first.stepId() != null) {
                own = failure;
            } else {
                moreOwn++;
            }
        }
        add(first);
        add(own);
        if (moreOfSteps + moreOwn > 0) {
            lines.add("");
        }
        addMore(moreOfSteps, "test of an open step fails", "tests of open steps fail");
        addMore(moreOwn, "of your own scenarios fails", "of your own scenarios fail");
    }

    /** What was printed in the one test that ran; of several that passed only how much. */
    private void addPrinted() {
        int count = results.printedLines();
        if (count == 0) {
            return;
        }
        lines.add("");
        String many = count == 1 ? "1 line" : "%,d lines".formatted(count);
        if (results.tests() == 1) {
            lines.add("printed    " + many + " by your collector");
            results.printed().lines().forEach(line -> lines.add("   " + line));
        } else {
            lines.add("Your collector printed " + many + " in tests that passed. To see those of one test, run it");
            lines.add("alone: -Dtest=CLASS#METHOD, and -D" + Scenario.FILTER + "=NAME if it is a scenario.");
        }
    }

    private void addMore(int count, String one, String many) {
        if (count > 0) {
            lines.add("and " + count + " more " + (count == 1 ? one : many));
        }
    }

    private void add(@Nullable Failure failure) {
        if (failure != null) {
            lines.add("");
            lines.addAll(failure.report().toString().lines().toList());
        }
    }
}
