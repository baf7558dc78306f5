package gccourse.generational.hidden;

import gccourse.heap.Collector;
import gccourse.heap.CollectorError;
import gccourse.heap.Generations;
import gccourse.heap.Heap;
import gccourse.heap.Inspector;
import gccourse.heap.Mutator;
import gccourse.heap.UnfinishedStep;
import gccourse.heap.oracle.Oracle;
import gccourse.heap.oracle.Promise;
import gccourse.heap.oracle.Violation;
import gccourse.kit.Fresh;
import gccourse.kit.Shrinking;
import gccourse.minipy.Interpreter;
import gccourse.minipy.syntax.Parser;
import gccourse.minipy.syntax.Program;
import gccourse.minipy.syntax.ProgramError;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs random programs on a collector under stress, and asks the oracle after each of their statements. */
final class RandomPrograms {
    private static final int SEEDS = 20;
    private static final int LENGTH = 60;
    private static final int CAPACITY = 16 << 20;
    private static final int ROUNDS = 3;

    private RandomPrograms() {}

    /** Fails with the shortest program that can be found if the collector breaks a rule in one of them. */
    static void check(RandomProgram.Level level, Stressed.Mode mode, Collector collector) {
        Supplier<Collector> collectors = Fresh.like(collector);
        for (long seed = 1; seed <= SEEDS; seed++) {
            RandomProgram program = RandomProgram.of(level, seed, LENGTH);
            long same = seed;
            Trouble trouble = run(program, new Stressed(collectors.get(), mode, same));
            if (trouble != null) {
                throw failure(program, trouble, () -> new Stressed(collectors.get(), mode, same), mode);
            }
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

    private static AssertionError failure(
            RandomProgram program, Trouble trouble, Supplier<Collector> collectors, Stressed.Mode mode) {
        List<String> needed = Shrinking.shrink(program.parts(), parts -> {
            Trouble still = run(new RandomProgram(program.title(), parts), collectors.get());
            return still != null && still.rule.equals(trouble.rule);
        });
        RandomProgram shortest = new RandomProgram(program.title(), needed);
        Trouble last = run(shortest, collectors.get());
        if (last == null) {
            return new AssertionError(
                    "Your collector does not do the same thing twice: " + program.title()
                            + " failed, and ran well afterwards. Keep nothing in static fields. " + trouble.message,
                    trouble.cause);
        }
        String when = switch (mode) {
            case NEVER -> "";
            case EVERY_ALLOCATION -> " Some generation was collected before every allocation.";
            case EVERY_WRITE -> " Some generation was collected after every write of a slot.";
        };
        return new AssertionError(
                "%s%n%nIt happens at the line with the arrow. (A random program, cut down to what is needed.%s)%n%n%s"
                        .formatted(last.message, when, listing(shortest.text(), last.line)),
                last.cause);
    }

    private static @Nullable Trouble run(RandomProgram random, Collector collector) {
        Program program;
        try {
            program = Parser.parse("random.py", random.text());
        } catch (ProgramError error) {
            return new Trouble("syntax", error.getMessage(), error.line(), error);
        }
        Heap heap = new Heap(CAPACITY);
        Mutator mutator = new Mutator(heap, collector);
        ((Generations) collector).disable();
        Oracle oracle = new Oracle(new Inspector(heap), collector);
        try {
            Interpreter interpreter = new Interpreter(mutator, line -> {});
            interpreter.run(program, statement -> judge(oracle, Promise.ACYCLIC, ""));
            // What comes back from the dead in one round is found in the next.
            for (int i = 0; i < ROUNDS; i++) {
                mutator.collect(2);
            }
            judge(oracle, Promise.EVERYTHING, "When the program is over, and three full collections are, too: ");
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

    private static void judge(Oracle oracle, Promise promise, String when) {
        Violation violation = oracle.audit(promise, true).first();
        if (violation != null) {
            throw new Broken(violation.getClass().getName(), when + violation.message());
        }
    }

    private static String listing(String text, int line) {
        StringBuilder listing = new StringBuilder();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            listing.append("%s%3d  %s%n".formatted(i + 1 == line ? "-->" : "   ", i + 1, lines.get(i)));
        }
        return listing.toString();
    }

    /** Carries what the oracle found out of the interpreter. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String rule;

        Broken(String rule, String message) {
            super(message, null, false, false);
            this.rule = rule;
        }
    }
}
