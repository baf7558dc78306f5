package gccourse.kit.trial;

import gccourse.heap.Mutator;
import gccourse.heap.oracle.AuditReport;
import gccourse.kit.scenario.Scenario;
import gccourse.kit.scenario.Scenario.Block;
import gccourse.kit.scenario.ScenarioError;
import gccourse.kit.trial.Deviation.Difference;
import gccourse.kit.trial.Deviation.Moment;
import gccourse.minipy.Interpreter;
import gccourse.minipy.Output;
import gccourse.minipy.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs a scenario on a collector: after each statement at the top level the heap is audited and what was printed is
 * compared. Then the names are taken away, unless the step wants nothing gone, and both is done once more.
 */
public final class ScenarioRun {
    private final Trial trial;
    private final Scenario scenario;
    private final List<String> printed = new ArrayList<>();
    private final Mutator mutator;
    private int block;

    private ScenarioRun(Trial trial, Scenario scenario) {
        this.trial = trial;
        this.scenario = scenario;
        mutator = trial.newMutator(scenario.capacity());
    }

    /**
     * Runs a scenario.
     *
     * @throws Deviation if something is not as it should be
     */
    public static void of(Trial trial, Scenario scenario) {
        new ScenarioRun(trial, scenario).run();
    }

    /** Runs a program from its first line to its exit, whatever it prints and whatever its heap looks like. */
    public static void withoutJudgement(Trial trial, Scenario scenario) {
        ScenarioRun run = new ScenarioRun(trial, scenario);
        Interpreter interpreter = run.interpreter();
        interpreter.run(scenario.program(), statement -> {});
        interpreter.exit();
    }

    private Interpreter interpreter() {
        return new Interpreter(mutator, text -> Scenario.lines(text).forEach(this::print));
    }

    /** Returns an interpreter whose error stream is read by nobody but the report. */
    private Interpreter judgedInterpreter() {
        return new Interpreter(mutator, new Output() {
            @Override
            public void line(String text) {
                Scenario.lines(text).forEach(ScenarioRun.this::print);
            }

            @Override
            public void warning(String text) {
                trial.ignored(text);
            }
        });
    }

    private void run() {
        Interpreter interpreter = judgedInterpreter();
        interpreter.run(scenario.program(), this::after);
        Block last = scenario.blocks().get(scenario.blocks().size() - 1);
        if (!isSmall()) {
            check(new Moment(last.firstLine(), last.lastLine()), trial.audit(), null);
        }
        if (trial.namesAreTakenAway()) {
            interpreter.exit();
            trial.checkNesting();
            check(null, trial.audit(), difference(scenario.expectedAtExit()));
        } else if (!scenario.expectedAtExit().isEmpty()) {
            throw new ScenarioError(
                    scenario.name(),
                    "This step's programs keep their names to the end: nothing can be expected at exit.");
        }
    }

    private void print(String line) {
        printed.add(line);
        trial.printed(line);
    }

    private void after(Statement statement) {
        trial.checkNesting();
        Block current = scenario.blocks().get(block);
        Difference output = null;
        if (statement == current.last()) {
            output = difference(current.expected());
            printed.clear();
            block++;
        }
        // When the output is wrong the run is over, and a large heap is audited, too: it may say why.
        AuditReport audit = isSmall() || output != null ? trial.audit() : AuditReport.CLEAN;
        check(new Moment(current.firstLine(), current.lastLine()), audit, output);
    }

    private @Nullable Difference difference(List<String> expected) {
        return printed.equals(expected) ? null : new Difference(expected, List.copyOf(printed));
    }

    private static void check(@Nullable Moment moment, AuditReport audit, @Nullable Difference output) {
        if (!audit.isClean() || output != null) {
            throw new Deviation(moment, audit, output);
        }
    }

    private boolean isSmall() {
        return Objects.requireNonNull(trial.heap()).isSmall();
    }
}
