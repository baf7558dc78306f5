package gccourse.marksweep.hidden;

import gccourse.heap.Collector;
import gccourse.heap.CollectorError;
import gccourse.heap.Heap;
import gccourse.heap.HeapEvent;
import gccourse.heap.HeapObject;
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
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs random programs on a collector, and asks the oracle after each of their statements. */
public final class RandomPrograms {
    /** The seeds that are tried: 1 to this. */
    public static final int SEEDS = 20;

    private static final int LENGTH = 50;
    private static final int CAPACITY = 1 << 20;
    private static final int MOST_COLLECTIONS_TO_REST = 100;

    private RandomPrograms() {}

    /**
     * Fails with the shortest program that can be found if the collector breaks a rule in one of them.
     *
     * @param lastRites whether the programs have finalizers and weak references
     */
    static void check(boolean lastRites, Collector collector, Stress.Mode... modes) {
        Supplier<Collector> collectors = Fresh.like(collector);
        for (long seed = 1; seed <= SEEDS; seed++) {
            RandomProgram program = RandomProgram.of(lastRites, seed, LENGTH);
            for (Stress.Mode mode : modes) {
                Trouble trouble = run(program, mode, collectors.get());
                if (trouble != null) {
                    throw failure(program, mode, trouble, collectors);
                }
            }
        }
    }

    /**
     * Tells in which way the random program of one seed, with no other test, shows that a collector is wrong.
     *
     * @return the message, or null if the program runs well with every kind of stress
     */
    public static @Nullable String trouble(boolean lastRites, long seed, Supplier<Collector> collectors) {
        RandomProgram program = RandomProgram.of(lastRites, seed, LENGTH);
        for (Stress.Mode mode : Stress.Mode.values()) {
            Trouble trouble = run(program, mode, collectors.get());
            if (trouble != null) {
                return trouble.message;
            }
        }
        return null;
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
            RandomProgram program, Stress.Mode mode, Trouble trouble, Supplier<Collector> collectors) {
        String rule = trouble.rule;
        List<String> needed = Shrinking.shrink(program.parts(), parts -> {
            Trouble still = run(new RandomProgram(program.title(), parts), mode, collectors.get());
            return still != null && still.rule.equals(rule);
        });
        RandomProgram shortest = new RandomProgram(program.title(), needed);
        Trouble last = run(shortest, mode, collectors.get());
        if (last == null) {
            return new AssertionError(
                    "Your collector does not do the same thing twice: " + program.title()
                            + " failed, and ran well afterwards. Keep nothing in static fields. " + trouble.message,
                    trouble.cause);
        }
        return new AssertionError(
                "%s%n%nIt happens at the line with the arrow. (A random program, cut down to what is needed; there is a collection %s.)%n%n%s"
                        .formatted(last.message, mode.words, listing(shortest.text(), last.line)),
                last.cause);
    }

    private static @Nullable Trouble run(RandomProgram random, Stress.Mode mode, Collector collector) {
        Program program;
        try {
            program = Parser.parse("random.py", random.text());
        } catch (ProgramError error) {
            return new Trouble("syntax", error.getMessage(), error.line(), error);
        }
        Heap heap = new Heap(CAPACITY);
        Mutator mutator = new Mutator(heap, new Stress(collector, mode));
        Judge judge = new Judge(mutator);
        try {
            Interpreter interpreter = new Interpreter(mutator, line -> {});
            interpreter.run(program, statement -> judge.afterStatement(mode));
            judge.atTheEnd();
            return null;
        } catch (UnfinishedStep unfinished) {
            throw unfinished;
        } catch (Broken broken) {
            return new Trouble(broken.rule, broken.getMessage(), mutator.line(), null);
        } catch (CollectorError error) {
            return new Trouble(error.rule().name(), error.getMessage(), mutator.line(), error);
        } catch (ProgramError error) {
            return new Trouble(error.problem(), error.getMessage(), error.line(), error);
        } catch (StackOverflowError | RuntimeException error) {
            return new Trouble(error.getClass().getName(), String.valueOf(error.getMessage()), mutator.line(), error);
        }
    }

    /** Knows what must be true of a heap at rest, and of finalizers at any time. */
    private static final class Judge {
        private final Mutator mutator;
        private final Oracle oracle;
        private final Set<HeapObject> finalized = Collections.newSetFromMap(new IdentityHashMap<>());
        private boolean programRan;

        Judge(Mutator mutator) {
            this.mutator = mutator;
            oracle = new Oracle(new Inspector(mutator.heap()), mutator.collector());
            mutator.listen(this::hear);
        }

        private void hear(HeapEvent event) {
            if (event instanceof HeapEvent.FinalizerCalled called) {
                programRan = true;
                if (!finalized.add(called.object())) {
                    throw new Broken(
                            "finalized twice",
                            called.object()
                                    + " was finalized a second time. A finalizer runs once in an object's life.");
                }
            } else if (event instanceof HeapEvent.CallbackCalled) {
                programRan = true;
            } else if (event instanceof HeapEvent.Freed freed
                    && freed.object().hasFinalizer()
                    && !finalized.contains(freed.object())) {
                throw new Broken(
                        "not finalized",
                        freed.object()
                                + " was freed, but its finalizer had not run. An object is owed its last words, also if it became"
                                + " garbage while the last rites of others went on.");
            }
        }

        void afterStatement(Stress.Mode mode) {
            boolean atRest = false;
            if (mode == Stress.Mode.EVERY_STATEMENT) {
                programRan = false;
                mutator.collect(2);
                atRest = !programRan;
            }
            audit(atRest);
        }

        /** Collects until nobody is called any more; then nothing may be left over. */
        void atTheEnd() {
            int collections = 0;
            do {
                programRan = false;
                mutator.collect(2);
                collections++;
            } while (programRan && collections < MOST_COLLECTIONS_TO_REST);
            audit(!programRan);
        }

        private void audit(boolean atRest) {
            AuditReport report = oracle.audit(Promise.EVERYTHING, false);
            Violation violation = report.first();
            if (violation != null && (atRest || !(violation instanceof Violation.Leak))) {
                throw new Broken(violation.getClass().getName(), violation.message());
            }
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

    /** Carries what the judge found out of the interpreter. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String rule;

        Broken(String rule, String message) {
            super(message, null, false, false);
            this.rule = rule;
        }
    }
}
