package gccourse.kit.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A class loader that knows the class files of a source text, compiled in memory; it answers nothing else. */
final class Compiled extends ClassLoader {
    private final Map<String, ByteArrayOutputStream> files = new HashMap<>();

    private Compiled() {
        super(null);
    }

    /**
     * Compiles one file of package {@code lesson}.
     *
     * @param name the name of its public class
     * @param options javac's options
     */
    static Compiled of(String name, String source, String... options) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Compiled made = new Compiled();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavaFileManager manager =
                new ForwardingJavaFileManager<JavaFileManager>(compiler.getStandardFileManager(null, null, null)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location,
                            String className,
                            JavaFileObject.Kind kind,
                            @Nullable FileObject sibling) {
                        return made.file(className);
                    }
                };
        JavaFileObject text =
                new SimpleJavaFileObject(URI.create("mem:///lesson/" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        boolean compiled = compiler.getTask(null, manager, problems, List.of(options), null, List.of(text))
                .call();
        if (!compiled) {
            throw new IllegalArgumentException(problems.getDiagnostics().stream()
                    .map(Diagnostic::toString)
                    .toList()
                    .toString());
        }
        return made;
    }

    /** Returns the code of a collector of that name in the package {@code lesson}. */
    CollectorCode code(String name) {
        return new CollectorCode(this, "lesson." + name, "lesson", Set.of("lesson.Step1Test"), true);
    }

    /** Writes the class files into a folder, as Maven does. */
    void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, ByteArrayOutputStream> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().toByteArray());
        }
    }

    private JavaFileObject file(String className) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        files.put(className.replace('.', '/') + ".class", bytes);
        return new SimpleJavaFileObject(URI.create("mem:///" + className), JavaFileObject.Kind.CLASS) {
            @Override
            public OutputStream openOutputStream() {
                return bytes;
            }
        };
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        ByteArrayOutputStream bytes = files.get(name);
        return bytes == null ? null : new ByteArrayInputStream(bytes.toByteArray());
    }
}
