package gccourse.grader.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What stands between a process and the machine: no network, nothing to write to, no other process to be seen. */
public enum Box {
    /** Bubblewrap: the process sees its Java, its class path and the system's libraries, and nothing else. */
    BUBBLEWRAP {
        @Override
        List<String> around(List<String> command, List<Path> readable) {
            List<String> boxed = new ArrayList<>(
                    List.of("bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"));
            for (Path path : SYSTEM) {
                if (Files.isSymbolicLink(path)) {
                    boxed.addAll(List.of("--symlink", linkTarget(path), path.toString()));
                } else if (Files.isDirectory(path)) {
                    boxed.addAll(List.of("--ro-bind", path.toString(), path.toString()));
                }
            }
            boxed.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"));
            Set<Path> all = new LinkedHashSet<>(readable);
            all.addAll(Jvm.files());
            for (Path path : all) {
                String absolute = path.toAbsolutePath().normalize().toString();
                boxed.addAll(List.of("--ro-bind", absolute, absolute));
            }
            boxed.addAll(List.of("--chdir", "/", "--"));
            boxed.addAll(command);
            return boxed;
        }
    },

    /** Namespaces of the kernel, made by util-linux: no network, no other process, everything read-only. */
    UNSHARE {
        @Override
        List<String> around(List<String> command, List<Path> readable) {
            List<String> boxed = new ArrayList<>(List.of(
                    "unshare",
                    "--user",
                    "--map-root-user",
                    "--net",
                    "--ipc",
                    "--uts",
                    "--pid",
                    "--fork",
                    "--kill-child",
                    "--mount",
                    "--propagation",
                    "private",
                    "sh",
                    "-c",
                    READ_ONLY,
                    "sh"));
            boxed.addAll(command);
            return boxed;
        }
    },

    /** No box: the rules on bytecode and the limits of the process are all there is. */
    NONE {
        @Override
        List<String> around(List<String> command, List<Path> readable) {
            return command;
        }
    };

    private static final List<Path> SYSTEM =
            List.of(Path.of("/usr"), Path.of("/lib"), Path.of("/lib64"), Path.of("/bin"), Path.of("/sbin"));

    /**
     * Makes every file system read-only, those first that lie deepest, and gives up every privilege. What cannot be made
     * read-only fails, and with it the box.
     */
    private static final String READ_ONLY = "set -e; mount -t proc proc /proc; "
            + "awk '{print $5}' /proc/self/mountinfo | sort -r | while read -r at; do "
            + "at=$(printf '%b' \"$at\"); case $at in /proc|/proc/*|/dev|/dev/*|/sys|/sys/*) ;; "
            + "*) mount -o remount,bind,ro \"$at\" 2>/dev/null || [ ! -w \"$at\" ] ;; esac; done; "
            + "mount -t tmpfs -o ro tmpfs /dev/shm; "
            + "exec setpriv --no-new-privs --bounding-set=-all --inh-caps=-all \"$@\"";

    abstract List<String> around(List<String> command, List<Path> readable);

    /**
     * Puts a command into the box.
     *
     * @param readable the files and folders that it has to read, besides its Java
     */
    public List<String> wrap(List<String> command, List<Path> readable) {
        return around(command, readable);
    }

    /** Returns the box's name as it is written into results. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String linkTarget(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Tries the box.
     *
     * @param probe the class path of {@link BoxProbe}
     * @return nothing if it holds, or else what is wrong with it
     */
    public String trial(List<Path> probe) {
        Path witness;
        try {
            witness = Files.createTempFile("grader-witness", ".txt");
        } catch (IOException e) {
            throw new IllegalStateException("No temporary file can be made.", e);
        }
        try {
            List<String> command =
                    new Jvm(probe, null).command(64, List.of(), BoxProbe.class.getName(), List.of(witness.toString()));
            Process process = new ProcessBuilder(wrap(command, probe))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readNBytes(2000), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "it does not end";
            }
            if (process.exitValue() != 0 && said.isEmpty()) {
                return "it ends with " + process.exitValue();
            }
            if (Files.size(witness) > 0) {
                return "a file outside of it was written";
            }
            return said.equals(BoxProbe.HOLDS) ? "" : said;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        } finally {
            try {
                Files.delete(witness);
            } catch (IOException e) {
                throw new IllegalStateException("A temporary file cannot be deleted: " + witness, e);
            }
        }
    }
}
