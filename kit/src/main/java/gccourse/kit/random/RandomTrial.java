package gccourse.kit.random;

import gccourse.heap.Collector;
import gccourse.heap.CollectorError;
import gccourse.heap.Heap;
import gccourse.heap.Mutator;
import gccourse.heap.UnfinishedStep;
import gccourse.kit.BrokenRule;
import gccourse.kit.Headline;
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
         * @throws BrokenRule if a rule is broken
         */
        void afterStatement();

        /**
         * Judges the heap when the program has come to its end; its names are still there.
         *
         * @throws BrokenRule if a rule is broken
         */
        default void atTheEnd() {}
    }

    /**
     * A rule that was broken, and where.
     *
     * @param line the last line of the statement that ran
     */
    private record Found(BrokenRule broken, int line) {
        Found(String headline, Throwable thrown, int line) {
            this(new BrokenRule(headline, null, String.valueOf(thrown.getMessage()), thrown), line);
        }
    }

    /**
     * Runs a program.
     *
     * @throws BrokenRule with the shortest program that can be found, if the collector breaks a rule
     */
    public void check(RandomProgram program) {
        Found found = run(program);
        if (found != null) {
            throw explained(program, found);
        }
    }

    /** Runs a program and returns the rule that the collector breaks, or null if it breaks none. */
    public @Nullable BrokenRule brokenRule(RandomProgram program) {
        Found found = run(program);
        return found == null ? null : found.broken;
    }

    private BrokenRule explained(RandomProgram program, Found first) {
        List<String> needed = Shrinking.shrink(program.parts(), parts -> {
            Found still = run(new RandomProgram(program.title(), parts));
            return still != null && still.broken.headline().equals(first.broken.headline());
        });
        RandomProgram shortest = new RandomProgram(program.title(), needed);
        Found last = run(shortest);
        if (last == null) {
            return explained(
                    first.broken,
                    "Your collector does not do the same thing twice: \"" + program.title()
                            + "\" failed, and ran well afterwards. Keep nothing in static fields. "
                            + first.broken.getMessage());
        }
        return explained(
                last.broken,
                "%s%n%nIt happens at the line with the arrow. (A random program, cut down to what is needed.%s)%n%n%s"
                        .formatted(
                                last.broken.getMessage(),
                                when.isEmpty() ? "" : " " + when,
                                Listing.of(shortest.text(), last.line)));
    }

    private static BrokenRule explained(BrokenRule broken, String message) {
        return new BrokenRule(broken.headline(), null, message, broken.getCause());
    }

    private @Nullable Found run(RandomProgram random) {
        Program program;
        try {
            program = Parser.parse("random.py", random.text());
        } catch (ProgramError error) {
            return new Found("SYNTAX ERROR", error, error.line());
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
        } catch (BrokenRule broken) {
            return new Found(broken, mutator.line());
        } catch (CollectorError error) {
            return new Found(Headline.of(error.rule()), error, mutator.line());
        } catch (ProgramError error) {
            return new Found("PROGRAM ERROR", error, error.line());
        } catch (StackOverflowError error) {
            return new Found("STACK OVERFLOW", error, mutator.line());
        } catch (RuntimeException error) {
            return new Found("EXCEPTION", error, mutator.line());
        }
    }
}
