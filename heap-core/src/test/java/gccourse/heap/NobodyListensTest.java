package gccourse.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** With no listener, and with one that wants no details, nothing is allocated to tell of an event. */
class NobodyListensTest {
    private static final int TIMES = 20_000;

    private final Sketch program = new Sketch();
    private final HeapObject list = program.list("list");
    private final HeapObject a = program.node("a");
    private final ObjectList one = new ObjectList();
    private final ObjectList other = new ObjectList();
    private final ReferenceVisitor nothing = target -> {};

    @Test
    void nothing_is_made_for_nobody() {
        program.append(list, a);
        work();
        assertThat(allocatedBy(this::work)).isLessThan(TIMES);
    }

    @Test
    void details_are_not_made_for_a_listener_that_wants_none() {
        program.append(list, a);
        program.mutator.listen(event -> {});
        details();
        assertThat(allocatedBy(this::details)).isLessThan(TIMES);
    }

    @Test
    void they_are_made_for_one_that_wants_them() {
        program.mutator.listen(new HeapListener() {
            @Override
            public void on(HeapEvent event) {}

            @Override
            public boolean hearsDetails() {
                return true;
            }
        });
        assertThat(allocatedBy(this::details)).isGreaterThan(TIMES);
    }

    private void work() {
        details();
        for (int i = 0; i < TIMES; i++) {
            program.mutator.push(a);
            program.mutator.drop();
            program.heap.mark(a);
            program.heap.unmark(a);
            program.heap.setGeneration(a, i & 1);
            program.mutator.setSlot(a, 0, list);
            program.mutator.setSlot(a, 0, null);
        }
    }

    private void details() {
        for (int i = 0; i < TIMES; i++) {
            program.mutator.atLine(i);
            a.setReferenceCount(i);
            a.setScratch(i);
            one.append(a);
            other.appendAll(one);
            ObjectList.remove(a);
            program.heap.forEachReference(list, nothing);
        }
    }

    /** The bytes that this thread allocates meanwhile. */
    private static long allocatedBy(Runnable something) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        something.run();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }
}
