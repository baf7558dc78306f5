package gccourse.heap;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Inspector.Root;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectorTest {
    private final Sketch program = new Sketch();
    private final Mutator mutator = program.mutator;
    private final Inspector inspector = program.inspector;
    private final HeapObject none = mutator.immortal(Kind.NONE, "None");
    private final HeapObject a = program.node("a");

    @Test
    void roots_stand_where_the_program_has_them() {
        HeapObject list = program.list("list");
        program.name("nothing", none);
        mutator.push(a);
        mutator.pushFrame("f", List.of("x", "y"), 1);
        mutator.pushFrame("g", List.of(), 0);
        mutator.push(none);
        mutator.push(list);

        assertThat(inspector.roots())
                .containsExactly(
                        new Root("globals", "a", a),
                        new Root("globals", "list", list),
                        new Root("f()", "x", a),
                        new Root("temporaries", "[1]", list));
    }

    @Test
    void slots_are_called_what_the_program_calls_them() {
        HeapObject list = program.list("list");
        HeapObject dict = mutator.allocate(Kind.DICT, 1, (SlotNames) index -> "['k" + index + "']");
        HeapObject method = mutator.allocate(Kind.METHOD, 1, "method");
        HeapObject iterator = mutator.allocate(Kind.ITERATOR, 1, "iterator");
        HeapObject weakReference = program.weak("w", a, null);

        assertThat(inspector.slotName(a, 1)).isEqualTo(".other");
        assertThat(inspector.slotName(list, 7)).isEqualTo("[7]");
        assertThat(inspector.slotName(dict, 0)).isEqualTo("['k0']");
        assertThat(inspector.slotName(method, 0)).isEqualTo(".__self__");
        assertThat(inspector.slotName(iterator, 0)).isEqualTo(".sequence");
        assertThat(inspector.slotName(weakReference, 0)).isEqualTo(".__callback__");
    }

    @Test
    void an_immortal_is_as_good_as_nothing() {
        program.set(a, 0, none);
        program.set(a, 1, a);

        assertThat(inspector.slotCount(a)).isEqualTo(2);
        assertThat(inspector.slot(a, 0)).isNull();
        assertThat(inspector.slot(a, 1)).isSameAs(a);
    }

    @Test
    void a_freed_object_may_be_looked_at() {
        mutator.atLine(12);
        HeapObject b = program.node("b");
        program.free(b);

        assertThat(inspector.isFreed(b)).isTrue();
        assertThat(inspector.isFreed(a)).isFalse();
        assertThat(inspector.slotCount(b)).isZero();
        assertThat(inspector.payload(b)).isSameAs(Sketch.NODE);
        assertThat(inspector.allocationLine(b)).isEqualTo(12);
        assertThat(inspector.allocationLine(a)).isZero();
        assertThat(mutator.line()).isEqualTo(12);
        assertThat(b).hasToString("Node#2");
    }

    @Test
    void a_weak_reference_shows_its_target() {
        HeapObject weakReference = program.weak("w", a, null);

        assertThat(inspector.weakTarget(weakReference)).isSameAs(a);
        assertThat(inspector.weakTarget(a)).isNull();
        program.heap.clearWeakReferences(a);
        assertThat(inspector.weakTarget(weakReference)).isNull();
    }

    @Test
    void a_look_at_all_objects_leaves_the_collector_free_to_act() {
        HeapObject b = program.node("b");
        List<HeapObject> seen = new ArrayList<>();

        inspector.forEachObject(seen::add);
        inspector.forEachObject(program::free);

        assertThat(seen).containsExactly(a, b);
        assertThat(inspector.heap().used()).isZero();
    }
}
