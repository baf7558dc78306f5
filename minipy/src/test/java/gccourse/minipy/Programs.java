package gccourse.minipy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import gccourse.heap.Mutator;
import gccourse.minipy.parser.Parser;
import gccourse.minipy.syntax.Program;
import gccourse.minipy.syntax.ProgramError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** One run of a program on a heap of its own. */
final class Programs {
    private static final int CAPACITY = 64 << 20;
    private static final int STACK_BYTES = 16 << 20;

    final Mutator mutator;
    final Inspector inspector;
    final Interpreter interpreter;
    final List<String> printed = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();

    Programs(Collector collector) {
        Heap heap = new Heap(CAPACITY);
        mutator = new Mutator(heap, collector);
        inspector = new Inspector(heap);
        interpreter = new Interpreter(mutator, new Output() {
            @Override
            public void line(String text) {
                printed.add(text);
            }

            @Override
            public void warning(String text) {
                warnings.add(text);
            }
        });
    }

    /** Reads a file of the tests. */
    static String resource(String name) throws IOException {
        try (InputStream file = Programs.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Runs a program under a collector that frees nothing, and returns what it prints. */
    static List<String> output(String program) {
        Programs run = new Programs(new TallyCollector());
        run.run(program);
        return run.printed;
    }

    /** Runs a program that ends with an error, and returns the error. */
    static ProgramError error(String program) {
        Programs run = new Programs(new TallyCollector());
        return catchThrowableOfType(ProgramError.class, () -> run.run(program));
    }

    /** Does something on a thread with as much stack as a graded test has. */
    static void onLargeStack(Runnable work) {
        FutureTask<Void> task = new FutureTask<>(work, null);
        new Thread(null, task, "test", STACK_BYTES).start();
        try {
            task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a program; after every statement, no temporary may be left. */
    Programs run(String text) {
        Program program = Parser.parse("p.py", text);
        onLargeStack(() -> interpreter.run(program, statement -> {
            assertThat(mutator.temporaries())
                    .as("temporaries after line %d", statement.firstLine())
                    .isZero();
            assertThat(mutator.heap().roots().frames()).isEmpty();
        }));
        return this;
    }

    /** Returns what the program has bound a global name to. */
    HeapObject global(String name) {
        return inspector.roots().stream()
                .filter(root -> root.place().equals("globals") && root.name().equals(name))
                .findFirst()
                .orElseThrow()
                .target();
    }

    /** Returns the global names that are bound to something mortal, in the order of the heap's globals. */
    List<String> globals() {
        return inspector.roots().stream()
                .filter(root -> root.place().equals("globals"))
                .map(Inspector.Root::name)
                .toList();
    }
}
