package gccourse.grader.similar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a JDK that is new enough for JPlag. */
public final class OtherJava {
    /** JPlag 6 is compiled for it. */
    public static final int FIRST = 21;

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)[^\"]*\"");

    private OtherJava() {}

    /** Returns the folder of one: this Java's, one that the environment names, or one where Linux keeps them. */
    public static Optional<Path> find(Map<String, String> environment) {
        Stream<Path> named = environment.entrySet().stream()
                .filter(each -> each.getKey().startsWith("JAVA_HOME"))
                .sorted(Map.Entry.comparingByKey())
                .map(each -> Path.of(each.getValue()));
        return Stream.of(Stream.of(Path.of(System.getProperty("java.home"))), named, installed())
                .flatMap(each -> each)
                .filter(OtherJava::isNewEnough)
                .findFirst();
    }

    private static Stream<Path> installed() {
        try (Stream<Path> all = Files.list(Path.of("/usr/lib/jvm"))) {
            return List.copyOf(all.sorted().toList()).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /** Whether a folder holds a JDK that JPlag runs on, by what its file {@code release} says. */
    public static boolean isNewEnough(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return Files.isRegularFile(home.resolve("lib").resolve("modules"))
                    && version.find()
                    && Integer.parseInt(version.group(1)) >= FIRST;
        } catch (IOException e) {
            return false;
        }
    }
}
