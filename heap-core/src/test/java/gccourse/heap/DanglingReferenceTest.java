package gccourse.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The collector frees too early, and the program comes upon what was freed. */
class DanglingReferenceTest {
    private final RecordingCollector collector = new RecordingCollector();
    private final Sketch program = new Sketch(collector);
    private final Mutator mutator = program.mutator;
    private final HeapObject list = program.list("list");
    private final HeapObject freed = program.node("freed");

    @Test
    void read_from_a_slot() {
        program.append(list, freed);
        program.free(freed);

        assertDangling(() -> mutator.slot(list, 0));
        assertDangling(() -> mutator.setSlot(list, 0, null));
        assertDangling(() -> mutator.removeSlot(list, 0));
    }

    @Test
    void read_from_a_global_name() {
        program.free(freed);

        assertDangling(() -> mutator.global(program.global("freed")));
        assertDangling(() -> program.name("freed", list));
        mutator.drop();
        assertDangling(() -> program.del("freed"));
    }

    @Test
    void read_from_a_local_name() {
        mutator.push(freed);
        Frame frame = mutator.pushFrame("f", List.of("x"), 1);
        program.free(freed);

        assertDangling(() -> mutator.local(frame, 0));
        mutator.push(list);
        assertDangling(() -> mutator.storeLocal(frame, 0));
        assertDangling(() -> mutator.deleteLocal(frame, 0));
        assertDangling(() -> mutator.popFrame());
    }

    @Test
    void read_from_the_stack() {
        mutator.push(freed);
        program.free(freed);

        assertDangling(() -> mutator.peek(0));
        assertDangling(() -> mutator.drop());
    }

    @Test
    void dropped_from_below_the_top_of_the_stack() {
        mutator.push(freed);
        mutator.push(list);
        program.free(freed);

        assertDangling(() -> mutator.dropBelowTop());
    }

    @Test
    void handed_to_the_mutator() {
        program.free(freed);

        assertDangling(() -> mutator.push(freed));
        assertDangling(() -> mutator.payload(freed));
        assertDangling(() -> mutator.slotCount(freed));
        assertDangling(() -> mutator.slot(freed, 0));
        assertDangling(() -> mutator.setSlot(freed, 0, list));
        assertDangling(() -> mutator.addSlot(list, freed));
        assertDangling(() -> mutator.addSlot(freed, list));
        assertDangling(() -> mutator.insertSlot(list, 0, freed));
        assertDangling(() -> mutator.clearSlots(freed));
        assertDangling(() -> mutator.weakReference(freed, null));
        assertDangling(() -> mutator.weakReferenceCount(freed));
        assertDangling(() -> mutator.target(freed));
        assertThat(mutator.slotCount(list)).isZero();
    }

    @Test
    void the_collector_does_not_hear_of_it() {
        program.free(freed);
        collector.heard();

        assertDangling(() -> program.del("freed"));

        assertThat(collector.heard()).isEmpty();
    }

    private void assertDangling(ThrowingCallable use) {
        assertThatExceptionOfType(DanglingReference.class)
                .isThrownBy(use)
                .withMessage("The program used Node#2, which the collector had freed.")
                .satisfies(error -> assertThat(error.object()).isSameAs(freed));
    }
}
