package gccourse.refcount.hidden;

import gccourse.heap.Collector;
import gccourse.heap.CollectorError;
import gccourse.heap.Heap;
import gccourse.heap.Inspector;
import gccourse.heap.Mutator;
import gccourse.heap.UnfinishedStep;
import gccourse.heap.oracle.AuditReport;
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

/** Runs random programs on a collector, and asks the oracle after each of their statements. */
final class RandomPrograms {
    private static final int SEEDS = 15;
    private static final int LENGTH = 40;
    private static final int CAPACITY = 1 << 20;

    private RandomPrograms() {}

    /** Fails with the shortest program that can be found if the collector breaks a rule in one of them. */
    static void check(RandomProgram.Level level, Collector collector) {
        Supplier<Collector> collectors = Fresh.like(collector);
        for (long seed = 1; seed <= SEEDS; seed++) {
            RandomProgram program = RandomProgram.of(level, seed, LENGTH);
            Trouble trouble = run(program, level, collectors.get());
            if (trouble != null) {
                throw failure(program, level, trouble, collectors);
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
            RandomProgram program, RandomProgram.Level level, Trouble trouble, Supplier<Collector> collectors) {
        String rule = trouble.rule;
        List<String> needed = Shrinking.shrink(program.parts(), parts -> {
            Trouble still = run(new RandomProgram(program.title(), parts), level, collectors.get());
            return still != null && still.rule.equals(rule);
        });
        RandomProgram shortest = new RandomProgram(program.title(), needed);
        Trouble last = run(shortest, level, collectors.get());
        if (last == null) {
            return new AssertionError(
                    "Your collector does not do the same thing twice: random program " + program.title()
                            + " failed, and ran well afterwards. Keep nothing in static fields. " + trouble.message,
                    trouble.cause);
        }
        return new AssertionError(
                "%s%n%nIt happens at the line with the arrow. (A random program, cut down to what is needed.)%n%n%s"
                        .formatted(last.message, listing(shortest.text(), last.line)),
                last.cause);
    }

    private static @Nullable Trouble run(RandomProgram random, RandomProgram.Level level, Collector collector) {
        Program program;
        try {
            program = Parser.parse("random.py", random.text());
        } catch (ProgramError error) {
            return new Trouble("syntax", error.getMessage(), error.line(), error);
        }
        Heap heap = new Heap(CAPACITY);
        Mutator mutator = new Mutator(heap, collector);
        Oracle oracle = new Oracle(new Inspector(heap), collector);
        try {
            Interpreter interpreter = new Interpreter(mutator, line -> {});
            interpreter.run(program, statement -> {
                Violation violation = judge(oracle, level);
                if (violation != null) {
                    throw new Broken(violation);
                }
            });
            return null;
        } catch (UnfinishedStep unfinished) {
            throw unfinished;
        } catch (Broken broken) {
            Violation violation = broken.violation;
            return new Trouble(violation.getClass().getName(), violation.message(), mutator.line(), null);
        } catch (CollectorError error) {
            return new Trouble(error.rule().name(), error.getMessage(), mutator.line(), error);
        } catch (ProgramError error) {
            return new Trouble("program: " + error.problem(), error.getMessage(), error.line(), error);
        } catch (StackOverflowError | RuntimeException error) {
            return new Trouble(error.getClass().getName(), String.valueOf(error.getMessage()), mutator.line(), error);
        }
    }

    /** Objects that hold others may die from {@link RandomProgram.Level#CHILDREN} on; before, leaks are not judged. */
    private static @Nullable Violation judge(Oracle oracle, RandomProgram.Level level) {
        AuditReport report = oracle.audit(Promise.ACYCLIC, true);
        Violation first = report.first();
        boolean mayLeak = level == RandomProgram.Level.NAMES || level == RandomProgram.Level.SLOTS;
        return mayLeak && first instanceof Violation.Leak ? null : first;
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

        private final transient Violation violation;

        Broken(Violation violation) {
            super(violation.message(), null, false, false);
            this.violation = violation;
        }
    }
}
