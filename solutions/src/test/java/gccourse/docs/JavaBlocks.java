package gccourse.docs;

import gccourse.kit.compile.Javac;
import gccourse.variants.MemoryLoader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Compiles and runs the Java of the book, in memory and against the class path of the tests. */
final class JavaBlocks {
    private static final String UNIT = "Snippet";

    /** What is around a block of the book; its own declarations hide these. */
    private static final String AROUND = """
            import gccourse.heap.*;
            import java.util.*;

            @SuppressWarnings("all")
            public class Snippet {
                static Heap heap;
                static HeapObject object, target, child, holder, oldValue, newValue;
                static ObjectList waiting, unreachable, garbage;
                static ObjectList[] generations;
                static int[] counts, thresholds;
                static int nesting, generation, older;
                static void die(HeapObject object) {}
                static void release(HeapObject object) {}

                public static class Base extends Collector {
                    public void attach(Heap heap) {}
                    public int collect(int generation) { return 0; }
                }

            """;

    private JavaBlocks() {}

    /** What a block has come to. */
    record Compiled(Javac.Output output, String errors) {
        boolean isGood() {
            return errors.isEmpty();
        }
    }

    /** Compiles a block: a whole file if it begins like one, else the body of a method, else members of a collector. */
    static Compiled compile(String block) {
        if (block.startsWith("package ") || block.startsWith("import ")) {
            return compileUnit(block, 0);
        }
        Compiled body = compileUnit(asBody(block), lines(asBody("")) - 3);
        if (body.isGood()) {
            return body;
        }
        Compiled members = compileUnit(asMembers(block), lines(asMembers("")) - 2);
        return members.isGood()
                ? members
                : new Compiled(
                        members.output,
                        "as statements:\n" + body.errors + "\nas members of a collector:\n" + members.errors);
    }

    private static String asBody(String block) {
        return AROUND + "public static class Block extends Base {\npublic void run() throws Exception {\n" + block
                + "}\n}\n}\n";
    }

    private static String asMembers(String block) {
        return AROUND + "static class Block extends Base {\n" + block + "}\n}\n";
    }

    private static int lines(String text) {
        return (int) text.lines().count();
    }

    /** Runs a block that was compiled as the body of a method, and returns the lines that it prints. */
    static List<String> run(Compiled compiled) throws Exception {
        ClassLoader loader = new MemoryLoader(compiled.output.classes());
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Class<?> type = loader.loadClass(UNIT + "$Block");
            type.getMethod("run").invoke(type.getConstructor().newInstance());
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Compiled compileUnit(String source, int linesAbove) {
        Javac.Output output;
        try (Javac javac = new Javac(System.getProperty("java.class.path"))) {
            output = javac.compile(List.of(new Javac.Source(UNIT + ".java", source)));
        }
        String errors = output.problems().stream()
                .map(problem -> "line " + (problem.line() - linesAbove) + " of the block: " + problem.message())
                .collect(Collectors.joining("\n"));
        return new Compiled(output, errors);
    }
}
