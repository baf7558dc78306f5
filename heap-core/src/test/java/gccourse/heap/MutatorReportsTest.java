package gccourse.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What the collector hears of each operation, in order: {@code + a} for a root's reference that comes, {@code - a} for
 * one that goes, {@code holder: old -> new} for a slot.
 */
class MutatorReportsTest {
    private final RecordingCollector collector = new RecordingCollector();
    private final Sketch program = new Sketch(collector);
    private final Mutator mutator = program.mutator;
    private final HeapObject a = program.node("a");
    private final HeapObject b = program.node("b");

    MutatorReportsTest() {
        collector.heard();
    }

    @Test
    void the_collector_is_attached_before_it_hears_anything() {
        assertThat(collector.attachedTo).isSameAs(program.heap);
        assertThat(mutator.collector()).isSameAs(collector);
        assertThat(mutator.heap()).isSameAs(program.heap);
    }

    @Test
    void a_collection_is_the_collectors() {
        assertThat(mutator.collect(2)).isEqualTo(42);
        assertHeard("collect 2");
    }

    @Nested
    class Temporaries {
        @Test
        void a_new_object_is_on_top_of_the_stack() {
            HeapObject list = mutator.allocate(Kind.LIST, 3, "list");

            assertHeard("allocating list", "allocated list#3", "+ list#3");
            assertThat(mutator.peek(0)).isSameAs(list);
            assertThat(mutator.slotCount(list)).isEqualTo(3);
            assertThat(mutator.slot(list, 1)).isNull();
            assertThat(mutator.payload(list)).isEqualTo("list");
        }

        @Test
        void an_object_that_is_about_to_be_allocated_is_not_on_the_heap_yet() {
            List<HeapObject> found = new ArrayList<>();
            collector.beforeAllocation = () -> program.heap.forEachObject(found::add);

            mutator.allocate(Kind.LIST, 0, "list");

            assertThat(found).containsExactly(a, b);
        }

        @Test
        void an_atom_is_announced_as_well() {
            program.number("n");

            assertHeard("allocating int", "allocated int#1", "+ int#1", "+ int#1", "- int#1");
        }

        @Test
        void a_push_is_a_reference_and_a_drop_takes_it_away() {
            mutator.push(a);
            assertHeard("+ Node#1");

            mutator.drop();
            assertHeard("- Node#1");
            assertThat(mutator.temporaries()).isZero();
        }

        @Test
        void the_entry_below_the_top_can_be_dropped() {
            mutator.push(a);
            mutator.push(b);
            collector.heard();

            mutator.dropBelowTop();

            assertHeard("- Node#1");
            assertThat(mutator.peek(0)).isSameAs(b);
            assertThat(mutator.temporaries()).isEqualTo(1);
        }

        @Test
        void changing_places_changes_no_reference() {
            mutator.push(a);
            mutator.push(b);
            collector.heard();

            mutator.swap();

            assertHeard();
            assertThat(mutator.peek(0)).isSameAs(a);
            assertThat(mutator.peek(1)).isSameAs(b);
        }

        @Test
        void the_stack_grows_as_far_as_it_must() {
            for (int i = 0; i < 1000; i++) {
                mutator.push(i % 2 == 0 ? a : b);
            }
            assertThat(mutator.temporaries()).isEqualTo(1000);
            for (int i = 999; i >= 0; i--) {
                assertThat(mutator.peek(0)).isSameAs(i % 2 == 0 ? a : b);
                mutator.drop();
            }
        }
    }

    @Nested
    class Globals {
        @Test
        void binding_refers_once_more_and_then_drops_the_temporary() {
            mutator.push(a);
            collector.heard();

            mutator.storeGlobal(program.global("c"));

            assertHeard("+ Node#1", "- Node#1");
            assertThat(mutator.global(program.global("c"))).isSameAs(a);
            assertThat(mutator.temporaries()).isZero();
        }

        @Test
        void rebinding_drops_the_old_value_before_the_temporary() {
            mutator.push(b);
            collector.heard();

            mutator.storeGlobal(program.global("a"));

            assertHeard("+ Node#2", "- Node#1", "- Node#2");
        }

        @Test
        void rebinding_to_the_same_object_refers_before_it_drops() {
            mutator.push(a);
            collector.heard();

            mutator.storeGlobal(program.global("a"));

            assertHeard("+ Node#1", "- Node#1", "- Node#1");
        }

        @Test
        void unbinding_drops() {
            program.del("a");
            assertHeard("- Node#1");
            assertThat(mutator.global(program.global("a"))).isNull();

            program.del("a");
            assertHeard();
        }

        @Test
        void a_declared_name_is_not_bound() {
            assertThat(mutator.global(program.global("unbound"))).isNull();
        }
    }

    @Nested
    class Frames {
        @Test
        void arguments_move_into_the_frame() {
            mutator.push(a);
            mutator.push(b);
            collector.heard();

            Frame frame = mutator.pushFrame("f", List.of("x", "y", "z"), 2);

            assertHeard();
            assertThat(frame.function()).isEqualTo("f");
            assertThat(mutator.local(frame, 0)).isSameAs(a);
            assertThat(mutator.local(frame, 1)).isSameAs(b);
            assertThat(mutator.local(frame, 2)).isNull();
            assertThat(mutator.temporaries()).isZero();
        }

        @Test
        void a_local_takes_the_temporary_over_and_drops_its_old_value() {
            mutator.push(a);
            Frame frame = mutator.pushFrame("f", List.of("x"), 1);
            mutator.push(b);
            collector.heard();

            mutator.storeLocal(frame, 0);

            assertHeard("- Node#1");
            assertThat(mutator.local(frame, 0)).isSameAs(b);
            assertThat(mutator.temporaries()).isZero();
        }

        @Test
        void unbinding_a_local_drops_it() {
            mutator.push(a);
            Frame frame = mutator.pushFrame("f", List.of("x"), 1);
            collector.heard();

            mutator.deleteLocal(frame, 0);
            mutator.deleteLocal(frame, 0);

            assertHeard("- Node#1");
        }

        @Test
        void locals_are_dropped_in_their_order_when_the_frame_goes() {
            mutator.push(b);
            mutator.push(a);
            Frame frame = mutator.pushFrame("f", List.of("x", "y", "z"), 2);
            mutator.push(b);
            mutator.storeLocal(frame, 2);
            mutator.push(a);
            collector.heard();

            mutator.popFrame();

            assertHeard("- Node#2", "- Node#1", "- Node#2");
            assertThat(program.heap.roots().frames()).isEmpty();
            assertThat(mutator.peek(0)).as("the result stays on the stack").isSameAs(a);
        }

        @Test
        void the_frames_stand_in_the_order_of_the_calls() {
            Frame outer = mutator.pushFrame("outer", List.of(), 0);
            Frame inner = mutator.pushFrame("inner", List.of(), 0);

            assertThat(program.heap.roots().frames()).containsExactly(outer, inner);
        }
    }

    @Nested
    class Slots {
        private final HeapObject list = program.list("list");

        Slots() {
            collector.heard();
        }

        @Test
        void a_slot_is_filled_rewritten_and_emptied() {
            mutator.setSlot(a, 0, b);
            mutator.setSlot(a, 0, a);
            mutator.setSlot(a, 0, a);
            mutator.setSlot(a, 0, null);
            mutator.setSlot(a, 0, null);

            assertHeard(
                    "Node#1: null -> Node#2",
                    "Node#1: Node#2 -> Node#1",
                    "Node#1: Node#1 -> Node#1",
                    "Node#1: Node#1 -> null");
        }

        @Test
        void appending_and_inserting_write_the_new_slot_only() {
            mutator.addSlot(list, a);
            mutator.addSlot(list, b);
            mutator.insertSlot(list, 0, b);
            mutator.addSlot(list, null);

            assertHeard("list#3: null -> Node#1", "list#3: null -> Node#2", "list#3: null -> Node#2");
            assertSlots(list, b, a, b, null);
        }

        @Test
        void a_removed_value_moves_onto_the_stack() {
            mutator.addSlot(list, a);
            mutator.addSlot(list, b);
            collector.heard();

            mutator.removeSlot(list, 0);

            assertHeard("+ Node#1", "list#3: Node#1 -> null");
            assertThat(mutator.peek(0)).isSameAs(a);
            assertSlots(list, b);
        }

        @Test
        void removing_an_empty_slot_pushes_nothing() {
            mutator.addSlot(list, null);

            mutator.removeSlot(list, 0);

            assertHeard();
            assertThat(mutator.temporaries()).isZero();
            assertSlots(list);
        }

        @Test
        void a_list_is_cleared_from_the_end() {
            mutator.addSlot(list, a);
            mutator.addSlot(list, b);
            collector.heard();

            mutator.clearSlots(list);

            assertHeard("list#3: Node#2 -> null", "list#3: Node#1 -> null");
            assertSlots(list);
            mutator.addSlot(list, a);
            assertSlots(list, a);
        }

        @Test
        void a_dict_is_cleared_from_the_front() {
            HeapObject dict = mutator.allocate(Kind.DICT, 0, "dict");
            mutator.addSlot(dict, a);
            mutator.addSlot(dict, b);
            collector.heard();

            mutator.clearSlots(dict);

            assertHeard("dict#4: Node#1 -> null", "dict#4: Node#2 -> null");
        }

        @Test
        void what_does_not_grow_says_so() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> mutator.addSlot(a, b))
                    .withMessage("Node#1 has a fixed number of slots.");
            assertHeard();
        }

        @Test
        void there_is_no_slot_beyond_the_last() {
            mutator.addSlot(list, a);
            collector.heard();

            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> mutator.slot(list, 1));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> mutator.setSlot(list, 1, b));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> mutator.insertSlot(list, 2, b));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> mutator.removeSlot(list, 1));
            assertHeard();
            assertSlots(list, a);
        }
    }

    @Nested
    class Immortals {
        private final HeapObject none = mutator.immortal(Kind.NONE, "None");

        @Test
        void take_no_room_and_are_never_allocated() {
            int used = program.heap.used();

            mutator.immortal(Kind.INT, 7);

            assertHeard();
            assertThat(program.heap.used()).isEqualTo(used);
        }

        @Test
        void stand_anywhere_and_the_collector_hears_of_the_others_only() {
            HeapObject list = program.list("list");
            collector.heard();

            mutator.push(none);
            mutator.storeGlobal(program.global("a"));
            assertHeard("- Node#1");
            program.del("a");
            mutator.push(none);
            Frame frame = mutator.pushFrame("f", List.of("x"), 1);
            mutator.push(none);
            mutator.storeLocal(frame, 0);
            mutator.popFrame();
            mutator.addSlot(list, none);
            mutator.setSlot(list, 0, none);
            mutator.setSlot(list, 0, null);
            assertHeard();

            mutator.setSlot(list, 0, b);
            mutator.setSlot(list, 0, none);
            assertHeard("list#3: null -> Node#2", "list#3: Node#2 -> null");
            mutator.removeSlot(list, 0);
            assertThat(mutator.peek(0)).isSameAs(none);
            mutator.drop();
            assertHeard();
        }

        @Test
        void are_called_what_they_are() {
            assertThat(none).hasToString("None");
            assertThat(program.inspector.isImmortal(none)).isTrue();
            assertThat(program.inspector.isImmortal(a)).isFalse();
        }
    }

    @Test
    void a_change_is_made_before_the_collector_hears_of_it() {
        Looker looker = new Looker();
        Sketch seen = new Sketch(looker);
        looker.program = seen;
        HeapObject x = seen.node("x");
        HeapObject y = seen.node("y");
        looker.saw.clear();

        seen.set(x, 0, y);
        seen.name("x", y);
        seen.del("y");

        assertThat(looker.saw)
                .containsExactly(
                        "written, the slot holds Node#2",
                        "created, roots: globals x, globals y, temporaries [0]",
                        "created, roots: globals x, globals y, temporaries [0]",
                        "dropped, roots: globals x, globals y, temporaries [0]",
                        "dropped, roots: globals x, globals y",
                        "dropped, roots: globals x");
    }

    @Test
    void what_a_finalizer_does_to_a_list_that_is_growing_is_not_lost() {
        HeapObject list = program.list("list");
        List<HeapObject> expected = new ArrayList<>();
        while (expected.size() < 3000) {
            int many = 1 + expected.size();
            program.heap.setThreshold(program.heap.used());
            collector.atThreshold = () -> {
                for (int i = 0; i < many; i++) {
                    mutator.addSlot(list, b);
                    expected.add(b);
                }
            };
            while (collector.atThreshold != null) {
                mutator.addSlot(list, a);
                expected.add(a);
            }
        }
        assertSlots(list, expected.toArray(HeapObject[]::new));

        program.free(list);
        program.free(a);
        program.free(b);
        assertThat(program.heap.used()).isZero();
    }

    private void assertHeard(String... events) {
        assertThat(collector.heard()).containsExactly(events);
    }

    private void assertSlots(HeapObject holder, @Nullable HeapObject... values) {
        assertThat(mutator.slotCount(holder)).isEqualTo(values.length);
        for (int i = 0; i < values.length; i++) {
            assertThat(mutator.slot(holder, i)).as("slot %d", i).isSameAs(values[i]);
        }
    }

    /** Looks at the heap whenever it hears something. */
    private static final class Looker extends Collector {
        private final List<String> saw = new ArrayList<>();
        private @Nullable Sketch program;

        @Override
        public void attach(Heap heap) {}

        @Override
        public void referenceCreated(HeapObject target) {
            saw.add("created, roots: " + roots());
        }

        @Override
        public void referenceDropped(HeapObject target) {
            saw.add("dropped, roots: " + roots());
        }

        @Override
        public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
            saw.add("written, the slot holds " + program.inspector.slot(holder, 0));
        }

        @Override
        public int collect(int generation) {
            return 0;
        }

        private String roots() {
            List<String> names = new ArrayList<>();
            if (program != null) {
                program.inspector.roots().forEach(root -> names.add(root.place() + " " + root.name()));
            }
            return String.join(", ", names);
        }
    }
}
