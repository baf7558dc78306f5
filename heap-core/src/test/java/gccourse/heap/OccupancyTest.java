package gccourse.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes: what objects take and give back, when the collector is called for it, and what a full heap says. */
class OccupancyTest {
    private static final int PAGE = 4096;

    private final RecordingCollector collector = new RecordingCollector();
    private final Sketch program = new Sketch(16 * PAGE, collector);
    private final Heap heap = program.heap;
    private final Mutator mutator = program.mutator;

    @Nested
    class Bytes {
        @ParameterizedTest
        @CsvSource({
            "TUPLE, 0, 48",
            "TUPLE, 1, 48",
            "TUPLE, 2, 64",
            "LIST, 0, 64",
            "LIST, 1, 80",
            "LIST, 8, 128",
            "DICT, 0, 80",
            "DICT, 1, 112",
            "METHOD, 1, 80",
            "INT, 0, 32",
            "TUPLE, 1000, 8192"
        })
        void an_object_takes_what_it_takes_in_cpython_rounded_up(Kind kind, int slots, int bytes) {
            HeapObject object = mutator.allocate(kind, slots, "payload");
            assertThat(heap.used()).isEqualTo(bytes);

            heap.free(object);
            assertThat(heap.used()).isZero();
        }

        @Test
        void a_string_takes_room_for_its_text() {
            mutator.allocate(Kind.STR, 0, "x".repeat(100));

            assertThat(heap.used()).isEqualTo(160);
        }

        @Test
        void a_list_grows_by_an_eighth_and_gives_all_of_it_back() {
            HeapObject list = program.list("list");
            HeapObject item = program.number("item");
            List<Integer> sizes = new ArrayList<>();
            int before = heap.used();
            for (int i = 0; i < 60; i++) {
                program.append(list, item);
                int slots = (heap.used() - before) / 8;
                if (sizes.isEmpty() || sizes.get(sizes.size() - 1) != slots) {
                    sizes.add(slots);
                }
            }
            // CPython's lists have room for 4, 8, 16, 24, 32, 40, 52, 64 items; the allocator rounds up to pairs.
            assertThat(sizes).containsExactly(4, 8, 16, 24, 32, 40, 52, 64);

            heap.free(list);
            heap.free(item);
            assertThat(heap.used()).isZero();
        }

        @Test
        void an_emptied_list_gives_its_buffer_back_at_once() {
            HeapObject list = program.list("list");
            int empty = heap.used();
            for (int i = 0; i < 100; i++) {
                program.append(list, list);
            }

            mutator.clearSlots(list);

            assertThat(heap.used()).isEqualTo(empty);
            heap.free(list);
            assertThat(heap.used()).isZero();
        }

        @Test
        void items_that_are_popped_leave_the_buffer_as_it_is() {
            HeapObject list = program.list("list");
            for (int i = 0; i < 100; i++) {
                program.append(list, list);
            }
            int full = heap.used();
            for (int i = 99; i >= 0; i--) {
                mutator.removeSlot(list, i);
                mutator.drop();
            }
            assertThat(heap.used()).isEqualTo(full);
            for (int i = 0; i < 100; i++) {
                program.append(list, list);
            }
            assertThat(heap.used()).isEqualTo(full);

            heap.free(list);
            assertThat(heap.used()).isZero();
        }

        @Test
        void an_instance_of_an_open_class_grows_and_others_do_not() {
            HeapObject open = mutator.allocate(Kind.INSTANCE, 0, Sketch.OPEN);
            HeapObject dict = mutator.allocate(Kind.DICT, 0, "dict");
            for (int i = 0; i < 10; i++) {
                mutator.addSlot(open, open);
                mutator.addSlot(dict, open);
            }
            assertThat(mutator.slotCount(open)).isEqualTo(10);
            assertThat(mutator.slotCount(dict)).isEqualTo(10);

            heap.free(open);
            heap.free(dict);
            assertThat(heap.used()).isZero();
        }
    }

    @Nested
    class Threshold {
        @Test
        void is_three_quarters_of_the_heap_at_first() {
            assertThat(heap.capacity()).isEqualTo(16 * PAGE);
            assertThat(heap.threshold()).isEqualTo(12 * PAGE);
        }

        @Test
        void calls_the_collector_before_the_allocation_that_would_pass_it() {
            heap.setThreshold(3 * 64);
            collector.atThreshold = () -> assertThat(heap.used()).isEqualTo(3 * 64);

            assertThat(thresholdsIn(3)).isZero();
            assertThat(thresholdsIn(1)).isEqualTo(1);
            assertThat(collector.atThreshold).isNull();
        }

        @Test
        void calls_once_and_not_again_while_the_heap_stays_above_it() {
            heap.setThreshold(64);

            assertThat(thresholdsIn(100)).isEqualTo(1);
        }

        @Test
        void calls_again_when_the_heap_has_been_below_it() {
            heap.setThreshold(2 * 64);
            HeapObject first = mutator.allocate(Kind.LIST, 0, "list");
            HeapObject second = mutator.allocate(Kind.LIST, 0, "list");
            assertThat(thresholdsIn(1)).isEqualTo(1);

            heap.free(first);
            assertThat(thresholdsIn(1)).as("not below yet").isZero();

            heap.free(second);
            heap.forEachObject(heap::free);
            assertThat(thresholdsIn(2)).isZero();
            assertThat(thresholdsIn(1)).isEqualTo(1);
        }

        @Test
        void calls_again_when_it_is_set() {
            heap.setThreshold(64);
            thresholdsIn(2);
            heap.setThreshold(64);

            assertThat(thresholdsIn(1)).isEqualTo(1);
        }

        @Test
        void is_passed_by_a_growing_list_too() {
            HeapObject list = program.list("list");
            heap.setThreshold(heap.used());
            collector.heard();

            mutator.addSlot(list, list);

            assertThat(collector.heard()).containsExactly("threshold", list + ": null -> " + list);
        }

        private int thresholdsIn(int allocations) {
            collector.heard();
            for (int i = 0; i < allocations; i++) {
                mutator.allocate(Kind.LIST, 0, "list");
                mutator.drop();
            }
            return (int) collector.heard().stream().filter("threshold"::equals).count();
        }
    }

    @Nested
    class Full {
        @Test
        void calls_the_collector_once_more_and_uses_what_it_frees() {
            HeapObject all = mutator.allocate(Kind.TUPLE, 16 * PAGE / 8 - 5, "tuple");
            collector.heard();
            collector.atThreshold = () -> heap.free(all);

            HeapObject list = mutator.allocate(Kind.LIST, 0, "list");

            assertThat(collector.heard())
                    .containsExactly("allocating list", "threshold", "allocated list#2", "+ list#2");
            assertThat(program.inspector.isFreed(list)).isFalse();
        }

        @Test
        void says_so_with_numbers() {
            HeapObject all = mutator.allocate(Kind.TUPLE, 16 * PAGE / 8 - 5, "tuple");
            int temporaries = mutator.temporaries();

            assertThatExceptionOfType(HeapExhausted.class)
                    .isThrownBy(() -> mutator.allocate(Kind.LIST, 0, "list"))
                    .withMessage("The heap is full: 56 bytes were asked for, 65,536 of 65,536 bytes are in use,"
                            + " the largest free run has 0 bytes.")
                    .satisfies(exhausted -> assertThat(exhausted.requested()).isEqualTo(56));
            assertThat(mutator.temporaries()).isEqualTo(temporaries);
            heap.free(all);
            assertThatCode(() -> mutator.allocate(Kind.LIST, 0, "list")).doesNotThrowAnyException();
        }

        @Test
        void says_whether_it_is_fragmented() {
            HeapObject[] tuples = new HeapObject[16];
            for (int i = 0; i < 16; i++) {
                tuples[i] = mutator.allocate(Kind.TUPLE, 500, "tuple");
            }
            for (int i = 0; i < 16; i += 2) {
                heap.free(tuples[i]);
            }
            assertThat(heap.used()).isEqualTo(8 * PAGE);
            assertThat(program.inspector.largestFree()).isEqualTo(PAGE);

            assertThatExceptionOfType(HeapExhausted.class)
                    .isThrownBy(() -> mutator.allocate(Kind.TUPLE, 1000, "tuple"))
                    .withMessage("The heap is full: 8,040 bytes were asked for, 32,768 of 65,536 bytes are in use,"
                            + " the largest free run has 4,096 bytes.")
                    .matches(HeapExhausted::isFragmented);
            for (int i = 1; i < 16; i += 2) {
                heap.free(tuples[i]);
            }
            assertThatExceptionOfType(HeapExhausted.class)
                    .isThrownBy(() -> mutator.allocate(Kind.TUPLE, 16 * PAGE / 8, "tuple"))
                    .as("all of the heap is free, and too small")
                    .matches(full -> !full.isFragmented());
        }

        @Test
        void leaves_nothing_of_an_object_that_found_no_room_behind() {
            int slots = 16 * PAGE / 8;

            assertThatExceptionOfType(HeapExhausted.class).isThrownBy(() -> mutator.allocate(Kind.LIST, slots, "list"));

            assertThat(heap.used()).isZero();
            assertThat(program.inspector.largestFree()).isEqualTo(16 * PAGE);
        }

        @Test
        void leaves_a_list_as_it_was_that_found_no_room_to_grow() {
            HeapObject list = program.list("list");
            assertThatExceptionOfType(HeapExhausted.class).isThrownBy(() -> {
                while (true) {
                    mutator.addSlot(list, list);
                }
            });
            int count = mutator.slotCount(list);

            assertThat(count).isGreaterThan(2000);
            for (int i = 0; i < count; i++) {
                assertThat(mutator.slot(list, i)).isSameAs(list);
            }
            heap.free(list);
            assertThat(heap.used()).isZero();
        }
    }
}
