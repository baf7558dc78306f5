package gccourse.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a collector sees of objects and roots, and in which order. */
class HeapViewTest {
    private final Sketch program = new Sketch();
    private final Heap heap = program.heap;
    private final Mutator mutator = program.mutator;
    private final HeapObject a = program.node("a");
    private final HeapObject b = program.node("b");
    private final List<HeapObject> visited = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"LIST", "TUPLE", "DICT", "ITERATOR"})
    void references_are_visited_as_cpython_does(Kind kind) {
        HeapObject holder = mutator.allocate(kind, 5, "holder");
        mutator.setSlot(holder, 0, a);
        mutator.setSlot(holder, 1, mutator.immortal(Kind.NONE, "None"));
        mutator.setSlot(holder, 3, b);
        mutator.setSlot(holder, 4, b);

        heap.forEachReference(holder, visited::add);

        boolean backwards = kind.lastSlotFirst();
        assertThat(visited).isEqualTo(backwards ? List.of(b, b, a) : List.of(a, b, b));
    }

    @Test
    void instances_are_visited_from_the_first_slot() {
        program.set(a, 0, b);
        program.set(a, 1, a);

        heap.forEachReference(a, visited::add);

        assertThat(visited).containsExactly(b, a);
    }

    @Test
    void a_visit_goes_on_when_the_visitor_empties_slots() {
        program.set(a, 0, b);
        program.set(a, 1, a);

        heap.forEachReference(a, target -> {
            visited.add(target);
            heap.clearReference(a, 0);
        });

        assertThat(visited).containsExactly(b, a);
    }

    @Test
    void clearing_a_slot_answers_what_was_in_it() {
        program.set(a, 0, b);
        program.set(a, 1, mutator.immortal(Kind.NONE, "None"));

        assertThat(heap.clearReference(a, 0)).isSameAs(b);
        assertThat(heap.clearReference(a, 0)).isNull();
        assertThat(heap.clearReference(a, 1)).as("None is immortal").isNull();
        assertThat(mutator.slot(a, 1)).isNull();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> heap.clearReference(a, 2));
    }

    @Test
    void globals_frames_and_temporaries_are_the_roots() {
        mutator.push(b);
        mutator.push(a);
        mutator.pushFrame("f", List.of("x", "unbound", "y"), 1);
        mutator.push(mutator.immortal(Kind.NONE, "None"));
        mutator.push(b);
        Roots roots = heap.roots();

        roots.globals().forEachReference(visited::add);
        assertThat(visited).containsExactly(a, b);
        visited.clear();
        roots.frames().forEach(frame -> frame.forEachReference(visited::add));
        assertThat(visited).containsExactly(a);
        visited.clear();
        roots.forEachTemporary(visited::add);
        assertThat(visited).containsExactly(b, b);
        assertThat(roots.globals()).hasToString("globals");
        assertThat(roots.frames()).hasToString("[f]");
    }

    @Test
    void globals_that_a_collector_holds_on_to_stay_the_globals() {
        Frame globals = new Heap(Sketch.CAPACITY).roots().globals();
        globals.forEachReference(visited::add);
        assertThat(visited).isEmpty();

        globals = heap.roots().globals();
        for (int i = 0; i < 100; i++) {
            program.name("name" + i, a);
        }

        globals.forEachReference(visited::add);
        assertThat(visited).hasSize(102);
    }

    @Test
    void objects_are_walked_in_the_order_of_addresses_each_once() {
        for (int i = 0; i < 300; i++) {
            HeapObject list = program.list("list" + i);
            for (int j = 0; j < i; j++) {
                program.append(list, a);
            }
            program.number("number" + i);
        }
        program.free(a);

        heap.forEachObject(visited::add);

        assertThat(visited).hasSize(601).doesNotHaveDuplicates().doesNotContain(a);
        assertThat(visited).extracting(HeapObject::address).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void the_address_of_a_freed_object_is_used_again() {
        heap.free(a);

        assertThat(program.node("c").address()).isEqualTo(a.address());
    }

    @Test
    void the_header_is_the_collectors() {
        assertThat(a.referenceCount()).isZero();
        assertThat(a.scratch()).isZero();
        assertThat(a.generation()).isZero();
        assertThat(a.isMarked()).isFalse();
        assertThat(a.isFinalized()).isFalse();
        assertThat(a.isLinked()).isFalse();

        a.setReferenceCount(7);
        a.setScratch(-3);
        heap.setGeneration(a, 127);
        a.setFinalized();
        assertThat(heap.mark(a)).isTrue();
        assertThat(heap.mark(a)).isFalse();

        assertThat(a.referenceCount()).isEqualTo(7);
        assertThat(a.scratch()).isEqualTo(-3);
        assertThat(a.generation()).isEqualTo(127);
        assertThat(a.isFinalized()).isTrue();
        assertThat(a.isMarked()).isTrue();
        heap.unmark(a);
        heap.unmark(a);
        assertThat(a.isMarked()).isFalse();
        assertThat(a.isFinalized()).isTrue();
    }

    @Test
    void objects_are_named_by_type_and_order_of_allocation_atoms_apart() {
        assertThat(a).hasToString("Node#1");
        assertThat(program.number("n")).hasToString("int#1");
        assertThat(program.list("l")).hasToString("list#3");
        assertThat(program.weak("w", a, null)).hasToString("weakref#4");
    }

    @Test
    void a_class_tells_whether_its_instances_have_a_finalizer() {
        assertThat(a.hasFinalizer()).isFalse();
        assertThat(program.finalNode("f").hasFinalizer()).isTrue();
        heap.free(a);
        assertThat(a.hasFinalizer()).as("also of a freed object").isFalse();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_kind_is_an_atom_or_a_container(Kind kind) {
        assertThat(kind.isContainer()).isNotEqualTo(kind.isAtom());
        assertThat(kind.baseBytes())
                .as("no object is smaller than CPython's head")
                .isGreaterThanOrEqualTo(16);
        assertThat(kind.bytesPerSlot() == 0).isEqualTo(kind.isAtom());
        assertThat(mutator.allocate(kind, 0, kind == Kind.INSTANCE ? Sketch.NODE : "payload")
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void an_unfinished_method_says_where_to_read() {
        UnfinishedStep unfinished = new UnfinishedStep("1.1 Names count", "docs/01.md#11");

        assertThat(unfinished.step()).isEqualTo("1.1 Names count");
        assertThat(unfinished)
                .hasMessage(
                        "This method belongs to step 1.1 Names count and is not written yet. Read docs/01.md#11 first.");
    }
}
