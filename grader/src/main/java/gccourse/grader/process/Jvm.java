package gccourse.grader.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a JVM is started: quickly, and with none of its doors open.
 *
 * @param classPath the folders and jars of its class path
 * @param archive a file with its classes made ready ({@link ClassArchive}), or null
 */
public record Jvm(List<Path> classPath, @Nullable Path archive) {
    /** This Java, which is also that of the processes. */
    public static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    /** Returns the folders that this Java consists of: its own, and where a distribution keeps its settings. */
    static Set<Path> files() {
        try {
            Set<Path> folders = new LinkedHashSet<>(List.of(home(), home().toRealPath()));
            Path settings = home().resolve("conf").resolve("security").resolve("java.security");
            if (Files.exists(settings)) {
                folders.add(settings.toRealPath().resolve("..").resolve("..").normalize());
            }
            return folders;
        } catch (IOException e) {
            throw new UncheckedIOException("The folders of this Java cannot be found.", e);
        }
    }

    /**
     * Returns the command that starts it.
     *
     * @param memory its largest heap, in megabytes
     * @param main the class to be run
     */
    public List<String> command(int memory, List<String> options, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(home().resolve("bin").resolve("java").toString());
        command.addAll(List.of(
                "-Xmx" + memory + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:CICompilerCount=1",
                "-XX:CompileThresholdScaling=0.4",
                "-Xshare:auto",
                // What the JVM itself says must not get between the answers.
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=",
                "-Duser.timezone=UTC"));
        if (archive != null) {
            command.add(ClassArchive.use(archive));
        }
        command.addAll(options);
        command.add("-classpath");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(main);
        command.addAll(arguments);
        return command;
    }
}
