package gccourse.heap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which deaths and births count as allocations on a heap that keeps objects for reuse, as CPython 3.11 does. */
class FreeListsTest {
    private final Counter counter = new Counter();
    private final Sketch program = new Sketch(counter);
    private final Heap heap = program.heap;

    @Test
    void nothing_is_kept_unless_asked_for() {
        assertThat(heap.free(program.list("list"))).isTrue();
        program.list("another");

        assertThat(counter.reused()).isZero();
        assertThat(heap.clearFreeLists()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "LIST, 0, 80",
        "LIST, 7, 80",
        "DICT, 0, 80",
        "TUPLE, 1, 2000",
        "TUPLE, 19, 2000",
        "TUPLE, 0, 0",
        "TUPLE, 21, 0",
        "ITERATOR, 1, 0",
        "INT, 0, 0"
    })
    void so_many_are_kept(Kind kind, int length, int kept) {
        program.mutator.useFreeLists();
        HeapObject[] objects = new HeapObject[2100];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = program.mutator.allocate(kind, length, "payload");
        }
        int counted = 0;
        for (HeapObject object : objects) {
            counted += heap.free(object) ? 1 : 0;
        }
        assertThat(counted).isEqualTo(2100 - kept);
        assertThat(counter.reused()).isZero();

        for (int i = 0; i < objects.length; i++) {
            program.mutator.allocate(kind, length, "payload");
        }
        assertThat(counter.reused()).isEqualTo(kept);
        assertThat(heap.clearFreeLists()).isZero();
    }

    @Test
    void a_tuple_is_reused_by_one_of_its_length() {
        program.mutator.useFreeLists();
        heap.free(program.mutator.allocate(Kind.TUPLE, 2, "tuple"));

        program.mutator.allocate(Kind.TUPLE, 3, "tuple");
        assertThat(counter.reused()).isZero();
        program.mutator.allocate(Kind.TUPLE, 2, "tuple");
        assertThat(counter.reused()).isEqualTo(1);
    }

    @Test
    void a_tuple_of_length_20_is_kept_for_nothing() {
        program.mutator.useFreeLists();
        assertThat(heap.free(program.mutator.allocate(Kind.TUPLE, 20, "tuple"))).isFalse();

        program.mutator.allocate(Kind.TUPLE, 20, "tuple");
        assertThat(counter.reused()).isZero();
        assertThat(heap.clearFreeLists()).isEqualTo(1);
    }

    @Test
    void a_full_collection_gives_everything_back() {
        program.mutator.useFreeLists();
        heap.free(program.list("list"));
        heap.free(program.mutator.allocate(Kind.TUPLE, 2, "tuple"));

        assertThat(heap.clearFreeLists()).isEqualTo(2);
        assertThat(heap.clearFreeLists()).isZero();
        program.list("another");
        assertThat(counter.reused()).isZero();
    }

    @Test
    void the_memory_of_what_is_kept_is_free_all_the_same() {
        program.mutator.useFreeLists();
        heap.free(program.list("list"));

        assertThat(heap.used()).isZero();
    }

    @Test
    void what_is_reused_is_announced_by_its_birth_alone() {
        RecordingCollector collector = new RecordingCollector();
        Sketch other = new Sketch(collector);
        other.mutator.useFreeLists();
        other.heap.free(other.list("list"));
        assertThat(collector.heard()).startsWith("allocating list", "allocated list#1");

        other.mutator.allocate(Kind.LIST, 0, "list");

        assertThat(collector.heard()).containsExactly("allocated list#2", "+ list#2");
    }

    private static final class Counter extends Collector {
        private int allocating;
        private int allocated;

        @Override
        public void attach(Heap heap) {}

        @Override
        public void allocating(Kind kind) {
            allocating++;
        }

        @Override
        public void allocated(HeapObject object) {
            allocated++;
        }

        @Override
        public int collect(int generation) {
            return 0;
        }

        /** Returns how many objects have cost no allocation. */
        private int reused() {
            return allocated - allocating;
        }
    }
}
