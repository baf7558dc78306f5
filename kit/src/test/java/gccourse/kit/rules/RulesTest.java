package gccourse.kit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A collector uses nothing but what a collector may use")
final class RulesTest {
    private static final int FIRST_LINE = 21;

    /** What stands in a method, what the message names, and what it says to do instead. */
    private static final String REFUSED = """
            new java.util.Formatter("points.txt");            | new java.util.Formatter(java.lang.String)       | reads and writes no files
            new java.io.PrintStream("points.txt");            | new java.io.PrintStream(java.lang.String)       | reads and writes no files
            new java.io.File("points.txt");                   | new java.io.File(java.lang.String)              | reads and writes no files
            java.nio.file.Files.readString(null);             | java.nio.file.Files.readString(                 | reads and writes no files
            new java.util.Scanner("1");                       | new java.util.Scanner(java.lang.String)         | reads nothing from outside
            java.util.ResourceBundle.getBundle("other");      | java.util.ResourceBundle.getBundle(             | loads no classes
            java.util.ServiceLoader.load(Runnable.class);     | java.util.ServiceLoader.load(                   | loads no classes
            new Throwable().getStackTrace();                  | java.lang.Throwable.getStackTrace()             | who calls it
            java.util.Arrays.toString(new Throwable().getStackTrace()); | java.lang.Throwable.getStackTrace()   | who calls it
            new IllegalStateException().getStackTrace();      | java.lang.Throwable.getStackTrace()             | who calls it
            StackWalker.getInstance();                        | java.lang.StackWalker.getInstance()             | who calls it
            new SecurityManager() {};                         | new java.lang.SecurityManager()                    | who calls it
            new Throwable().printStackTrace((java.io.PrintWriter) null); | java.lang.Throwable.printStackTrace(java.io.PrintWriter) | -
            new java.util.ArrayList<>().parallelStream();     | java.util.Collection.parallelStream()           | one thread
            java.util.Set.of().parallelStream();              | java.util.Collection.parallelStream()           | one thread
            java.util.EnumSet.noneOf(Thread.State.class).parallelStream(); | java.util.Collection.parallelStream() | one thread
            new Own().parallelStream();                       | java.util.Collection.parallelStream()           | one thread
            new java.util.ArrayList<>().stream().parallel();  | java.util.stream.BaseStream.parallel()          | one thread
            java.util.stream.IntStream.range(0, 9).parallel(); | java.util.stream.IntStream.parallel()          | one thread
            java.util.Arrays.parallelSort(new int[9]);        | java.util.Arrays.parallelSort(int[])            | one thread
            java.util.function.Supplier<Object> s = java.util.List.of()::parallelStream; | java.util.Collection.parallelStream() | one thread
            new Thread(() -> {}).start();                     | new java.lang.Thread(java.lang.Runnable)        | one thread
            new java.util.Timer();                            | new java.util.Timer()                           | one thread
            new java.util.concurrent.ConcurrentHashMap<>();   | new java.util.concurrent.ConcurrentHashMap()    | one thread
            new ThreadLocal<Object>();                        | new java.lang.ThreadLocal()                     | one thread
            synchronized (this) { x++; }                      | synchronized                                    | needs no lock
            wait();                                           | java.lang.Object.wait()                         | waits for nobody
            new int[0].notify();                              | java.lang.Object.notify()                       | nobody waits
            Class.forName("x");                               | java.lang.Class.forName(java.lang.String)       | no reflection
            getClass().getDeclaredFields();                   | java.lang.Class.getDeclaredFields()             | no reflection
            getClass().getClassLoader();                      | java.lang.Class.getClassLoader()                | no reflection
            Object o = java.lang.reflect.Array.newInstance(int.class, 1); | java.lang.reflect.Array.newInstance( | no reflection
            Object o = java.lang.invoke.MethodHandles.lookup(); | java.lang.invoke.MethodHandles.lookup()       | no reflection
            Object o = java.lang.reflect.Method.class;        | java.lang.reflect.Method                        | no reflection
            new java.lang.ref.WeakReference<>(this);          | new java.lang.ref.WeakReference(java.lang.Object) | Java's own garbage collector
            new java.util.WeakHashMap<>();                    | new java.util.WeakHashMap()                     | Java's own garbage collector
            Runtime.getRuntime();                             | java.lang.Runtime.getRuntime()                  | nothing of the machine
            System.exit(0);                                   | java.lang.System.exit(int)                      | nothing of the machine
            System.getProperty("user.dir");                   | java.lang.System.getProperty(java.lang.String)  | nothing of the machine
            System.getenv();                                  | java.lang.System.getenv()                       | nothing of the machine
            System.setOut(null);                              | java.lang.System.setOut(java.io.PrintStream)    | nothing of the machine
            System.out.close();                               | java.io.PrintStream.close()                     | reads and writes no files
            Integer.getInteger("x");                          | java.lang.Integer.getInteger(java.lang.String)  | nothing of the machine
            System.gc();                                      | java.lang.System.gc()                           | Java's own garbage collector
            System.nanoTime();                                | java.lang.System.nanoTime()                     | reads no clock
            java.util.function.LongSupplier s = System::nanoTime; | java.lang.System.nanoTime()                 | reads no clock
            new java.util.Random();                           | new java.util.Random()                          | new Random(1)
            java.util.Collections.shuffle(null);              | java.util.Collections.shuffle(java.util.List)   | new Random(1)
            Math.random();                                    | java.lang.Math.random()                         | new Random(1)
            "a".matches("(a*)*b");                            | java.lang.String.matches(java.lang.String)      | regular expression
            "a".split(",");                                   | java.lang.String.split(java.lang.String)        | regular expression
            "a".getBytes(java.nio.charset.StandardCharsets.UTF_8); | java.nio.charset.StandardCharsets.UTF_8     | -
            new ProcessBuilder("ls");                         | new java.lang.ProcessBuilder(                   | starts no programs
            try { x++; } catch (StackOverflowError e) { x--; } | java.lang.StackOverflowError                   | worklist
            new gccourse.heap.Mutator(heap, this).useFreeLists(); | new gccourse.heap.Mutator(gccourse.heap.Heap, gccourse.heap.Collector) | the collector's side
            new gccourse.heap.Heap(4096);                     | new gccourse.heap.Heap(int)                     | set up by the course
            new gccourse.heap.Inspector(heap);                | new gccourse.heap.Inspector(gccourse.heap.Heap) | the collector's side
            gccourse.heap.Inspector i = null; i.roots();         | gccourse.heap.Inspector.                     | the collector's side
            Object o = gccourse.heap.Inspector[].class;       | gccourse.heap.Inspector                         | the collector's side
            boolean b = (Object) heap instanceof gccourse.heap.Mutator; | gccourse.heap.Mutator                 | the collector's side
            java.util.function.Function<gccourse.heap.Heap, Object> f = gccourse.heap.Inspector::new; | new gccourse.heap.Inspector(gccourse.heap.Heap) | the collector's side
            new gccourse.kit.World(this);                     | new gccourse.kit.World(gccourse.heap.Collector) | no other part of the course
            Object o = (Runnable & java.io.Serializable) () -> {}; | java.io.Serializable                       | reads and writes no files
            """;

    private static final List<String[]> ROWS =
            REFUSED.lines().map(line -> line.split(" +\\| +")).toList();

    private static final String MESSAGE = messageOfAll();

    static Stream<Arguments> refused() {
        return IntStream.range(0, ROWS.size())
                .mapToObj(i -> Arguments.of(ROWS.get(i)[0], FIRST_LINE + i, ROWS.get(i)[1], ROWS.get(i)[2].strip()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String statement, int line, String named, String advice) {
        String place = "Mine.java:" + line + " uses ";

        assertThat(MESSAGE).contains(place + named);
        assertThat(MESSAGE.substring(MESSAGE.indexOf(place + named))
                        .lines()
                        .skip(1)
                        .findFirst())
                .get(STRING)
                .contains(advice.equals("-") ? "" : advice);
    }

    private static String messageOfAll() {
        return message(collector(
                "",
                IntStream.range(0, ROWS.size())
                        .mapToObj(i -> "void cheat" + i + "() throws Throwable {" + ROWS.get(i)[0] + "}")
                        .collect(Collectors.joining("\n"))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            protected void finalize() {}                    | Mine.java, method finalize uses finalize                       | heap.free
            synchronized void locked() {}                   | Mine.java, method locked uses synchronized                     | needs no lock
            native void elsewhere();                        | Mine.java, method elsewhere uses native                        | written in Java
            static Thread thread;                           | Mine.java, field thread uses java.lang.Thread                  | one thread
            java.util.List<? extends Thread> threads;       | Mine.java, field threads uses java.lang.Thread                 | one thread
            void take(java.io.File file) {}                 | Mine.java, method take uses java.io.File                       | reads and writes no files
            void fail() throws java.io.IOException {}       | Mine.java, method fail uses java.io.IOException                | reads and writes no files
            @Deprecated @Step1Test.Tag void tagged() {}     | Mine.java, method tagged uses lesson.Step1Test$Tag             | -
            static class Other extends Thread {}            | uses java.lang.Thread                                          | one thread
            record Two(Thread one, int two) {}              | uses java.lang.Thread                                          | one thread
            """)
    void refusedAsMember(String member, String named, String advice) {
        String use = member.contains("Other")
                ? "Object o = new Other();"
                : member.contains("Two") ? "Object o = new Two(null, 1);" : "";

        assertThat(message(collector("", member + " void use() {" + use + "}")))
                .contains(named)
                .contains(advice.equals("-") ? "" : advice);
    }

    @Test
    @DisplayName("Everything is named at once, each thing with its line")
    void all() {
        String message = message(collector("", "void a() {\nSystem.gc();\n}\nvoid b() {\nSystem.exit(1);\n}"));

        assertThat(message)
                .contains("Mine.java:22 uses java.lang.System.gc()", "Mine.java:25 uses java.lang.System.exit(int)");
    }

    @Test
    @DisplayName("A class of one's own is judged like the collector itself, however the collector comes to it")
    void beside() {
        Compiled compiled =
                collector("class Beside { static void work() { System.exit(1); } }", "Runnable r = Beside::work;");

        assertThat(message(compiled)).contains("uses java.lang.System.exit(int)");
    }

    @Test
    @DisplayName("A class in a package that is not the lesson's, or with the name of one of its tests, is refused")
    void foreign(@TempDir Path folder) throws IOException {
        collector("", "").writeTo(folder);
        for (String file : List.of("gccourse/kit/Step.class", "org/junit/Assert.class", "lesson/Step1Test.class")) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, new byte[0]);
        }
        try (URLClassLoader files = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            CollectorCode code = new CollectorCode(files, "lesson.Mine", "lesson", Set.of("lesson.Step1Test"), true);

            assertThat(message(code))
                    .contains(
                            "The class gccourse.kit.Step lies outside of the lesson's package.",
                            "The class org.junit.Assert lies outside of the lesson's package.",
                            "The class lesson.Step1Test has the name of one of the lesson's tests.")
                    .doesNotContain("lesson.Mine");
        }
    }

    @Test
    @DisplayName("A class file that cannot be judged is refused")
    void tooNew(@TempDir Path folder) throws IOException {
        collector("", "").writeTo(folder);
        Path file = folder.resolve("lesson/Mine.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = 99;
        Files.write(file, bytes);
        try (URLClassLoader files = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            CollectorCode code = new CollectorCode(files, "lesson.Mine", "lesson", Set.of(), true);

            assertThat(message(code)).contains("A class file cannot be read: Unsupported class file");
        }
    }

    @Test
    @DisplayName("Patterns and records in switches pass, where the JDK that compiles has them")
    void patterns() {
        assumeTrue(Runtime.version().feature() >= 21, "Java 21 is the first that has them");
        String method = """
                sealed interface Shape permits Round, Square {}
                record Round(Kind kind, int radius) implements Shape {}
                record Square(int side) implements Shape {}
                enum Colour implements Part { RED, BLUE }
                sealed interface Part permits Colour {}
                int size(Object o) {
                    return switch (o) {
                        case null -> 0;
                        case Round(Kind kind, int radius) when radius > 5 -> radius;
                        case Round round -> round.hashCode();
                        case Square square -> square.side();
                        case Kind kind -> kind.ordinal();
                        case String text -> text.length();
                        default -> -1;
                    };
                }
                int number(Part part) {
                    return switch (part) {
                        case Colour.RED -> 1;
                        case Colour.BLUE -> 2;
                    };
                }
                """;

        assertThatCode(() -> collector("", method).code("Mine").check()).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("Nothing is loaded or initialized while the files are judged")
    void nothingRuns() {
        CollectorCode code = collector("", "static { if (true) throw new IllegalStateException(\"ran\"); }")
                .code("Mine");

        assertThatCode(code::check).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("Plain Java passes: collections, streams, records, enums, lambdas, text, printing")
    void plainJava() throws IOException {
        String source;
        try (InputStream in = RulesTest.class.getResourceAsStream("PlainJava.txt")) {
            source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThatCode(() -> Compiled.of("PlainJava", source, "--release", "17")
                        .code("PlainJava")
                        .check())
                .doesNotThrowAnyException();
        assertThatCode(() -> Compiled.of("PlainJava", source).code("PlainJava").check())
                .as("compiled for the JDK that runs the test")
                .doesNotThrowAnyException();
    }

    private static String message(Compiled compiled) {
        return message(compiled.code("Mine"));
    }

    private static String message(CollectorCode code) {
        Forbidden forbidden = catchThrowableOfType(Forbidden.class, code::check);
        assertThat(forbidden).isNotNull();
        return forbidden.getMessage();
    }

    /** A collector that does nothing, in 20 lines; what is added begins at line 21. */
    private static Compiled collector(String beside, String members) {
        return Compiled.of(
                "Mine",
                """
                package lesson;
                import gccourse.heap.*;
                public class Mine extends Collector {
                    private Heap heap;
                    private int x;
                    public void attach(Heap heap) { this.heap = heap; }
                    public void allocated(HeapObject object) {}
                    public void referenceCreated(HeapObject target) {}
                    public void referenceDropped(HeapObject target) {}
                    public void slotWritten(HeapObject holder, HeapObject old, HeapObject now) {}
                    public int collect(int generation) { return 0; }
                    public void thresholdReached() {}
                    java.util.Collection<Object> own() { return new Own(); }
                    static class Own extends java.util.ArrayList<Object> {}
                    @SuppressWarnings("all") static final String WORDS = "plain";





                """ + members + "\n}\n" + beside
                        + "\nclass Step1Test { @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) @interface Tag {} }",
                "-nowarn",
                "-Xlint:none");
    }
}
