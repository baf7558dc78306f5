package gccourse.docs;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

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
                    public void allocated(HeapObject object) {}
                    public void referenceCreated(HeapObject target) {}
                    public void referenceDropped(HeapObject target) {}
                    public void slotWritten(HeapObject holder, HeapObject oldValue, HeapObject newValue) {}
                    public int collect(int generation) { return 0; }
                    public void thresholdReached() {}
                }

            """;

    private JavaBlocks() {}

    /** What a block has come to. */
    record Compiled(Map<String, byte[]> classes, String errors) {
        boolean isGood() {
            return errors.isEmpty();
        }
    }

    /** Compiles a block: a whole file if it begins like one, else the body of a method, else members of a collector. */
    static Compiled compile(String block) {
        if (block.startsWith("package ") || block.startsWith("import ")) {
            return compileUnit(UNIT, block, 0);
        }
        Compiled body = compileUnit(UNIT, asBody(block), lines(asBody("")) - 3);
        if (body.isGood()) {
            return body;
        }
        Compiled members = compileUnit(UNIT, asMembers(block), lines(asMembers("")) - 2);
        return members.isGood()
                ? members
                : new Compiled(
                        Map.of(), "as statements:\n" + body.errors + "\nas members of a collector:\n" + members.errors);
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
        ClassLoader loader = new ClassLoader(JavaBlocks.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = compiled.classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
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

    private static Compiled compileUnit(String name, String source, int linesAbove) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StandardJavaFileManager standard = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null);
        Map<String, ByteArrayOutputStream> outputs = new HashMap<>();
        JavaFileManager files = new ForwardingJavaFileManager<>(standard) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                ByteArrayOutputStream output = new ByteArrayOutputStream();
                outputs.put(className, output);
                return new SimpleJavaFileObject(URI.create("memory:///" + className + kind.extension), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return output;
                    }
                };
            }
        };
        JavaFileObject unit =
                new SimpleJavaFileObject(URI.create("memory:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options =
                List.of("-proc:none", "--release", "17", "-classpath", System.getProperty("java.class.path"));
        boolean good = compiler.getTask(null, files, diagnostics, options, null, List.of(unit))
                .call();
        Map<String, byte[]> classes = new HashMap<>();
        outputs.forEach((className, bytes) -> classes.put(className, bytes.toByteArray()));
        String errors = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> "line " + (diagnostic.getLineNumber() - linesAbove) + " of the block: "
                        + diagnostic.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        return new Compiled(classes, good ? "" : errors.isEmpty() ? "javac gave no reason" : errors);
    }
}
