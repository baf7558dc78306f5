package gccourse.grader.process;

import java.nio.file.Path;

/**
 * A file with the classes of a JVM as they are after they have been loaded, so that the next one need not load them again:
 * class data sharing (JEP 350), or since JDK 25 the ahead-of-time cache (JEP 514).
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
}
