package gccourse.kit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gccourse.heap.Collector;
import gccourse.kit.World;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A collector's work is counted, also what it does outside of the heap")
final class TicksTest {
    /** What is done, and how many ticks it costs at least and at most; each collection has a thousand elements. */
    private static final String COSTS = """
            list.get(500);                                  |    0 |    5
            list.add(7);                                    |    0 |    5
            list.remove(999);                               |    1 |    5
            list.remove(0);                                 | 1000 | 1010
            list.remove((Object) 500);                      | 1000 | 1010
            list.add(0, 7);                                 | 1000 | 1010
            list.contains(3);                               | 1000 | 1010
            list.indexOf(3);                                | 1000 | 1010
            list.lastIndexOf(3);                            | 1000 | 1010
            list.removeIf(x -> false);                      | 2000 | 2010
            list.forEach(x -> {});                          | 2000 | 2010
            list.forEach(set::contains);                    | 1000 | 1010
            list.forEach(list::contains);                   | 1001000 | 1010000
            list.sort(null);                                | 1000 | 1010
            list.toArray();                                 | 1000 | 1010
            list.clear();                                   | 1000 | 1010
            list.equals(list);                              | 1000 | 2010
            list.hashCode();                                | 1000 | 1010
            list.subList(0, 1).clear();                     | 1000 | 1010
            list.removeAll(set);                            | 1000 | 3010
            list.removeAll(list);                           | 1000000 | 1010000
            list.stream().count();                          | 1000 | 1010
            list.stream().anyMatch("x"::equals);            | 1000 | 1010
            for (Object o : list) {}                        | 1000 | 1010
            for (var i = list.iterator(); i.hasNext();) { i.next(); i.remove(); } | 500000 | 510000
            var i = list.listIterator(); i.next(); i.add(5); | 1000 | 1010
            own.contains(3);                                | 1000 | 1010
            own.remove(0);                                  | 1000 | 1020
            new ArrayList<>(list);                | 1000 | 1010
            List.copyOf(list);                    | 1000 | 1010
            Collections.max((List<Integer>) (List<?>) list); | 1000 | 1010
            Collections.disjoint(list, list);     | 1000000 | 1010000
            linked.get(500);                                |  500 |  510
            linked.get(0);                                  |    0 |    5
            linked.remove(500);                             |  500 |  510
            linked.contains(5);                             | 1000 | 1010
            deque.contains(5);                              | 1000 | 1010
            deque.removeFirstOccurrence(5);                 | 1000 | 1010
            deque.remove(5);                                | 1000 | 1010
            deque.push(5);                                  |    0 |    5
            deque.pop();                                    |    0 |    5
            set.contains(5);                                |    0 |    5
            set.remove(5);                                  |    0 |    5
            map.get(5);                                     |    0 |    5
            map.containsValue(-1);                          | 1000 | 1010
            map.values().contains(-1);                      | 1000 | 1010
            map.keySet().contains(5);                       |    0 |    5
            map.clear();                                    | 1000 | 1010
            Arrays.fill(array, 7);                | 1000 | 1010
            Arrays.fill(array, 5, 9, 7);          |    4 |   10
            Arrays.copyOf(array, 2000);           | 2000 | 2010
            System.arraycopy(array, 0, array, 1, 999);      |  999 | 1009
            array.clone();                                  | 1000 | 1010
            int[] a = new int[1000];                        | 1000 | 1010
            Object[] a = new Object[1000];                  | 1000 | 1010
            int[][] a = new int[10][100];                   | 1000 | 1020
            for (int x : array) {}                          | 1000 | 1010
            bits.set(5);                                    |    0 |    5
            bits.cardinality();                             |   15 |   25
            bits.nextSetBit(0);                             |   15 |   25
            String s = "x".repeat(6400);                    |  100 |  110
            String s = "a" + text;                          |   15 |   25
            String s = "list#" + 123456;                    |    0 |   10
            text.indexOf("y");                              |   15 |   25
            new StringBuilder(text).append(text).toString(); |  60 |   70
            System.out.print("");                           |   32 |   37
            System.out.printf("");                          |   32 |   37
            IntStream.range(0, 1000).sum(); | 1000 | 1010
            int x = 1000; do { x--; } while (x > 0);        |  999 | 1010
            """;

    private static final List<String[]> ROWS =
            COSTS.lines().map(line -> line.split(" +\\| +")).toList();

    private static final Compiled MEASURED = measured();

    static Stream<Arguments> cost() {
        return IntStream.range(0, ROWS.size())
                .mapToObj(i -> Arguments.of(
                        ROWS.get(i)[0], i, Long.parseLong(ROWS.get(i)[1]), Long.parseLong(ROWS.get(i)[2])));
    }

    @ParameterizedTest(name = "{0}: {2} to {3} ticks")
    @MethodSource
    void cost(String statement, int row, long least, long most) throws Throwable {
        long first = ticksOf(row);

        assertThat(first).isBetween(least, most);
        assertThat(ticksOf(row)).as("another run").isEqualTo(first);
    }

    @Test
    @DisplayName("Plain Java verifies and links when it counts its work, compiled for Java 17 and for this JDK")
    void everythingIsStillJava() throws Exception {
        String source;
        try (InputStream in = TicksTest.class.getResourceAsStream("PlainJava.txt")) {
            source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String[] options : new String[][] {{"--release", "17"}, {}}) {
            CollectorCode code = Compiled.of("PlainJava", source, options).code("PlainJava");
            for (String name : new String[] {"", "$Colour", "$Entry", "$Lru", "$Worklist", "$Shape", "$1"}) {
                Class.forName("lesson.PlainJava" + name, true, code.load().getClassLoader());
            }
            code.load().getMethods();
        }
    }

    @Test
    @DisplayName("Each run counts for itself")
    void apart() throws Throwable {
        Collector one = made();
        Collector other = made();
        long before = Ticks.of(other);

        one.collect(0);

        assertThat(Ticks.of(one)).isGreaterThan(before);
        assertThat(Ticks.of(other)).isEqualTo(before);
    }

    @Test
    @DisplayName("A search at each death shows: it costs the more, the more objects live")
    void searching() throws Throwable {
        assertThat(deaths("remove(object)", 20_000)).isGreaterThan(10 * deaths("remove(object)", 1_000));
        assertThat(deaths("remove(all.lastIndexOf(object))", 20_000))
                .isGreaterThan(10 * deaths("remove(all.lastIndexOf(object))", 1_000));
        assertThat(deaths("isEmpty()", 20_000)).isEqualTo(deaths("isEmpty()", 1_000));
    }

    /** The ticks of 2,000 deaths beside many living objects, of a collector that does something with its own list. */
    private static long deaths(String each, int beside) throws Throwable {
        Compiled compiled = Compiled.of("Searching", """
                package lesson;
                import gccourse.heap.*;
                import java.util.*;
                public class Searching extends Collector {
                    private final List<HeapObject> all = new ArrayList<>();
                    private Heap heap;
                    public void attach(Heap heap) { this.heap = heap; }
                    public void allocated(HeapObject object) { all.add(object); object.setReferenceCount(0); }
                    public void referenceCreated(HeapObject object) {
                        object.setReferenceCount(object.referenceCount() + 1);
                    }
                    public void referenceDropped(HeapObject object) {
                        object.setReferenceCount(object.referenceCount() - 1);
                        if (object.referenceCount() == 0) { all.%s; heap.free(object); }
                    }
                    public void slotWritten(HeapObject holder, HeapObject old, HeapObject now) {
                        if (now != null) { referenceCreated(now); }
                        if (old != null) { referenceDropped(old); }
                    }
                    public void thresholdReached() {}
                    public int collect(int generation) { return 0; }
                }
                """.formatted(each));
        Collector collector =
                (Collector) compiled.code("Searching").load().getConstructor().newInstance();
        World world = new World(collector).chain("chain", beside);
        return world.ticks(() -> {
            for (int i = 0; i < 2_000; i++) {
                world.node("a").del("a");
            }
        });
    }

    @Test
    @DisplayName("A stack trace still names file and line")
    void lines() throws Throwable {
        Compiled compiled = Compiled.of("Failing", """
                package lesson;
                public class Failing implements Runnable {
                    public void run() {
                        for (int i = 0; i < 3; i++) {
                            java.util.List.of(1).forEach(x -> {
                                throw new IllegalStateException("here");
                            });
                        }
                    }
                }
                """);
        Runnable failing =
                (Runnable) compiled.code("Failing").load().getConstructor().newInstance();

        assertThatThrownBy(failing::run)
                .extracting(thrown -> thrown.getStackTrace()[0].toString())
                .isEqualTo("lesson.Failing.lambda$run$0(Failing.java:6)");
        assertThatThrownBy(failing::run)
                .satisfies(thrown -> assertThat(thrown.getStackTrace())
                        .extracting(StackTraceElement::toString)
                        .contains("lesson.Failing.run(Failing.java:5)"));
    }

    @Test
    @DisplayName("What is made after a thread had to be given up does not share its counter")
    void renewed() throws Throwable {
        CollectorCode code = MEASURED.code("Measured");
        Collector old = (Collector) code.load().getConstructor().newInstance();

        code.renew();

        Collector made = (Collector) code.load().getConstructor().newInstance();
        long before = Ticks.of(made);
        old.collect(0);
        assertThat(Ticks.of(made)).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "A collector that has done all the work that it may do is stopped, also if it catches that and goes on")
    void exhausted() throws Throwable {
        Compiled compiled = Compiled.of("Endless", """
                package lesson;
                public class Endless implements Runnable {
                    public void run() {
                        while (true) {
                            try {
                                while (true) { }
                            } catch (Throwable t) {
                                continue;
                            } finally {
                                if (hashCode() != 0) { continue; }
                            }
                        }
                    }
                    public String toString() { while (true) { } }
                }
                """);
        CollectorCode code = compiled.code("Endless");
        Runnable endless = (Runnable) code.load().getConstructor().newInstance();
        code.allow(1_000);

        assertThat(code.exhausted()).isNull();
        assertThatThrownBy(endless::run).isInstanceOf(WorkExhausted.class);
        assertThat(code.exhausted()).isNotEmpty();
        assertThatThrownBy(endless::toString).isInstanceOf(WorkExhausted.class);
        assertThat(code.ticks()).isBetween(1_000L, 1_100L);

        code.allow(1_000);
        assertThat(code.exhausted()).isNull();
    }

    private static long ticksOf(int row) throws Throwable {
        Collector collector = made();
        new World(collector);
        long before = Ticks.of(collector);
        collector.collect(-1);
        long call = Ticks.of(collector) - before;
        collector.collect(row);
        return Ticks.of(collector) - before - 2 * call;
    }

    private static Collector made() throws ReflectiveOperationException {
        return (Collector) MEASURED.code("Measured").load().getConstructor().newInstance();
    }

    private static Compiled measured() {
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < ROWS.size(); i++) {
            cases.append("case ").append(i).append(": {").append(ROWS.get(i)[0]).append("} break;\n");
        }
        return Compiled.of("Measured", """
                package lesson;
                import gccourse.heap.*;
                import java.util.*;
                import java.util.stream.IntStream;
                public class Measured extends Collector {
                    private Heap heap;
                    static class Own extends ArrayList<Object> {
                        public boolean contains(Object o) { return super.contains(o); }
                    }
                    private final List<Object> list = new ArrayList<>();
                    private final Own own = new Own();
                    private final LinkedList<Object> linked = new LinkedList<>();
                    private final Deque<Object> deque = new ArrayDeque<>();
                    private final Set<Object> set = new HashSet<>();
                    private final Map<Object, Object> map = new HashMap<>();
                    private final int[] array = new int[1000];
                    private final BitSet bits = new BitSet(1024);
                    private final String text = "x".repeat(1000);
                    public Measured() {
                        for (int i = 0; i < 1000; i++) {
                            list.add(i); own.add(i); linked.add(i); deque.add(i); set.add(i); map.put(i, i);
                        }
                        bits.set(1000);
                    }
                    public void attach(Heap heap) { this.heap = heap; }
                    public void allocated(HeapObject object) {}
                    public void referenceCreated(HeapObject target) {}
                    public void referenceDropped(HeapObject target) {}
                    public void slotWritten(HeapObject holder, HeapObject old, HeapObject now) {}
                    public void thresholdReached() {}
                    public int collect(int generation) {
                        switch (generation) {
                """ + cases + "} return 0; }}", "-nowarn", "-Xlint:none");
    }
}
