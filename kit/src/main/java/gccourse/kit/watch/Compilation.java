package gccourse.kit.watch;

import gccourse.heap.Collector;
import gccourse.kit.compile.Javac;
import gccourse.kit.compile.Javac.Problem;
import gccourse.kit.compile.Javac.Source;
import gccourse.kit.lesson.ClassPathRoot;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/** Compiles what a student has saved, against what the main sources of a lesson may use: the heap, and no test kit. */
final class Compilation implements AutoCloseable {
    private static final int MOST_ERRORS = 10;

    private final Javac javac = new Javac(ClassPathRoot.of(Collector.class).path()
            + File.pathSeparator
            + ClassPathRoot.of(NullMarked.class).path());
    private final Function<Path, String> names;

    /**
     * Prepares a compiler.
     *
     * @param names says how messages name a file
     */
    Compilation(Function<Path, String> names) {
        this.names = names;
    }

    /**
     * Compiles all sources.
     *
     * @param classes the folder into which the classes go, if all is well; it is made
     * @return the errors as they are shown, one text each; none if all is well
     */
    List<String> compile(Snapshot files, Path classes) {
        List<String> errors = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        for (Path file : files.withSuffix(".java")) {
            String name = names.apply(file);
            try {
                sources.add(new Source(
                        name,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(files.bytes(file)))
                                .toString()));
            } catch (CharacterCodingException e) {
                errors.add(name + ": error: This file is not UTF-8 text. Save it as UTF-8.");
            }
        }
        if (errors.isEmpty()) {
            Javac.Output output = javac.compile(sources);
            output.problems().forEach(problem -> errors.add(show(problem, sources)));
            if (errors.isEmpty()) {
                write(output.classes(), classes);
            }
        }
        if (errors.size() > MOST_ERRORS) {
            int more = errors.size() - MOST_ERRORS;
            errors.subList(MOST_ERRORS, errors.size()).clear();
            errors.add("and " + more + (more == 1 ? " more error" : " more errors"));
        }
        return errors;
    }

    /** Shows an error as javac itself does: its place, its message, the line, and where in the line. */
    private static String show(Problem problem, List<Source> sources) {
        String place = problem.file().isEmpty() ? "" : problem.file() + ":" + problem.line() + ": ";
        List<String> message = new ArrayList<>(problem.message().lines().toList());
        message.set(0, place + "error: " + message.get(0));
        sources.stream()
                .filter(source -> source.name().equals(problem.file()) && problem.line() > 0)
                .map(source -> source.text().lines().toList())
                .filter(lines -> problem.line() <= lines.size())
                .map(lines -> lines.get((int) problem.line() - 1))
                .findFirst()
                .ifPresent(line -> {
                    message.add(1, line);
                    String indentation = line.substring(0, Math.min(problem.column(), line.length()))
                            .replaceAll("[^\t]", " ");
                    message.add(2, indentation + "^");
                });
        return String.join("\n", message);
    }

    private static void write(Map<String, byte[]> classes, Path folder) {
        try {
            for (Map.Entry<String, byte[]> each : classes.entrySet()) {
                Path file = folder.resolve(each.getKey().replace('.', '/') + ".class");
                Files.createDirectories(file.getParent());
                Files.write(file, each.getValue());
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The classes cannot be written to " + folder + ".", e);
        }
    }

    @Override
    public void close() {
        javac.close();
    }
}
