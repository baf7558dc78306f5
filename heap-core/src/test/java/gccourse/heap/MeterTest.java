package gccourse.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A reading is objects visited, references followed, roots visited, list steps, barriers taken, objects allocated,
 * objects freed.
 */
class MeterTest {
    private final Sketch program = new Sketch();
    private final Heap heap = program.heap;
    private final HeapObject list = program.list("list");
    private final HeapObject a = program.node("a");
    private Meter.Reading before = heap.meter().reading();

    @Test
    void visiting_an_object_counts_it_and_each_reference() {
        program.append(list, a);
        program.append(list, a);
        program.append(list, program.mutator.immortal(Kind.NONE, "None"));
        before = heap.meter().reading();

        heap.forEachReference(list, target -> {});

        assertMetered(1, 2, 0, 0, 0, 0, 0);
    }

    @Test
    void clearing_a_slot_follows_its_reference() {
        program.set(a, 0, list);
        before = heap.meter().reading();

        heap.clearReference(a, 0);
        heap.clearReference(a, 0);

        assertMetered(0, 1, 0, 0, 0, 0, 0);
    }

    @Test
    void a_walk_visits_every_object() {
        heap.forEachObject(object -> {});

        assertMetered(2, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void roots_count_on_their_own() {
        program.mutator.push(a);
        program.mutator.pushFrame("f", List.of("x", "y"), 1);
        program.mutator.push(list);
        before = heap.meter().reading();

        heap.roots().globals().forEachReference(target -> {});
        heap.roots().frames().forEach(frame -> frame.forEachReference(target -> {}));
        heap.roots().forEachTemporary(target -> {});

        assertMetered(0, 0, 4, 0, 0, 0, 0);
    }

    @Test
    void each_object_that_a_list_hands_out_is_a_step() {
        ObjectList objects = new ObjectList();
        assertThat(objects.first()).isNull();
        objects.append(list);
        objects.append(a);

        assertThat(objects.first()).isSameAs(list);
        assertThat(objects.next(list)).isSameAs(a);
        assertThat(objects.next(a)).isNull();
        assertThat(objects.last()).isSameAs(a);

        assertMetered(0, 0, 0, 3, 0, 0, 0);
    }

    @Test
    void each_object_that_a_list_counts_is_a_step() {
        ObjectList objects = new ObjectList();
        objects.append(list);
        objects.append(a);

        assertThat(objects.size()).isEqualTo(2);

        assertMetered(0, 0, 0, 2, 0, 0, 0);
    }

    @Test
    void moving_between_lists_is_no_step() {
        ObjectList objects = new ObjectList();
        objects.append(list);
        objects.append(a);
        ObjectList others = new ObjectList();
        others.appendAll(objects);
        ObjectList.remove(a);
        assertMetered(0, 0, 0, 0, 0, 0, 0);

        others.first();
        assertMetered(0, 0, 0, 1, 0, 0, 0);
    }

    @Test
    void the_meter_stands_still_while_a_question_is_answered() {
        String answer = program.inspector.unmetered(() -> {
            heap.forEachObject(object -> heap.forEachReference(object, target -> {}));
            heap.roots().globals().forEachReference(target -> {});
            ObjectList objects = new ObjectList();
            objects.append(a);
            program.set(a, 0, list);
            heap.free(objects.first());
            program.node("b");
            return "answer";
        });

        assertThat(answer).isEqualTo("answer");
        assertMetered(0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void every_slot_that_the_collector_hears_of_is_a_barrier() {
        program.append(list, a);
        program.set(a, 0, a);
        program.set(a, 0, null);
        program.set(a, 0, null);
        program.mutator.clearSlots(list);

        assertMetered(0, 0, 0, 0, 4, 0, 0);
    }

    @Test
    void allocations_and_deaths_are_counted() {
        program.node("b");
        program.number("n");
        heap.free(a);

        assertMetered(0, 0, 0, 0, 0, 2, 1);
    }

    @Test
    void looking_costs_nothing() {
        program.inspector.roots();
        program.inspector.forEachObject(object -> program.inspector.slotCount(object));
        program.mutator.slot(a, 0);

        assertMetered(0, 0, 0, 0, 0, 0, 0);
    }

    private void assertMetered(
            long visited, long followed, long rootsVisited, long listSteps, long barriers, long allocated, long freed) {
        assertThat(heap.meter().reading().since(before))
                .isEqualTo(new Meter.Reading(visited, followed, rootsVisited, listSteps, barriers, allocated, freed));
    }
}
