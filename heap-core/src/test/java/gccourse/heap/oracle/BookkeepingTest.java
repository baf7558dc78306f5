package gccourse.heap.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.GenerationsBase;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.NoCollector;
import gccourse.heap.Sketch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a collector keeps of the objects between collections, and what the oracle says when that is wrong. */
class BookkeepingTest {
    private final Tracker collector = new Tracker();
    private final Sketch program = new Sketch(collector);
    private final Heap heap = program.heap;

    @Test
    void containers_that_are_tracked_and_atoms_that_are_not_are_in_order() {
        HeapObject list = program.list("list");
        program.append(list, program.node("a"));
        program.append(list, program.number("n"));
        program.weak("w", list, null);

        assertInOrder();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void every_generation_has_its_place(int generation) {
        collector.move(program.list("list"), generation);

        assertInOrder();
    }

    @Test
    void a_collector_without_generations_has_no_lists_and_may_read_its_marks_as_it_likes() {
        Sketch other = new Sketch();
        other.heap.mark(other.list("list"));

        assertThat(new Oracle(other.inspector, new NoCollector())
                        .auditBookkeeping()
                        .isClean())
                .isTrue();
    }

    @Test
    void a_mark_that_was_left() {
        HeapObject list = program.list("list");
        heap.mark(list);
        heap.mark(program.number("n"));

        AuditReport report = audit();
        assertThat(report.first()).isEqualTo(new Violation.LeftMarked(list));
        assertThat(report.more()).isEqualTo(1);
        assertThat(report.first().message())
                .isEqualTo("list#1 is still marked, and no collection is running."
                        + " A mark is taken off before the collection ends.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"LIST", "INSTANCE", "METHOD", "ITERATOR"})
    void a_container_in_no_generation(Kind kind) {
        HeapObject object = program.mutator.allocate(kind, 1, Sketch.NODE);
        collector.forget(object);

        assertThat(audit().first()).isEqualTo(new Violation.NotTracked(object, null));
        assertThat(audit().first().message())
                .isEqualTo(object + " is a container and is in no generation, so no collection ever looks at it.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TUPLE", "DICT"})
    void a_tuple_or_a_dict_may_be_in_none_while_it_holds_atoms(Kind kind) {
        HeapObject untracked = program.mutator.allocate(kind, 2, "untracked");
        HeapObject inner = program.mutator.allocate(Kind.TUPLE, 1, "inner");
        program.mutator.setSlot(inner, 0, program.number("n"));
        program.mutator.setSlot(untracked, 0, program.number("m"));
        program.mutator.setSlot(untracked, 1, inner);
        collector.forget(untracked);
        collector.forget(inner);

        assertInOrder();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TUPLE", "DICT"})
    void a_tuple_or_a_dict_in_none_may_not_hold_a_container(Kind kind) {
        HeapObject untracked = program.mutator.allocate(kind, 2, "untracked");
        HeapObject held = program.mutator.allocate(Kind.DICT, 0, "held");
        program.mutator.setSlot(untracked, 1, held);
        collector.forget(untracked);
        collector.forget(held);

        assertThat(audit().first()).isEqualTo(new Violation.NotTracked(untracked, held));
        assertThat(audit().first().message())
                .isEqualTo("%s is in no generation, though it holds %s: no collection ever looks at it."
                        .formatted(untracked, held));
    }

    @Test
    void a_tuple_in_none_may_not_hold_a_tuple_that_is_tracked() {
        HeapObject untracked = program.mutator.allocate(Kind.TUPLE, 1, "untracked");
        HeapObject held = program.mutator.allocate(Kind.TUPLE, 0, "held");
        program.mutator.setSlot(untracked, 0, held);
        collector.forget(untracked);

        assertThat(audit().first()).isEqualTo(new Violation.NotTracked(untracked, held));
    }

    @Test
    void what_is_dying_is_in_no_generation_any_more() {
        HeapObject list = program.list("list");
        collector.forget(list);
        collector.dying = list;

        assertInOrder();
    }

    @Test
    void an_atom_in_a_generation() {
        HeapObject number = program.number("n");
        collector.generations.get(1).add(number);

        assertWrong(number, "int#1 is an atom and never part of a cycle, but is in generation 1.");
    }

    @Test
    void a_freed_object_in_a_generation() {
        HeapObject list = program.list("list");
        program.del("list");
        program.free(list);

        assertWrong(list, "list#1 was freed, but is still in generation 0.");
    }

    @Test
    void an_object_in_two_generations() {
        HeapObject list = program.list("list");
        collector.generations.get(2).add(list);

        assertWrong(list, "list#1 is in generation 0 and in generation 2. It should be in one, once.");
    }

    @Test
    void a_generation_that_does_not_stand_in_the_header() {
        HeapObject list = program.list("list");
        collector.generations.get(0).remove(list);
        collector.generations.get(1).add(list);

        assertWrong(
                list,
                "list#1 is in generation 1, but its header says 0."
                        + " Call heap.setGeneration when an object changes its generation.");
    }

    @Test
    void an_object_that_is_said_not_to_be_tracked() {
        HeapObject list = program.list("list");
        collector.denied.add(list);

        assertWrong(list, "list#1 is in generation 0, but isTracked says that it is in none.");
    }

    @Test
    void an_object_that_is_said_to_be_tracked_and_is_nowhere() {
        HeapObject list = program.list("list");
        collector.forget(list);
        collector.claimed.add(list);

        assertWrong(list, "isTracked says that list#1 is tracked, but it is in no generation.");
    }

    private AuditReport audit() {
        return new Oracle(program.inspector, collector).auditBookkeeping();
    }

    private void assertInOrder() {
        assertThat(audit()).isEqualTo(AuditReport.CLEAN);
    }

    private void assertWrong(HeapObject object, String message) {
        assertThat(audit()).isEqualTo(new AuditReport(List.of(new Violation.WrongGeneration(object, message)), 1));
    }

    /** Tracks every container, and collects nothing. */
    private static final class Tracker extends GenerationsBase {
        final List<List<HeapObject>> generations =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        final Set<HeapObject> denied = new HashSet<>();
        final Set<HeapObject> claimed = new HashSet<>();
        private Heap heap;
        HeapObject dying;

        @Override
        public void attach(Heap heap) {
            this.heap = heap;
        }

        @Override
        public void allocated(HeapObject object) {
            if (object.kind().isContainer()) {
                generations.get(0).add(object);
            }
        }

        void forget(HeapObject object) {
            generations.forEach(generation -> generation.remove(object));
        }

        void move(HeapObject object, int generation) {
            forget(object);
            generations.get(generation).add(object);
            heap.setGeneration(object, generation);
        }

        @Override
        public boolean isDying(HeapObject object) {
            return object == dying;
        }

        @Override
        public boolean isTracked(HeapObject object) {
            return claimed.contains(object)
                    || !denied.contains(object)
                            && generations.stream().anyMatch(generation -> generation.contains(object));
        }

        @Override
        public List<HeapObject> objects(int generation) {
            return generations.get(generation);
        }

        @Override
        public int collect(int generation) {
            return 0;
        }

        @Override
        public void freeze() {}

        @Override
        public void unfreeze() {}

        @Override
        public int freezeCount() {
            return 0;
        }

        @Override
        public void saveAll(boolean on) {}
    }
}
