package gccourse.variants;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
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

/** Compiles Java in memory, against the class path of the tests. */
public final class Javac {
    private Javac() {}

    /**
     * An error that javac has found.
     *
     * @param line its line in the source, from 1; -1 if it has none
     * @param message what javac says
     */
    public record Problem(long line, String message) {
        @Override
        public String toString() {
            return "line " + line + ": " + message;
        }
    }

    /**
     * What a source has come to.
     *
     * @param classes the bytes of each class under its binary name
     * @param problems the errors; if there are any, the classes are of no use
     */
    public record Output(Map<String, byte[]> classes, List<Problem> problems) {
        /** This output. */
        public Output {
            classes = Map.copyOf(classes);
            problems = List.copyOf(problems);
        }

        /** A loader that knows these classes and, through the class path of the tests, all others. */
        public ClassLoader loader() {
            return new MemoryLoader(classes);
        }

        /** The errors, one a line. */
        public String errors() {
            return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        }
    }

    /**
     * Compiles one source file, for the oldest Java that the course supports.
     *
     * @param className the name of its public class, without the package
     */
    public static Output compile(String className, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StandardJavaFileManager standard = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null);
        Map<String, ByteArrayOutputStream> outputs = new HashMap<>();
        JavaFileManager files = new ForwardingJavaFileManager<>(standard) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                ByteArrayOutputStream output = new ByteArrayOutputStream();
                outputs.put(name, output);
                return new SimpleJavaFileObject(URI.create("memory:///" + name + kind.extension), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return output;
                    }
                };
            }
        };
        JavaFileObject unit =
                new SimpleJavaFileObject(URI.create("memory:///" + className + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options =
                List.of("-g", "-proc:none", "--release", "17", "-classpath", System.getProperty("java.class.path"));
        boolean good = compiler.getTask(null, files, diagnostics, options, null, List.of(unit))
                .call();
        Map<String, byte[]> classes = new HashMap<>();
        outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        List<Problem> problems = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> new Problem(diagnostic.getLineNumber(), diagnostic.getMessage(Locale.ROOT)))
                .toList();
        if (!good && problems.isEmpty()) {
            throw new IllegalStateException("javac refused " + className + " and gave no reason.");
        }
        return new Output(classes, problems);
    }
}
