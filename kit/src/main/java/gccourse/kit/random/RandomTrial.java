package gccourse.kit.random;

import gccourse.heap.Collector;
import gccourse.heap.CollectorError;
import gccourse.heap.DanglingReference;
import gccourse.heap.Heap;
import gccourse.heap.HeapExhausted;
import gccourse.heap.Inspector;
import gccourse.heap.Mutator;
import gccourse.heap.UnfinishedStep;
import gccourse.kit.BrokenRule;
import gccourse.kit.Headline;
import gccourse.kit.scenario.Listing;
import gccourse.kit.scenario.Scenario;
import gccourse.kit.scenario.Scenario.Block;
import gccourse.minipy.Interpreter;
import gccourse.minipy.Output;
import gccourse.minipy.syntax.ProgramError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs programs made at random on a collector, and cuts one that shows a mistake down to what is needed for it. */
public final class RandomTrial {
    private static final String WRONG_OUTPUT = "WRONG OUTPUT";

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
     * Runs a program. If it carries expectations, as a scenario does, the lines that it prints are compared with them.
     *
     * @throws BrokenRule with the shortest program that can be found, if the collector breaks a rule
     * @throws IllegalArgumentException if the program expects something at exit: it is not run beyond its end
     */
    public void check(RandomProgram program) {
        boolean[] complains = {false};
        Found found = run(program, true, complains);
        if (found != null) {
            throw found.broken.headline().equals(WRONG_OUTPUT) || complains[0]
                    ? explained(program.upTo(found.line), found, "where it goes wrong")
                    : cutDown(program, found);
        }
    }

    /** Runs a program and returns the rule that the collector breaks, or null if it breaks none. */
    public @Nullable BrokenRule brokenRule(RandomProgram program) {
        Found found = run(program, true, new boolean[1]);
        return found == null ? null : found.broken;
    }

    /** What a program prints is not known any more when parts of it are left out, so it is not compared then. */
    private BrokenRule cutDown(RandomProgram program, Found first) {
        List<String> needed = Shrinking.shrink(program.parts(), parts -> {
            if (parts.isEmpty()) {
                return false;
            }
            Found still = runPart(new RandomProgram(program.title(), parts));
            return still != null && still.broken.headline().equals(first.broken.headline());
        });
        RandomProgram shortest = new RandomProgram(program.title(), needed);
        Found last = runPart(shortest);
        if (last == null) {
            return explained(
                    first.broken,
                    "Your collector does not do the same thing twice: \"" + program.title()
                            + "\" failed, and ran well afterwards. Keep nothing in static fields. "
                            + first.broken.getMessage());
        }
        return explained(shortest, last, "what is needed");
    }

    private BrokenRule explained(RandomProgram program, Found found, String left) {
        return explained(
                found.broken,
                "%s%n%nIt happens at the line with the arrow. (A random program, cut down to %s.%s)%n%n%s"
                        .formatted(
                                found.broken.getMessage(),
                                left,
                                when.isEmpty() ? "" : " " + when,
                                Listing.of(program.text(), found.line)));
    }

    private static BrokenRule explained(BrokenRule broken, String message) {
        return new BrokenRule(broken.headline(), null, message, broken.getCause());
    }

    /** Runs parts of a program. If a finalizer lacks what it uses, they are no program that shows anything. */
    private @Nullable Found runPart(RandomProgram part) {
        boolean[] complains = {false};
        Found found = run(part, false, complains);
        return complains[0] ? null : found;
    }

    /** Runs a program, and notes whether Python would have written to its error stream. */
    private @Nullable Found run(RandomProgram random, boolean compare, boolean[] complains) {
        Scenario program;
        try {
            program = Scenario.readProgram("random.py", random.text());
        } catch (ProgramError error) {
            return new Found("SYNTAX ERROR", error, error.line());
        }
        if (!program.expectedAtExit().isEmpty()) {
            throw new IllegalArgumentException("\"" + random.title() + "\" expects something at exit.");
        }
        Mutator mutator = new Mutator(new Heap(capacity), collectors.get());
        Judge judge = judges.apply(mutator);
        List<String> printed = new ArrayList<>();
        Iterator<Block> blocks = program.blocks().iterator();
        Block[] block = {blocks.next()};
        boolean compared = compare && program.expectsOutput();
        try {
            Interpreter interpreter = new Interpreter(mutator, new Output() {
                @Override
                public void line(String text) {
                    printed.addAll(Scenario.lines(text));
                }

                @Override
                public void warning(String text) {
                    complains[0] = true;
                }
            });
            interpreter.run(program.program(), statement -> {
                judge.afterStatement();
                if (statement == block[0].last()) {
                    if (compared && !printed.equals(block[0].expected())) {
                        throw wrongOutput(block[0], printed);
                    }
                    printed.clear();
                    block[0] = blocks.hasNext() ? blocks.next() : block[0];
                }
            });
            judge.atTheEnd();
            CollectorError refused = new Inspector(mutator.heap()).refused();
            return refused == null ? null : new Found(Headline.of(refused.rule()), refused, mutator.line());
        } catch (UnfinishedStep unfinished) {
            throw unfinished;
        } catch (BrokenRule broken) {
            return new Found(broken, mutator.line());
        } catch (CollectorError error) {
            return new Found(Headline.of(error.rule()), error, mutator.line());
        } catch (DanglingReference error) {
            return new Found("DANGLING REFERENCE", error, mutator.line());
        } catch (HeapExhausted error) {
            return new Found("HEAP FULL", error, mutator.line());
        } catch (ProgramError error) {
            return new Found("PROGRAM ERROR", error, error.line());
        } catch (StackOverflowError error) {
            return new Found("STACK OVERFLOW", error, mutator.line());
        } catch (RuntimeException error) {
            return new Found("EXCEPTION", error, mutator.line());
        }
    }

    private static BrokenRule wrongOutput(Block block, List<String> printed) {
        return new BrokenRule(
                WRONG_OUTPUT,
                null,
                "The statement in line %d should have printed %s. It printed %s."
                        .formatted(block.firstLine(), shown(block.expected()), shown(printed)));
    }

    private static String shown(List<String> lines) {
        return lines.isEmpty() ? "nothing" : "\"" + String.join(" | ", lines) + "\"";
    }
}
