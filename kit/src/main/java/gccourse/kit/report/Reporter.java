package gccourse.kit.report;

import gccourse.heap.CollectorError;
import gccourse.heap.DanglingReference;
import gccourse.heap.HeapExhausted;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import gccourse.heap.Mutator;
import gccourse.heap.UnfinishedStep;
import gccourse.heap.oracle.AuditReport;
import gccourse.heap.oracle.Holders;
import gccourse.heap.oracle.Violation;
import gccourse.kit.BrokenRule;
import gccourse.kit.lesson.LessonError;
import gccourse.kit.limit.NotRun;
import gccourse.kit.limit.TimeLimit;
import gccourse.kit.report.Report.Body;
import gccourse.kit.scenario.Scenario;
import gccourse.kit.scenario.ScenarioError;
import gccourse.kit.trial.Deviation;
import gccourse.kit.trial.Deviation.Difference;
import gccourse.kit.trial.Deviation.Moment;
import gccourse.kit.trial.Frames;
import gccourse.kit.trial.Sites;
import gccourse.kit.trial.Trial;
import gccourse.minipy.syntax.Program;
import gccourse.minipy.syntax.ProgramError;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * Puts the failure of a test into words: which rule was broken, where, and what the heap looks like. It never guesses at
 * the mistake behind it.
 */
public final class Reporter {
    private static final int MOST_OUTPUT_LINES = 12;

    private final Trial trial;
    private final Body body = new Body();

    public Reporter(Trial trial) {
        this.trial = trial;
    }

    /** Explains what a test has thrown. */
    public Report explain(Throwable thrown) {
        Throwable cause = unwrap(thrown);
        String headline = describe(cause);
        addEnd(cause);
        return new Report(headline, trial.stepName(), trial.testName(), body.lines());
    }

    private static Throwable unwrap(Throwable thrown) {
        boolean wrapped = thrown instanceof ParameterResolutionException || thrown instanceof InvocationTargetException;
        return wrapped && thrown.getCause() != null ? unwrap(thrown.getCause()) : thrown;
    }

    /** Writes what happened, and returns the headline. */
    private String describe(Throwable cause) {
        if (cause instanceof Deviation failure) {
            return describe(failure);
        }
        if (cause instanceof BrokenRule broken) {
            body.text(quoted(broken)).gap();
            if (broken.object() != null) {
                addHistory(broken.object());
            }
            if (broken.getCause() != null) {
                addFrames("at", studentFrames(broken.getCause()));
            }
            addTest(broken);
            return broken.headline();
        }
        if (cause instanceof UnfinishedStep unfinished) {
            return unfinished(unfinished);
        }
        if (cause instanceof CollectorError error) {
            return refused(error);
        }
        if (cause instanceof DanglingReference dangling) {
            return dangling(dangling);
        }
        if (cause instanceof HeapExhausted exhausted) {
            return exhausted(exhausted);
        }
        if (cause instanceof TimeLimit.Hang hang) {
            return hung(hang);
        }
        if (cause instanceof NotRun) {
            body.text(cause.getMessage());
            return "NOT RUN";
        }
        if (cause instanceof StackOverflowError) {
            return overflowed(cause);
        }
        if (cause instanceof TimeLimit.MemoryGone) {
            return outOfMemory(cause.getCause());
        }
        if (cause instanceof ScenarioError) {
            body.text(cause.getMessage()).gap();
            addScenario(null);
            return "SCENARIO CANNOT BE READ";
        }
        if (cause instanceof ProgramError) {
            body.text(cause.getMessage()).gap();
            if (trial.step() != null) {
                body.text("Under CPython this program runs to its end. Here an object has lost what it held while the"
                        + " program could still use it, or code has run that should not have run.");
                body.gap();
            }
            addScenario(null);
            return "PROGRAM ERROR";
        }
        if (cause instanceof LessonError) {
            body.text(cause.getMessage());
            return "LESSON NOT SET UP";
        }
        return thrown(cause);
    }

    // ---- scenarios

    private String describe(Deviation failure) {
        Violation violation = failure.audit().first();
        if (violation == null) {
            describe(failure.moment(), failure.output());
            return "WRONG OUTPUT";
        }
        String headline = describe(violation);
        if (failure.moment() == null) {
            body.fact("after", "the program's end, when its names had been taken away");
            addScenario(null);
        } else {
            body.fact("after", excerpt(failure.moment().firstLine()));
            addScenario(failure.moment());
        }
        if (failure.output() != null) {
            body.fact("expected", oneLine(failure.output().expected()));
            body.fact("printed", oneLine(failure.output().printed()));
        }
        addMore(failure.audit());
        return headline;
    }

    private void describe(@Nullable Moment moment, Difference output) {
        if (moment == null) {
            body.text("When the program was over and its names were taken away one by one, it should have printed"
                    + " something else:");
        } else {
            body.text(
                    moment.firstLine() == moment.lastLine()
                            ? "Line " + moment.firstLine() + " should have printed something else:"
                            : "Lines " + moment.firstLine() + " to " + moment.lastLine()
                                    + " should have printed something else:");
        }
        body.gap();
        if (moment != null) {
            body.line("   " + code(moment.firstLine()));
            body.gap();
        }
        List<String> expected = output.expected();
        List<String> printed = output.printed();
        if (expected.size() <= 1 && printed.size() <= 1) {
            body.line("   expected   " + oneLine(expected));
            body.line("   printed    " + oneLine(printed));
        } else {
            addColumns(expected, printed);
        }
        body.gap();
        addScenario(moment);
    }

    /** Two columns, from a little above the first difference on. */
    private void addColumns(List<String> expected, List<String> printed) {
        int same = 0;
        while (same < Math.min(expected.size(), printed.size())
                && expected.get(same).equals(printed.get(same))) {
            same++;
        }
        int rows = Math.max(expected.size(), printed.size());
        int start = rows <= MOST_OUTPUT_LINES ? 0 : Math.max(0, same - 3);
        int end = Math.min(rows, start + MOST_OUTPUT_LINES);
        int width = "expected".length();
        for (int i = start; i < Math.min(end, expected.size()); i++) {
            width = Math.max(width, shortened(expected.get(i)).length());
        }
        String form = "   %-" + width + "s   %s%s";
        body.line(form.formatted("expected", "printed", ""));
        if (start > 0) {
            body.line("   ... %,d lines that are as expected ...".formatted(start));
        }
        for (int i = start; i < end; i++) {
            body.line(form.formatted(
                    i < expected.size() ? shortened(expected.get(i)) : "-",
                    i < printed.size() ? shortened(printed.get(i)) : "-",
                    i == same ? "   <- differs" : ""));
        }
        if (end < rows) {
            body.line("   ... and %,d lines more".formatted(rows - end));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }

    private static String oneLine(List<String> lines) {
        if (lines.isEmpty()) {
            return "(nothing)";
        }
        String line = String.join(" | ", lines.subList(0, Math.min(lines.size(), MOST_OUTPUT_LINES)));
        return lines.size() > MOST_OUTPUT_LINES
                ? line + " | ... and %,d lines more".formatted(lines.size() - MOST_OUTPUT_LINES)
                : line;
    }

    // ---- what the oracle finds

    private String describe(Violation violation) {
        if (violation instanceof Violation.FreedWhileReachable found) {
            body.text("Your collector freed " + found.object() + ", but the program can still reach it:");
            body.gap();
            new PathDrawing(found.path()).addTo(body, trial.lesson().counts(stepId()));
            body.gap();
            addHistory(found.object());
            addMarks(found.object());
            return "FREED WHILE REACHABLE";
        }
        if (violation instanceof Violation.ChangedWhileReachable found) {
            body.text("Your collector took the reference to " + found.lost() + " out of "
                    + found.path().end() + ", but the program can still reach that object:");
            body.gap();
            body.line("   " + found.path());
            body.gap();
            addHistory(found.lost());
            return "CHANGED WHILE REACHABLE";
        }
        if (violation instanceof Violation.Dangling found) {
            body.text(
                    found.weak()
                            ? "Your collector freed " + found.freed() + ", but the weak reference " + found.place()
                                    + " still points at it."
                            : "Your collector freed " + found.freed() + ", but " + found.place()
                                    + " still refers to it.");
            body.gap();
            addHistory(found.freed());
            return "DANGLING REFERENCE";
        }
        if (violation instanceof Violation.CountDrift found) {
            return drift(found);
        }
        if (violation instanceof Violation.Leak found) {
            return leak(found);
        }
        Violation.BarrierMiss missed = (Violation.BarrierMiss) violation;
        body.text(missed.message()).gap();
        addHistory(missed.target());
        return "WRITE NOT REPORTED";
    }

    private String drift(Violation.CountDrift found) {
        int total = found.holders().total();
        int off = found.stored() - total;
        body.text("Your collector counts %s to %s, but %s to it: its count is %,d too %s."
                .formatted(
                        references(found.stored()),
                        found.object(),
                        total == 0 ? "nothing refers" : total == 1 ? "1 leads" : "%,d lead".formatted(total),
                        Math.abs(off),
                        off > 0 ? "high" : "low"));
        body.gap();
        addHolders(found.holders());
        body.gap();
        addHistory(found.object());
        return "WRONG COUNT";
    }

    private String leak(Violation.Leak found) {
        body.text(
                found.holders().total() == 0
                        ? "Nothing refers to " + found.object() + " any more, but your collector has not freed it."
                        : "No path from any root leads to " + found.object()
                                + " any more, but your collector has not freed it. What still refers to it cannot be reached"
                                + " either:");
        body.gap();
        if (found.holders().total() > 0) {
            addHolders(found.holders());
            body.gap();
        }
        addHistory(found.object());
        addMarks(found.object());
        if (trial.lesson().counts(stepId())) {
            body.fact("counted", references(collectorsCount(found.object())));
        }
        return "LEAK";
    }

    private int collectorsCount(HeapObject object) {
        try {
            return trial.mutator().collector().referenceCount(object);
        } catch (RuntimeException e) {
            return 0;
        }
    }

    private static String references(int count) {
        return count == 1 ? "1 reference" : "%,d references".formatted(count);
    }

    private void addHolders(Holders holders) {
        for (String holder : holders.named()) {
            body.line("   " + holder);
        }
        int unnamed = holders.total() - holders.named().size();
        if (unnamed > 0) {
            body.line("   and %,d more".formatted(unnamed));
        }
    }

    private void addMore(AuditReport audit) {
        if (audit.more() > 0) {
            body.fact(
                    "besides",
                    audit.more() == 1
                            ? "1 more thing is wrong on the heap"
                            : "%,d more things are wrong on the heap".formatted(audit.more()));
        }
    }

    /** Where an object was allocated, and where it was freed. */
    private void addHistory(HeapObject object) {
        Mutator mutator = trial.mutator();
        if (mutator == null) {
            return;
        }
        int line = new Inspector(mutator.heap()).allocationLine(object);
        if (line > 0 && trial.scenario() != null) {
            body.fact("allocated", excerpt(line));
        }
        Sites.Site site = trial.sites() == null ? null : trial.sites().of(object);
        if (site != null && !site.frames().isEmpty()) {
            addFrames("freed", site.frames());
            if (site.line() > 0 && site.line() != mutator.line() && trial.scenario() != null) {
                body.fact("while", excerpt(site.line()));
            }
        }
    }

    private void addMarks(HeapObject object) {
        Sites sites = trial.sites();
        if (sites != null && sites.hasMarks()) {
            body.fact(
                    "marked",
                    object + (sites.isMarked(object) ? " was marked" : " was not marked")
                            + " by the newest collection");
        }
    }

    private void addFrames(String label, List<StackTraceElement> frames) {
        String word = label;
        int shown = 0;
        for (StackTraceElement frame : frames) {
            body.fact(word, Frames.describe(frame));
            word = "";
            if (++shown == 3) {
                return;
            }
        }
    }

    // ---- what the heap refuses

    private String refused(CollectorError error) {
        body.text(error.getMessage()).gap();
        addHistory(error.object());
        addFrames(again(error.rule()), studentFrames(error));
        addPlace(error);
        return switch (error.rule()) {
            case DOUBLE_FREE -> "DOUBLE FREE";
            case FOREIGN_OBJECT -> "FOREIGN OBJECT";
            case FREED_OBJECT -> "USED AFTER FREE";
            case FREED_WHILE_WALKING -> "FREED OUT OF TURN";
            case WEAK_REFERENCE_LEFT -> "WEAK REFERENCE LEFT";
            case IMMORTAL_OBJECT -> "IMMORTAL OBJECT";
            case PROGRAM_RAN_WHILE_WALKING -> "PROGRAM RAN WHILE WALKING";
        };
    }

    private static String again(CollectorError.Rule rule) {
        return switch (rule) {
            case DOUBLE_FREE -> "and again";
            case FREED_OBJECT -> "used";
            default -> "at";
        };
    }

    private String dangling(DanglingReference dangling) {
        AuditReport audit = trial.auditEverything();
        if (audit.first() instanceof Violation.FreedWhileReachable) {
            String headline = describe(audit.first());
            addPlace(dangling);
            return headline;
        }
        body.text(dangling.getMessage()).gap();
        addHistory(dangling.object());
        addPlace(dangling);
        return "DANGLING REFERENCE";
    }

    private String exhausted(HeapExhausted exhausted) {
        body.text(exhausted.getMessage()).gap();
        AuditReport audit = trial.auditEverything();
        if (audit.first() instanceof Violation.Leak leak) {
            body.fact(
                    "garbage",
                    "%,d objects that the program cannot reach are still on the heap, %s for one"
                            .formatted(audit.more() + 1, leak.object()));
            addHistory(leak.object());
        }
        addPlace(exhausted);
        return "HEAP FULL";
    }

    // ---- what Java says

    private String unfinished(UnfinishedStep unfinished) {
        body.text(unfinished.getMessage()).gap();
        addFrames("method", studentFrames(unfinished));
        addPlace(unfinished);
        return "UNFINISHED STEP";
    }

    private String hung(TimeLimit.Hang hang) {
        Map<String, StackTraceElement> places = new LinkedHashMap<>();
        for (StackTraceElement[] sample : hang.samples()) {
            List<StackTraceElement> frames = frames() == null ? List.of() : frames().of(sample);
            if (!frames.isEmpty()) {
                places.putIfAbsent(Frames.place(frames.get(0)), frames.get(0));
            }
        }
        if (places.isEmpty()) {
            body.text("The test did not end within " + hang.time()
                    + ". Your collector was not at work when the time was up: the program runs on without end.");
        } else {
            body.text("The test did not end within " + hang.time()
                    + ". When the time was up, your collector was at work:");
        }
        body.gap();
        addFrames("at", new ArrayList<>(places.values()));
        addPlace(hang);
        return "ENDLESS LOOP";
    }

    private String overflowed(Throwable error) {
        List<StackTraceElement> cycle = Frames.cycle(studentFrames(error));
        if (cycle.isEmpty()) {
            body.text("The Java stack overflowed, though not in calls of your collector.");
            body.gap();
            addFrames("at", studentFrames(error));
        } else {
            body.text("The Java stack overflowed in calls of your collector to itself. However deep a structure is, the"
                    + " stack must stay shallow. Each of these calls makes the next, and the last one the first:");
            body.gap();
            addFrames("calls", cycle);
        }
        addPlace(error);
        return "STACK OVERFLOW";
    }

    private String outOfMemory(Throwable error) {
        body.text("Java itself ran out of memory (" + error.getMessage()
                + "), not the simulated heap. Something outside" + " of the simulated heap grows without end.");
        body.gap();
        addFrames("at", studentFrames(error));
        addPlace(error);
        return "OUT OF MEMORY";
    }

    private String thrown(Throwable cause) {
        StackTraceElement[] stack = cause.getStackTrace();
        List<StackTraceElement> student = studentFrames(cause);
        boolean itsOwn = !student.isEmpty() && stack.length > 0 && isBelow(stack, student.get(0));
        if (cause instanceof AssertionError && !itsOwn) {
            body.text(quoted(cause)).gap();
            if (cause.getCause() != null) {
                addFrames("at", studentFrames(cause.getCause()));
            }
            addTest(cause);
            return "NOT AS EXPECTED";
        }
        String type = cause.getClass().getSimpleName();
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        if (itsOwn) {
            body.text("Your collector threw " + type + message).gap();
            addFrames("at", student);
        } else {
            body.text("The test threw " + type + message).gap();
            for (int i = 0; i < Math.min(stack.length, 5); i++) {
                body.fact(i == 0 ? "at" : "", stack[i].toString());
            }
        }
        addPlace(cause);
        return "EXCEPTION";
    }

    /** Whether nobody but Java's library stands between a frame and what was thrown. */
    private static boolean isBelow(StackTraceElement[] stack, StackTraceElement frame) {
        for (StackTraceElement candidate : stack) {
            if (candidate.equals(frame)) {
                return true;
            }
            String name = candidate.getClassName();
            if (!name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("gccourse.heap.")) {
                return false;
            }
        }
        return false;
    }

    private static String quoted(Throwable cause) {
        return String.valueOf(cause.getMessage()).strip();
    }

    /** The test's name, and its line that did not come to an end. */
    private void addTest(Throwable cause) {
        body.fact("test", "\"" + trial.testName() + "\"");
        String testClass = trial.testClass().getName();
        for (StackTraceElement frame : cause.getStackTrace()) {
            String name = frame.getClassName();
            if (name.equals(testClass) || name.startsWith(testClass + "$")) {
                String resource = trial.testClass().getPackageName().replace('.', '/') + "/" + frame.getFileName();
                body.fact("line", trial.lesson().sourceOf(resource) + ":" + frame.getLineNumber());
                addJavaLine(resource, frame.getLineNumber());
                return;
            }
        }
    }

    private void addJavaLine(String resource, int line) {
        Path module = trial.lesson().module();
        for (String folder : List.of("src/test/java/", "src/hidden/java/")) {
            Path file = module.resolve(folder + resource);
            if (Files.exists(file)) {
                try {
                    body.fact("", Files.readAllLines(file).get(line - 1).strip());
                } catch (IOException | IndexOutOfBoundsException e) {
                    // The file is not the one that was compiled; the line number says enough.
                }
                return;
            }
        }
    }

    // ---- where, and what next

    private @Nullable Frames frames() {
        return trial.frames();
    }

    private List<StackTraceElement> studentFrames(Throwable thrown) {
        return frames() == null ? List.of() : frames().of(thrown.getStackTrace());
    }

    private @Nullable String stepId() {
        return trial.step() == null ? null : trial.step().id();
    }

    /** Which line of the program was running, and in which file; or which line of the test. */
    private void addPlace(Throwable cause) {
        if (trial.scenario() == null) {
            addTest(cause);
            return;
        }
        if (trial.mutator() != null && trial.mutator().line() > 0) {
            body.fact("running", excerpt(trial.mutator().line()));
        }
        addScenario(null);
    }

    private void addScenario(@Nullable Moment moment) {
        String file = trial.file();
        if (file != null) {
            String line = moment == null ? "" : ":" + moment.firstLine();
            body.fact("scenario", trial.lesson().sourceOf(file) + line);
        }
    }

    private String excerpt(int line) {
        return Scenario.fileName(trial.scenario().name()) + ":" + line + "    " + code(line);
    }

    /** A line of the program without the expectation behind it. */
    private String code(int line) {
        Program program = trial.scenario().program();
        String text = program.source().line(line).strip();
        int comment = text.indexOf("# expect");
        return comment > 0 ? text.substring(0, comment).strip() : text;
    }

    private void addEnd(Throwable cause) {
        body.gap();
        if (cause instanceof LessonError) {
            return;
        }
        String file = trial.file();
        String only = file == null
                ? ""
                : " -D" + Scenario.FILTER + "=" + Scenario.fileName(file).replaceFirst("\\.py$", "");
        body.fact(
                "rerun",
                "mvn test -pl " + trial.lesson().module().getFileName() + " -am -Dtest="
                        + trial.testClass().getSimpleName() + only);
        if (trial.step() != null) {
            body.fact("hint", trial.lesson().chapter(trial.step()));
        }
    }
}
