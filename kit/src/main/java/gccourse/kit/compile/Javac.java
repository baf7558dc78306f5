package gccourse.kit.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;

/** Compiles Java in memory, for the oldest Java that the course supports. Not safe for use by several threads at once. */
public final class Javac implements AutoCloseable {
    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;
    private final List<String> options;

    /**
     * Starts a compiler.
     *
     * @param classPath the folders and jars whose classes the sources may use, as for javac itself
     * @throws IllegalStateException if this Java has no compiler
     */
    public Javac(String classPath) {
        JavaCompiler found = ToolProvider.getSystemJavaCompiler();
        if (found == null) {
            throw new IllegalStateException("There is no compiler in " + System.getProperty("java.home")
                    + ". The course needs a JDK, not a JRE: set JAVA_HOME to one.");
        }
        compiler = found;
        files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        options = List.of("-g", "-proc:none", "--release", "17", "-classpath", classPath);
    }

    /**
     * A source file.
     *
     * @param name how messages name it; its last part is the name of its public class, with {@code .java}
     * @param text what stands in it
     */
    public record Source(String name, String text) {}

    /**
     * An error that javac has found.
     *
     * @param file the name of the source, or nothing if the error is in none
     * @param line its line in the source, from 1; -1 if it has none
     * @param column its place in that line, from 0; -1 if it has none
     * @param message what javac says
     */
    public record Problem(String file, long line, int column, String message) {
        @Override
        public String toString() {
            return (file.isEmpty() ? "" : file + ":") + (line < 0 ? "" : line + ":") + " " + message;
        }
    }

    /**
     * What the sources have come to.
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

        /** Returns the errors, one a line. */
        public String errors() {
            return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        }
    }

    /** Compiles some sources together. */
    public Output compile(List<Source> sources) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Map<String, ByteArrayOutputStream> outputs = new HashMap<>();
        JavaFileManager inMemory = new ForwardingJavaFileManager<>(files) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
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
        List<Unit> units = sources.stream().map(Unit::new).toList();
        boolean good = units.isEmpty()
                || compiler.getTask(null, inMemory, diagnostics, options, null, units)
                        .call();
        Map<String, byte[]> classes = new HashMap<>();
        outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        List<Problem> problems = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Javac::problem)
                .toList();
        if (!good && problems.isEmpty()) {
            throw new IllegalStateException("javac refused the sources and gave no reason.");
        }
        return new Output(classes, problems);
    }

    private static Problem problem(Diagnostic<? extends JavaFileObject> diagnostic) {
        boolean hasPlace = diagnostic.getPosition() != Diagnostic.NOPOS;
        String file = diagnostic.getSource() instanceof Unit unit ? unit.source.name : "";
        int column = -1;
        if (hasPlace && diagnostic.getSource() instanceof Unit unit) {
            int at = (int) diagnostic.getPosition();
            column = at - 1 - unit.source.text.lastIndexOf('\n', at - 1);
        }
        return new Problem(
                file,
                hasPlace ? diagnostic.getLineNumber() : -1,
                column,
                Objects.requireNonNull(diagnostic.getMessage(Locale.ROOT)));
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Unit extends SimpleJavaFileObject {
        private final Source source;

        Unit(Source source) {
            super(uri(source.name), JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        private static URI uri(String name) {
            try {
                return new URI("memory", null, "/" + name, null);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text;
        }
    }
}
