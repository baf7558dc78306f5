package gccourse.cpython;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import gccourse.kit.lesson.ClassPathRoot;
import gccourse.kit.scenario.Scenario;
import gccourse.kit.scenario.Transcript;
import gccourse.solutions.Project;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A real CPython 3.11, which knows what a program prints.
 *
 * <p>It is the one that {@code -Dcpython=PATH} names, else the first 3.11 among {@code python3.11}, {@code python3},
 * {@code python} and {@code py -3.11}.
 */
public final class CPython {
    /** The system property that names a CPython. */
    private static final String PROPERTY = "cpython";

    private static final String PROBE = "import sys; print(sys.implementation.name,"
            + " '%d.%d.%d' % sys.version_info[:3], sys.maxsize > 2**32, sys.executable or '')";

    private static final Pattern JUDGE = Pattern.compile("cpython (3\\.11\\.\\d+) True ?(.*)");

    private static final String SCRIPT = "kit/src/main/python/run_scenario.py";

    /** The names under which a CPython may go: those of Unix, of Windows, and of the Windows launcher. */
    private static final List<List<String>> CANDIDATES =
            List.of(List.of("python3.11"), List.of("python3"), List.of("python"), List.of("py", "-3.11"));

    private final List<String> command;
    private final String version;

    /** What has a name on the path may be a script that looks for the real one each time it is called: that is asked once. */
    private CPython(List<String> command, Matcher judge) {
        this.command = judge.group(2).isEmpty() ? command : List.of(judge.group(2));
        version = judge.group(1);
    }

    /**
     * Looks for a CPython 3.11.
     *
     * @return none if there is none on the path, and no property names one
     * @throws RuntimeException with one paragraph if the property names something else
     */
    public static Optional<CPython> find() {
        String named = System.getProperty(PROPERTY, "");
        if (!named.isEmpty()) {
            List<String> command = List.of(named);
            String answer = probe(command);
            CPython found = judge(command, answer);
            if (found == null) {
                throw new IllegalStateException(
                        "-Dcpython=" + named + " does not name a 64-bit CPython 3.11, which alone can judge"
                                + " what a program prints: "
                                + (answer == null ? "it cannot be started." : "it answers \"" + answer + "\".")
                                + " Name another one, or leave the property out: then python3.11 is used if it is there.");
            }
            return Optional.of(found);
        }
        for (List<String> candidate : CANDIDATES) {
            CPython found = judge(candidate, probe(candidate));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Looks for a CPython 3.11; the test that asks is skipped, with the reason, if there is none. */
    public static CPython findOrSkip() {
        Optional<CPython> found = find();
        Assumptions.assumeTrue(
                found.isPresent(),
                "There is no CPython 3.11 here: none of python3.11, python3, python and py is one. -Dcpython=PATH"
                        + " names one.");
        return found.get();
    }

    private static @Nullable CPython judge(List<String> command, @Nullable String answer) {
        Matcher judge = JUDGE.matcher(answer == null ? "" : answer);
        return judge.matches() ? new CPython(command, judge) : null;
    }

    private static @Nullable String probe(List<String> command) {
        try {
            Process process =
                    process(command, "-c", PROBE).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return answer.strip().lines().findFirst().orElse("");
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The version, {@code 3.11.7}. */
    public String version() {
        return version;
    }

    /**
     * Runs programs that carry no expectations.
     *
     * @return what each printed, in the order of the files
     */
    public List<Transcript> run(List<Path> programs) {
        return start(runner -> programs.stream().map(runner::run).toList());
    }

    /**
     * Runs all scenarios below a folder, and compares what they print with what they expect.
     *
     * @param owner a class of the class path entry in which the folder lies
     * @return the disagreements in words, and how many scenarios were run
     */
    public Agreement judge(Class<?> owner, String folder) {
        ClassPathRoot root = ClassPathRoot.of(owner);
        List<String> names = root.files(folder).stream()
                .filter(name -> name.endsWith(".py") && !root.isLeftOver(name))
                .toList();
        return withFiles(root, names, directory -> {
            List<Transcript> answers =
                    run(names.stream().map(directory::resolve).toList());
            List<String> disagreements = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                Scenario scenario = Scenario.read(names.get(i), root.read(names.get(i)));
                disagreements.addAll(
                        Transcript.expectedBy(scenario).differences("expected", answers.get(i), "CPython"));
            }
            return new Agreement(names.size(), disagreements);
        });
    }

    /**
     * How far CPython agrees with expectations.
     *
     * @param scenarios how many scenarios it ran
     * @param disagreements where it printed something else, in words
     */
    public record Agreement(int scenarios, List<String> disagreements) {}

    /**
     * Starts a process that runs programs, does some work with it, and ends it.
     *
     * @param <T> what the work comes to
     */
    public <T> T start(Function<Runner, T> work) {
        try {
            ProcessBuilder builder = process(command, Project.path(SCRIPT).toString(), "--no-expectations", "-")
                    .redirectErrorStream(true);
            builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            builder.environment().put("PYTHONHASHSEED", "0");
            builder.environment().put("PYTHONUTF8", "1");
            Process process = builder.start();
            try (BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8);
                    BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                return work.apply(new Runner(in, out));
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a Python script on some input, and returns what it prints; what it says about errors goes where Java's does. */
    public String run(String script, String input) {
        try {
            Process process = process(command, "-W", "ignore", "-c", script)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var out = process.getOutputStream()) {
                out.write(input.getBytes(StandardCharsets.UTF_8));
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder process(List<String> command, String... arguments) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words);
    }

    /** A process that runs programs, each as if it were the first. */
    public static final class Runner {
        private final BufferedWriter in;
        private final BufferedReader out;
        private final Gson gson = new Gson();

        private Runner(BufferedWriter in, BufferedReader out) {
            this.in = in;
            this.out = out;
        }

        /** Runs a program that carries no expectations. */
        public Transcript run(Path program) {
            try {
                in.write(program + "\n");
                in.flush();
                String answer = out.readLine();
                if (answer == null) {
                    throw new IllegalStateException("CPython has ended before it answered for " + program + ".");
                }
                return parse(gson, answer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Transcript parse(Gson gson, String line) {
        try {
            Answer answer = gson.fromJson(line, Answer.class);
            return new Transcript(answer.file, answer.statements, answer.at_exit, answer.error);
        } catch (JsonSyntaxException e) {
            throw new IllegalStateException("CPython answered something else than expected: " + line, e);
        }
    }

    /** What {@code run_scenario.py} writes, under the names that it uses. */
    private record Answer(
            String file,
            List<Transcript.Printed> statements,
            List<String> at_exit,
            @Nullable String error) {}

    private interface Work<T> {
        T in(Path directory) throws IOException;
    }

    /** Does something with files that lie in a folder, or, for as long as it takes, in a copy of one. */
    private static <T> T withFiles(ClassPathRoot root, List<String> names, Work<T> work) {
        try {
            if (Files.isDirectory(root.path())) {
                return work.in(root.path());
            }
            Path copy = Files.createTempDirectory("gccourse");
            try {
                for (String name : names) {
                    Path file = copy.resolve(name);
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, root.read(name));
                }
                return work.in(copy);
            } finally {
                try (var files = Files.walk(copy)) {
                    files.map(Path::toFile)
                            .sorted((one, two) -> two.compareTo(one))
                            .forEach(File::delete);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
