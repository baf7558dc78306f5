package gccourse.kit.scenario;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapError;
import gccourse.heap.Mutator;
import gccourse.kit.scenario.Scenario.Block;
import gccourse.minipy.Interpreter;
import gccourse.minipy.parser.Parser;
import gccourse.minipy.syntax.Program;
import gccourse.minipy.syntax.ProgramError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program printed, statement by statement: on minipy, on CPython, or as its author expects it.
 *
 * @param file the program's file
 * @param statements its top-level statements; those that share a line are one
 * @param atExit what was printed when the names were taken away at the end
 * @param error what ended the program before its end, or null
 */
public record Transcript(
        String file,
        List<Printed> statements,
        List<String> atExit,
        @Nullable String error) {
    /**
     * What a statement printed.
     *
     * @param line its first line
     * @param end its last line
     * @param printed the lines that it printed
     */
    public record Printed(int line, int end, List<String> printed) {}

    /**
     * Runs a program on minipy and a collector. What a {@link HeapError} or a mistake in the program ends
     * is a transcript with an error; what else the collector throws is thrown.
     */
    public static Transcript ofMinipy(String file, String source, Collector collector, int capacity) {
        Program program = Parser.parse(Scenario.fileName(file), source);
        List<Block> blocks = Scenario.blocks(program);
        List<Printed> statements = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        Interpreter interpreter = new Interpreter(
                new Mutator(new Heap(capacity), collector), text -> printed.addAll(Scenario.lines(text)));
        String error = null;
        try {
            interpreter.run(program, statement -> {
                Block block = blocks.get(statements.size());
                if (statement == block.last()) {
                    statements.add(new Printed(block.firstLine(), block.lastLine(), List.copyOf(printed)));
                    printed.clear();
                }
            });
            interpreter.exit();
        } catch (HeapError | ProgramError e) {
            error = e.getMessage();
        }
        return new Transcript(file, statements, List.copyOf(printed), error);
    }

    /**
     * Runs a scenario on minipy and a collector, on a heap of the size that it asks for.
     *
     * @return where it prints something else than it expects, in words; empty if nowhere
     */
    public static List<String> disagreements(String file, String source, Collector collector) {
        Scenario scenario = Scenario.read(file, source);
        return expectedBy(scenario)
                .differences("expected", ofMinipy(file, source, collector, scenario.capacity()), "minipy");
    }

    /**
     * Compares what a scenario expects with what it printed elsewhere.
     *
     * @return the differences in words; empty if they agree
     */
    public List<String> disagreements(String source, String name) {
        return expectedBy(Scenario.read(file, source)).differences("expected", this, name);
    }

    /** Returns what the expectations of a scenario say. */
    public static Transcript expectedBy(Scenario scenario) {
        List<Printed> statements = scenario.blocks().stream()
                .map(block -> new Printed(block.firstLine(), block.lastLine(), block.expected()))
                .toList();
        return new Transcript(scenario.name(), statements, scenario.expectedAtExit(), null);
    }

    /**
     * Compares two transcripts of one program.
     *
     * @param name what to call this one
     * @param otherName what to call the other one
     * @return where they differ, in words; empty if they agree
     */
    public List<String> differences(String name, Transcript other, String otherName) {
        List<String> found = new ArrayList<>();
        addError(found, name, error);
        addError(found, otherName, other.error);
        if (!found.isEmpty()) {
            return found;
        }
        if (statements.size() != other.statements.size()) {
            return List.of("%s: %s sees %,d statements, %s %,d"
                    .formatted(file, name, statements.size(), otherName, other.statements.size()));
        }
        for (int i = 0; i < statements.size(); i++) {
            Printed one = statements.get(i);
            addDifference(found, ":" + one.line, name, one.printed, otherName, other.statements.get(i).printed);
        }
        addDifference(found, " at exit", name, atExit, otherName, other.atExit);
        return found;
    }

    private void addError(List<String> found, String name, @Nullable String message) {
        if (message != null) {
            found.add(file + ": " + name + ": " + message);
        }
    }

    private void addDifference(
            List<String> found, String place, String name, List<String> one, String otherName, List<String> two) {
        if (!one.equals(two)) {
            found.add("%s%s: %s: %s; %s: %s".formatted(file, place, name, shown(one), otherName, shown(two)));
        }
    }

    private static String shown(List<String> lines) {
        return lines.isEmpty() ? "(nothing)" : String.join(" | ", lines);
    }
}
