package gccourse.kit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.kit.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a collector holds on to of the objects that it has freed is found, wherever it is")
final class KeptTest {
    /** A field, and what is done with it for each object that is allocated. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            List<HeapObject> book = new ArrayList<>()               | book.add(o)
            HeapObject[] book = new HeapObject[100]                 | book[n] = o
            Object[][] book = new Object[100][1]                    | book[n][0] = o
            Map<Integer, HeapObject> book = new TreeMap<>()         | book.put(n, o)
            Set<HeapObject> book = Collections.newSetFromMap(new IdentityHashMap<>()) | book.add(o)
            static List<HeapObject> book = new LinkedList<>()       | book.add(o)
            static class Hidden { static List<HeapObject> book = new LinkedList<>(); } Hidden none | Hidden.book.add(o)
            Link book                                               | book = new Link(o, book)
            Runnable book = () -> {}                                | Runnable b = book; book = () -> { b.run(); o.kind(); }
            List<Optional<HeapObject>> book = new ArrayList<>()     | book.add(Optional.of(o))
            Own book = new Own()                                    | book.add(o)
            """)
    void found(String field, String keep) throws Throwable {
        World world = worldOf(field, keep);
        world.node("a").node("b").node("c").del("a", "b");

        assertThat(world.keptOfTheFreed()).isEqualTo(2);
    }

    @Test
    @DisplayName("Who takes an object out before it is freed keeps nothing")
    void nothing() throws Throwable {
        World world = worldOf("List<HeapObject> book = new ArrayList<>()", "book.add(o); book.remove(o)");
        world.node("a").node("b").del("a", "b");

        assertThat(world.keptOfTheFreed()).isZero();
    }

    private static World worldOf(String field, String keep) throws ReflectiveOperationException {
        Compiled compiled = Compiled.of(
                "Keeping",
                """
                package lesson;
                import gccourse.heap.*;
                import java.util.*;
                public class Keeping extends Collector {
                    private Heap heap;
                    private int n;
                    record Link(HeapObject object, Link next) {}
                    static class Own extends ArrayList<HeapObject> {}
                    public void attach(Heap heap) { this.heap = heap; }
                    public void referenceCreated(HeapObject target) {
                        target.setReferenceCount(target.referenceCount() + 1);
                    }
                    public void referenceDropped(HeapObject target) {
                        target.setReferenceCount(target.referenceCount() - 1);
                        if (target.referenceCount() == 0) { heap.free(target); }
                    }
                    public void slotWritten(HeapObject holder, HeapObject old, HeapObject now) {}
                    public void thresholdReached() {}
                    public int collect(int generation) { return 0; }
                """ + field + "; public void allocated(HeapObject o) { n++; o.setReferenceCount(0); " + keep + "; }}",
                "-nowarn",
                "-Xlint:none");
        Collector collector =
                (Collector) compiled.code("Keeping").load().getConstructor().newInstance();
        return new World(collector);
    }
}
