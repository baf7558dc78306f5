package gccourse.kit.report;

import gccourse.heap.CollectorError;
import gccourse.heap.DanglingReference;
import gccourse.heap.HeapExhausted;
import gccourse.heap.UnfinishedStep;
import gccourse.heap.oracle.Violation;
import gccourse.kit.BrokenRule;
import gccourse.kit.Headline;
import gccourse.kit.Seeds;
import gccourse.kit.lesson.LessonError;
import gccourse.kit.lesson.LessonStep;
import gccourse.kit.limit.NotRun;
import gccourse.kit.limit.Overrun;
import gccourse.kit.limit.TimeLimit;
import gccourse.kit.report.Report.Body;
import gccourse.kit.rules.Forbidden;
import gccourse.kit.scenario.Scenario;
import gccourse.kit.scenario.ScenarioError;
import gccourse.kit.trial.Deviation;
import gccourse.kit.trial.NestedTooDeep;
import gccourse.kit.trial.ObservedHeap;
import gccourse.kit.trial.Trial;
import gccourse.minipy.syntax.ProgramError;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * Puts the failure of a test into words: which rule was broken, where, and what the heap looks like. It never guesses at
 * the mistake behind it.
 */
public final class Reporter {
    private final Trial trial;
    private final Body body = new Body();
    private final Facts facts;
    private @Nullable LessonStep step;
    private String stepName;

    /** Prepares a report of a test. */
    public Reporter(Trial trial) {
        this.trial = trial;
        facts = new Facts(trial, body);
        step = trial.step();
        stepName = trial.stepName();
    }

    /** Explains what a test has thrown. */
    public Report explain(Throwable thrown) {
        Throwable cause = unwrap(thrown);
        boolean hasRun = !(cause instanceof LessonError || cause instanceof NotRun || cause instanceof Forbidden);
        BrokenRule nested = trial.nestedCollection();
        if (hasRun && nested != null && !(cause instanceof UnfinishedStep)) {
            // Whatever else went wrong may have come of it. What is not written comes first.
            cause = nested;
        }
        if (hasRun) {
            body.text("\"" + trial.testName() + "\"").gap();
        }
        String headline = explainCause(cause);
        if (hasRun || cause instanceof Forbidden) {
            addEnd();
            addIgnored();
            addPrinted();
        }
        return new Report(headline, stepName, trial.testName(), body.lines());
    }

    private static Throwable unwrap(Throwable thrown) {
        boolean wrapped = thrown instanceof ParameterResolutionException || thrown instanceof InvocationTargetException;
        return wrapped && thrown.getCause() != null ? unwrap(thrown.getCause()) : thrown;
    }

    /** Writes what happened, and returns the headline. */
    private String explainCause(Throwable cause) {
        if (cause instanceof Deviation deviation) {
            return explain(deviation);
        }
        if (cause instanceof BrokenRule broken) {
            return explain(broken);
        }
        if (cause instanceof Forbidden) {
            body.message(cause).gap();
            body.fact("allowed", "kit/src/main/resources/gccourse/kit/rules/allowed.txt");
            return "NOT ALLOWED";
        }
        if (cause instanceof UnfinishedStep unfinished) {
            return explain(unfinished);
        }
        if (cause instanceof CollectorError error) {
            return new RefusalExplanation(trial, body, facts).explain(error);
        }
        if (cause instanceof DanglingReference dangling) {
            return new RefusalExplanation(trial, body, facts).explain(dangling);
        }
        if (cause instanceof HeapExhausted exhausted) {
            return new RefusalExplanation(trial, body, facts).explain(exhausted);
        }
        if (cause instanceof Overrun overrun) {
            return new OverrunExplanation(trial, body, facts).explain(overrun);
        }
        if (cause instanceof NotRun) {
            body.message(cause);
            return "NOT RUN";
        }
        if (cause instanceof NestedTooDeep nested) {
            return new JavaExplanation(body, facts).explainNesting(nested);
        }
        if (cause instanceof StackOverflowError error) {
            return new JavaExplanation(body, facts).explain(error);
        }
        if (cause instanceof TimeLimit.MemoryGone gone) {
            return new JavaExplanation(body, facts).explain(gone.error());
        }
        if (cause instanceof ScenarioError) {
            body.message(cause).gap();
            facts.addScenario(null);
            return "SCENARIO CANNOT BE READ";
        }
        if (cause instanceof ProgramError error) {
            return explain(error);
        }
        if (cause instanceof LessonError) {
            body.message(cause);
            return "LESSON NOT SET UP";
        }
        return new JavaExplanation(body, facts).explainOther(cause);
    }

    private String explain(Deviation deviation) {
        Violation violation = deviation.audit().first();
        if (violation == null) {
            new OutputExplanation(body, facts).explain(deviation.moment(), Objects.requireNonNull(deviation.output()));
            return "WRONG OUTPUT";
        }
        ViolationExplanation explanation = new ViolationExplanation(trial, body, facts);
        explanation.explain(violation);
        if (deviation.moment() == null) {
            body.fact("after", "the program's end, when its names had been taken away");
        } else {
            body.fact("after", facts.excerpt(deviation.moment().firstLine()));
        }
        facts.addScenario(deviation.moment());
        if (deviation.output() != null) {
            body.fact("expected", OutputExplanation.oneLine(deviation.output().expected()));
            body.fact("printed", OutputExplanation.oneLine(deviation.output().printed()));
        }
        explanation.addMore(deviation.audit());
        return Headline.of(violation);
    }

    private String explain(BrokenRule broken) {
        body.text(String.valueOf(broken.getMessage()).strip()).gap();
        if (broken.object() != null) {
            facts.addHistory(broken.object());
        }
        if (broken.getCause() != null) {
            facts.addFrames("at", facts.studentFrames(broken.getCause()));
        }
        facts.addPlace(broken);
        return broken.headline();
    }

    /** The report is about the step of the method that is missing, whichever step's test happened to call it. */
    private String explain(UnfinishedStep unfinished) {
        stepName = unfinished.step();
        for (LessonStep candidate : trial.lesson().steps()) {
            if (candidate.toString().equals(unfinished.step())) {
                step = candidate;
            }
        }
        body.message(unfinished).gap();
        facts.addFrames("method", facts.studentFrames(unfinished));
        facts.addPlace(unfinished);
        return "UNFINISHED STEP";
    }

    private String explain(ProgramError error) {
        if (error.problem().startsWith("RecursionError")
                && !facts.studentFrames(error).isEmpty()) {
            return new JavaExplanation(body, facts).explainNesting(error);
        }
        ObservedHeap heap = trial.heap();
        Violation violation = heap == null ? null : heap.auditSafety().first();
        if (violation != null) {
            new ViolationExplanation(trial, body, facts).explain(violation);
            facts.addPlace(error);
            body.fact("then", error.problem());
            return Headline.of(violation);
        }
        body.message(error).gap();
        if (trial.step() != null) {
            body.text("Under CPython this program runs to its end. Here an object has lost what it held while the"
                    + " program could still use it, or code has run that should not have run.");
            body.gap();
        }
        facts.addScenario(null);
        return "PROGRAM ERROR";
    }

    /** How to run this test alone, and what to read. */
    private void addEnd() {
        body.gap();
        StringBuilder rerun = new StringBuilder("mvn test -pl ")
                .append(trial.lesson().moduleName())
                .append(" -am -D")
                .append(trial.look() != null ? trial.look() : "test=" + trial.testId());
        if (trial.file() != null) {
            String name = Scenario.fileName(trial.file()).replaceFirst("\\.py$", "");
            rerun.append(" -D").append(Scenario.FILTER).append('=').append(name);
        }
        Seeds seeds = trial.seeds();
        if (seeds != null && seeds.first() != Seeds.DEFAULT) {
            rerun.append(" -D").append(Seeds.PARAMETER).append('=').append(seeds.first());
        }
        body.fact("rerun", rerun.toString());
        if (step != null) {
            body.fact("hint", trial.lesson().chapter(step));
        }
    }

    /** What the program wrote to its error stream. */
    private void addIgnored() {
        if (!trial.ignored().isEmpty()) {
            body.gap();
            body.fact("ignored", "by the program, as Python does, and told on its error stream:");
            trial.ignored().forEach(text -> text.lines().forEach(line -> body.line("   " + line)));
        }
    }

    /** What the collector printed in this test. */
    private void addPrinted() {
        int lines = trial.printed().lines();
        if (lines == 0) {
            return;
        }
        String program = trial.file() == null ? trial.testId() : Scenario.fileName(trial.file());
        body.gap();
        body.fact(
                "printed", (lines == 1 ? "1 line" : "%,d lines".formatted(lines)) + " by your collector in " + program);
        trial.printed().shown().forEach(line -> body.line("   " + line));
    }
}
