package gccourse.grader.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A file with the classes of a JVM as they are after they have been loaded, so that the next one need not load them again:
 * class data sharing (JEP 350), or since JDK 25 the ahead-of-time cache (JEP 514). Java makes it of classes in jars alone.
 */
public final class ClassArchive {
    private static final int FIRST_WITH_CACHE = 25;

    private ClassArchive() {}

    private static boolean hasCache() {
        return Runtime.version().feature() >= FIRST_WITH_CACHE;
    }

    /** Returns the option that makes a JVM write one when it ends. */
    public static String make(Path file) {
        return (hasCache() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file;
    }

    /** Returns the option that makes a JVM read one. */
    static String use(Path file) {
        return (hasCache() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file;
    }

    /**
     * Makes a jar of an entry of the class path, if it is none.
     *
     * @return the entry itself, or the jar
     */
    public static Path jar(Path entry, Path jar) throws IOException {
        if (Files.isRegularFile(entry)) {
            return entry;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(entry)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Path file : files) {
                out.putNextEntry(new ZipEntry(entry.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }
}
