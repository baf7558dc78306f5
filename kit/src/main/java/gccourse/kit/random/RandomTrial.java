package gccourse.kit.random;

import gccourse.heap.Collector;
import gccourse.heap.CollectorError;
import gccourse.heap.Heap;
import gccourse.heap.Mutator;
import gccourse.heap.UnfinishedStep;
import gccourse.heap.oracle.Violation;
import gccourse.kit.scenario.Listing;
import gccourse.minipy.Interpreter;
import gccourse.minipy.parser.Parser;
import gccourse.minipy.syntax.Program;
import gccourse.minipy.syntax.ProgramError;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs programs made at random on a collector, and cuts one that shows a mistake down to what is needed for it. */
public final class RandomTrial {
    private final int capacity;
    private final Supplier<Collector> collectors;
    private final Function<Mutator, Judge> judges;
    private final String when;

    /**
     * Prepares a trial.
     *
     * @param capacity the size of the heap that a program runs on, in bytes
     * @param collectors makes a collector for each run
     * @param judges makes a judge for each run, before its program begins
     * @param when when the collector collects, as a sentence for the message; empty if there is nothing to say
     */
    public RandomTrial(int capacity, Supplier<Collector> collectors, Function<Mutator, Judge> judges, String when) {
        this.capacity = capacity;
        this.collectors = collectors;
        this.judges = judges;
        this.when = when;
    }

    /** Knows what must be true of a heap. */
    public interface Judge {
        /**
         * Judges the heap after a statement at the top level.
         *
         * @throws Broken if a rule is broken
         */
        void afterStatement();

        /**
         * Judges the heap when the program has come to its end; its names are still there.
         *
         * @throws Broken if a rule is broken
         */
        default void atTheEnd() {}
    }

    /** Says which rule is broken. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String rule;

        /**
         * Names a rule.
         *
         * @param rule the same for what breaks the same rule
         * @param message what has happened
         */
        public Broken(String rule, String message) {
            super(message, null, false, false);
            this.rule = rule;
        }

        /** Names the rule that the oracle found broken. */
        public Broken(Violation violation) {
            this(violation.getClass().getName(), violation.message());
        }
    }

    /**
     * What went wrong.
     *
     * @param rule the same for what breaks the same rule
     * @param line the last line of the statement that ran
     */
    private record Trouble(
            String rule, String message, int line, @Nullable Throwable cause) {}

    /**
     * Runs a program.
     *
     * @throws AssertionError with the shortest program that can be found, if the collector breaks a rule
     */
    public void check(RandomProgram program) {
        Trouble trouble = run(program);
        if (trouble != null) {
            throw failure(program, trouble);
        }
    }

    /** Runs a program and tells in which way it shows that the collector is wrong, or null if it does not. */
    public @Nullable String trouble(RandomProgram program) {
        Trouble trouble = run(program);
        return trouble == null ? null : trouble.message;
    }

    private AssertionError failure(RandomProgram program, Trouble trouble) {
        List<String> needed = Shrinking.shrink(program.parts(), parts -> {
            Trouble still = run(new RandomProgram(program.title(), parts));
            return still != null && still.rule.equals(trouble.rule);
        });
        RandomProgram shortest = new RandomProgram(program.title(), needed);
        Trouble last = run(shortest);
        if (last == null) {
            return new AssertionError(
                    "Your collector does not do the same thing twice: \"" + program.title()
                            + "\" failed, and ran well afterwards. Keep nothing in static fields. " + trouble.message,
                    trouble.cause);
        }
        return new AssertionError(
                "%s%n%nIt happens at the line with the arrow. (A random program, cut down to what is needed.%s)%n%n%s"
                        .formatted(
                                last.message, when.isEmpty() ? "" : " " + when, Listing.of(shortest.text(), last.line)),
                last.cause);
    }

    private @Nullable Trouble run(RandomProgram random) {
        Program program;
        try {
            program = Parser.parse("random.py", random.text());
        } catch (ProgramError error) {
            return new Trouble("syntax", error.getMessage(), error.line(), error);
        }
        Mutator mutator = new Mutator(new Heap(capacity), collectors.get());
        Judge judge = judges.apply(mutator);
        try {
            Interpreter interpreter = new Interpreter(mutator, line -> {});
            interpreter.run(program, statement -> judge.afterStatement());
            judge.atTheEnd();
            return null;
        } catch (UnfinishedStep unfinished) {
            throw unfinished;
        } catch (Broken broken) {
            return new Trouble(broken.rule, broken.getMessage(), mutator.line(), null);
        } catch (CollectorError error) {
            return new Trouble(error.rule().name(), error.getMessage(), mutator.line(), error);
        } catch (ProgramError error) {
            return new Trouble("program: " + error.problem(), error.getMessage(), error.line(), error);
        } catch (StackOverflowError | RuntimeException error) {
            return new Trouble(error.getClass().getName(), String.valueOf(error.getMessage()), mutator.line(), error);
        }
    }
}
