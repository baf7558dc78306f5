package gccourse.capstone;

import gccourse.capstone.Outcome.Line;
import gccourse.capstone.Outcome.Problem;
import gccourse.heap.Collector;
import gccourse.heap.Generations;
import gccourse.heap.Heap;
import gccourse.heap.HeapError;
import gccourse.heap.Inspector;
import gccourse.heap.Mutator;
import gccourse.heap.oracle.AuditReport;
import gccourse.heap.oracle.Completeness;
import gccourse.heap.oracle.Oracle;
import gccourse.heap.oracle.Violation;
import gccourse.minipy.Interpreter;
import gccourse.minipy.Output;
import gccourse.minipy.parser.Parser;
import gccourse.minipy.syntax.Program;
import gccourse.minipy.syntax.ProgramError;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The memory manager on trial: reference counting and generations, on a heap that keeps dead objects for reuse as
 * CPython does.
 */
final class Pair<C extends Collector & Generations> {
    /** The kind of problem if a program does not end. */
    static final String ENDLESS = "endless";

    /** Nothing in the capstone is about a heap that is full. */
    private static final int CAPACITY = 1 << 28;

    private static final int MOST_LINES = 1_000_000;
    private static final int SECONDS = 20;
    private static final int STACK_BYTES = 16 << 20;

    private static final int OLDEST = 2;

    private final Supplier<C> collectors;

    /**
     * Makes a pair.
     *
     * @param collectors makes a collector for each program
     */
    Pair(Supplier<C> collectors) {
        this.collectors = collectors;
    }

    /**
     * Runs a program to its end, with automatic collection off until it asks for it, and audits the heap.
     *
     * <p>One that does not end, as a program that is cut down may not, is left behind on a thread of its own.
     */
    Outcome run(String name, String text) {
        FutureTask<Outcome> task = new FutureTask<>(() -> runToTheEnd(name, text));
        Thread thread = new Thread(null, task, "the pair", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            thread.setPriority(Thread.MIN_PRIORITY);
            return new Outcome(List.of(), new Problem(ENDLESS, "did not end within " + SECONDS + " seconds"));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Outcome runToTheEnd(String name, String text) {
        Heap heap = new Heap(CAPACITY);
        C collector = collectors.get();
        Mutator mutator = new Mutator(heap, collector);
        mutator.useFreeLists();
        collector.disable();
        List<Line> lines = new ArrayList<>();
        Problem problem = null;
        try {
            Program program = Parser.parse(name, text);
            List<String> printed = new ArrayList<>();
            // CPython's runner tells elsewhere what it writes to the error stream.
            Interpreter interpreter = new Interpreter(mutator, Output.quietly(line -> {
                if (printed.size() + lines.size() > MOST_LINES) {
                    throw new IllegalStateException("The program prints without end.");
                }
                printed.addAll(List.of(line.split("\n", -1)));
            }));
            interpreter.run(program, statement -> take(printed, statement.firstLine(), lines));
            interpreter.exit();
            take(printed, 0, lines);
            problem = audit(mutator, collector);
        } catch (ProgramError error) {
            problem = new Problem("program", error.getMessage());
        } catch (HeapError | IllegalStateException | IndexOutOfBoundsException | StackOverflowError error) {
            String message = "line %d: %s: %s".formatted(mutator.line(), error, error.getStackTrace()[0]);
            problem = new Problem(error.getClass().getName(), message);
        }
        return new Outcome(List.copyOf(lines), problem);
    }

    private static void take(List<String> printed, int statement, List<Line> lines) {
        for (String text : printed) {
            lines.add(new Line(statement, text));
        }
        printed.clear();
    }

    /**
     * Judges the heap twice: as the program has left it, and after the collections that take what can be taken. The
     * finalizers that run meanwhile print into the void; one that misses a name, since all have gone, ends the audit.
     */
    private static @Nullable Problem audit(Mutator mutator, Generations generations) {
        Oracle oracle = new Oracle(new Inspector(mutator.heap()), mutator.collector());
        Problem problem = problem(oracle.audit(Completeness.ACYCLIC, true));
        if (problem == null) {
            generations.disable();
            generations.saveAll(false);
            generations.unfreeze();
            try {
                while (mutator.collect(OLDEST) > 0) {
                    // Each finalizer runs once, so this comes to an end.
                }
            } catch (ProgramError aNameHasGone) {
                return null;
            }
            problem = problem(oracle.audit(Completeness.EVERYTHING, true));
        }
        return problem;
    }

    private static @Nullable Problem problem(AuditReport report) {
        Violation first = report.first();
        return first == null ? null : new Problem(first.getClass().getName(), "at the end: " + report);
    }
}
