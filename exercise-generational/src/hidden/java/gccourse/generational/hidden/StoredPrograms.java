package gccourse.generational.hidden;

import gccourse.heap.Collector;
import gccourse.heap.Generations;
import gccourse.heap.Heap;
import gccourse.heap.HeapError;
import gccourse.heap.Inspector;
import gccourse.heap.Mutator;
import gccourse.heap.oracle.AuditReport;
import gccourse.heap.oracle.Completeness;
import gccourse.heap.oracle.Oracle;
import gccourse.kit.Fresh;
import gccourse.minipy.Interpreter;
import gccourse.minipy.Output;
import gccourse.minipy.parser.Parser;
import gccourse.minipy.syntax.Program;
import gccourse.minipy.syntax.ProgramError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Programs of the capstone, each with all that CPython 3.11 prints when it runs it.
 *
 * <p>They lie in {@code capstone/programs.txt}, made by {@code mvn test -Psolutions,capstone -Dcapstone.store=100}. None
 * of them depends on free lists, or on how deep deaths nest before some are put off.
 */
public final class StoredPrograms {
    private static final String FOLDER = "/capstone/";
    private static final String FILE = "programs.txt";
    private static final String PROGRAM = "@program ";
    private static final String PRINTS = "@prints";
    private static final int CAPACITY = 64 << 20;
    private static final int LINES_SHOWN = 12;

    private StoredPrograms() {}

    /**
     * A program with CPython's answer.
     *
     * @param seed the number from which the program was made
     * @param definitions the file with the classes and functions that it uses
     * @param statements what stands behind them
     * @param printed the lines that CPython prints
     */
    public record Stored(long seed, String definitions, String statements, List<String> printed) {
        /** The program as Python text. */
        public String text() {
            return "# Random program " + seed + "\n" + resource(definitions).strip() + "\n" + statements;
        }

        private List<String> stored() {
            List<String> lines = new ArrayList<>();
            lines.add(PROGRAM + seed + " " + definitions);
            lines.addAll(statements.lines().toList());
            lines.add(PRINTS);
            lines.addAll(printed);
            return lines;
        }
    }

    /** Reads the text of a file with such programs. */
    public static List<Stored> read(String text) {
        List<Stored> all = new ArrayList<>();
        for (String one : text.split("(?m)^" + PROGRAM)) {
            if (one.isEmpty()) {
                continue;
            }
            String[] head = one.substring(0, one.indexOf('\n')).split(" ");
            int prints = one.indexOf("\n" + PRINTS + "\n");
            all.add(new Stored(
                    Long.parseLong(head[0]),
                    head[1],
                    one.substring(one.indexOf('\n') + 1, prints + 1),
                    one.substring(prints + PRINTS.length() + 2).lines().toList()));
        }
        return all;
    }

    /** The text of a file that holds these programs. */
    public static String file(List<Stored> programs) {
        StringBuilder text = new StringBuilder();
        for (Stored program : programs) {
            program.stored().forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private static String resource(String file) {
        try (InputStream in = StoredPrograms.class.getResourceAsStream(FOLDER + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails at the first program that prints anything else than CPython does, or after which the heap is not in order. */
    static void check(Collector collector) {
        Supplier<Collector> collectors = Fresh.like(collector);
        for (Stored stored : read(resource(FILE))) {
            String problem = new Run(collectors.get()).of(stored);
            if (problem != null) {
                throw new AssertionError(problem);
            }
        }
    }

    /** Runs a program on a collector, and tells where it prints anything else than CPython does; or null. */
    public static @Nullable String problem(Collector collector, Stored stored) {
        return new Run(collector).of(stored);
    }

    private static final class Run {
        private final Mutator mutator;
        private final Oracle oracle;
        private final List<String> printed = new ArrayList<>();
        private int statement;

        Run(Collector collector) {
            mutator = new Mutator(new Heap(CAPACITY), collector);
            oracle = new Oracle(new Inspector(mutator.heap()), collector);
            ((Generations) collector).disable();
        }

        @Nullable
        String of(Stored stored) {
            Program program = Parser.parse("random.py", stored.text());
            Interpreter interpreter =
                    new Interpreter(mutator, Output.quietly(line -> printed.addAll(List.of(line.split("\n", -1)))));
            try {
                interpreter.run(program, done -> {
                    statement = done.lastLine();
                    if (!agrees(stored)) {
                        throw new Difference();
                    }
                });
                statement = 0;
                interpreter.exit();
            } catch (Difference difference) {
                return report(stored, "It printed something else.");
            } catch (HeapError | ProgramError | StackOverflowError | IllegalStateException error) {
                statement = mutator.line();
                return report(stored, String.valueOf(error.getMessage()));
            }
            AuditReport audit = oracle.audit(Completeness.ACYCLIC, true);
            return audit.first() != null
                    ? report(stored, audit.first().message())
                    : printed.equals(stored.printed) ? null : report(stored, "It printed something else.");
        }

        private boolean agrees(Stored stored) {
            return printed.size() <= stored.printed.size() && printed.equals(stored.printed.subList(0, printed.size()));
        }

        private String report(Stored stored, String what) {
            int same = 0;
            while (same < printed.size()
                    && same < stored.printed.size()
                    && printed.get(same).equals(stored.printed.get(same))) {
                same++;
            }
            List<String> lines = stored.text().lines().toList();
            int last = statement == 0 ? lines.size() : statement;
            List<String> shown = lines.subList(Math.max(0, last - LINES_SHOWN), last);
            return "%s%n%nRandom program %d, at %s:%n%n   %s%n%nexpected   %s%nprinted    %s"
                    .formatted(
                            what,
                            stored.seed,
                            statement == 0 ? "its end, when all names go" : "the last of these lines",
                            String.join("\n   ", shown),
                            line(stored.printed, same),
                            line(printed, same));
        }

        private static String line(List<String> lines, int index) {
            return index < lines.size() ? lines.get(index) : "(nothing more)";
        }
    }

    private static final class Difference extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Difference() {
            super(null, null, false, false);
        }
    }
}
