package gccourse.heap.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Sketch;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotWatchTest {
    private final Sketch program = new Sketch();
    private final HeapObject list = program.list("list");
    private final HeapObject a = program.node("a");
    private final HeapObject b = program.node("b");
    private final SlotWatch watch;

    SlotWatchTest() {
        program.append(list, a);
        watch = startWatching();
    }

    @Test
    void what_the_mutator_does_is_reported() {
        program.append(list, b);
        program.mutator.insertSlot(list, 0, b);
        program.mutator.removeSlot(list, 1);
        program.set(a, 0, program.list("late"));
        program.set(a, 0, a);
        program.weak("w", a, program.mutator.allocate(Kind.METHOD, 1, "method"));
        program.free(program.mutator.allocate(Kind.LIST, 0, "short-lived"));
        program.node("another");
        program.mutator.clearSlots(list);

        assertThat(watch.audit().isClean()).isTrue();
    }

    @Test
    void a_reference_from_old_to_young_that_was_not_reported_is_missed() {
        program.heap.setGeneration(list, 2);
        Sketch.writeUnheard(list, 0, b);

        AuditReport report = watch.audit();

        assertThat(report.first()).isEqualTo(new Violation.BarrierMiss(list, "[0]", b, 2, 0));
        assertThat(report.first().message())
                .isEqualTo("list#1[0] refers to Node#3, but the write was never reported:"
                        + " a collection of generation 0 cannot know that generation 2 holds the object.");
        assertThat(report.more()).as("the reference to Node#2 is gone as well").isEqualTo(1);
    }

    @Test
    void a_reference_between_objects_of_one_age_is_missed_too() {
        Sketch.writeUnheard(a, 1, b);

        AuditReport report = watch.audit();

        assertThat(report).hasToString("Node#2.other refers to Node#3, but the write was never reported.");
    }

    @Test
    void a_second_reference_to_the_same_object_is_counted() {
        program.set(a, 0, b);
        Sketch.writeUnheard(a, 1, b);

        assertThat(watch.audit().first()).isInstanceOf(Violation.BarrierMiss.class);
    }

    @Test
    void a_reference_taken_from_a_reachable_object_is_a_change() {
        program.heap.clearReference(list, 0);

        AuditReport report = watch.audit();

        assertThat(report.first()).isInstanceOf(Violation.ChangedWhileReachable.class);
        assertThat(report)
                .hasToString("list#1 referred to Node#2 and does so no longer, but the program did not change it,"
                        + " and can still reach it: globals - list -> list#1.");
    }

    @Test
    void a_reference_taken_from_a_dying_object_is_the_collectors_business() {
        program.del("list");
        program.heap.clearReference(list, 0);

        assertThat(watch.audit().isClean()).isTrue();
    }

    @Test
    void what_was_there_before_the_watch_began_is_known() {
        program.set(a, 0, b);
        program.set(a, 1, b);

        assertThat(startWatching().audit().isClean()).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void random_programs_keep_the_book_in_order_until_one_write_is_unheard(long seed) {
        Random random = new Random(seed);
        HeapObject[] lists = new HeapObject[8];
        for (int i = 0; i < lists.length; i++) {
            lists[i] = program.list("list" + i);
        }
        for (int step = 0; step < 2000; step++) {
            HeapObject holder = lists[random.nextInt(lists.length)];
            HeapObject value = random.nextInt(5) == 0 ? null : lists[random.nextInt(lists.length)];
            int slots = program.mutator.slotCount(holder);
            int slot = random.nextInt(slots + 1);
            if (slot == slots || random.nextInt(3) == 0) {
                program.mutator.insertSlot(holder, slot, value);
            } else if (random.nextInt(2) == 0) {
                program.set(holder, slot, value);
            } else if (random.nextInt(20) == 0) {
                program.mutator.clearSlots(holder);
            } else {
                boolean full = program.mutator.slot(holder, slot) != null;
                program.mutator.removeSlot(holder, slot);
                if (full) {
                    program.mutator.drop();
                }
            }
            if (step % 100 == 0) {
                assertThat(watch.audit().isClean()).isTrue();
            }
        }
        program.append(lists[0], lists[1]);
        Sketch.writeUnheard(lists[0], 0, a);

        assertThat(watch.audit().first()).isInstanceOf(Violation.BarrierMiss.class);
    }

    private SlotWatch startWatching() {
        SlotWatch started = new SlotWatch(program.inspector);
        program.mutator.listen(started);
        return started;
    }
}
