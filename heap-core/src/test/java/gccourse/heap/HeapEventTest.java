package gccourse.heap;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.HeapEvent.Allocated;
import gccourse.heap.HeapEvent.CallbackCalled;
import gccourse.heap.HeapEvent.CollectionBegun;
import gccourse.heap.HeapEvent.CollectionEnded;
import gccourse.heap.HeapEvent.FinalizerCalled;
import gccourse.heap.HeapEvent.Freed;
import gccourse.heap.HeapEvent.GenerationChanged;
import gccourse.heap.HeapEvent.Marked;
import gccourse.heap.HeapEvent.ReferenceCleared;
import gccourse.heap.HeapEvent.ReferenceCreated;
import gccourse.heap.HeapEvent.ReferenceDropped;
import gccourse.heap.HeapEvent.SlotWritten;
import gccourse.heap.HeapEvent.WeakReferenceCleared;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a listener hears, and in which order it and the program hear what concerns both. */
class HeapEventTest {
    private final Sketch program = new Sketch();
    private final Heap heap = program.heap;
    private final HeapObject list = program.list("list");
    private final HeapObject a = program.finalNode("a");
    private final List<Object> heard = new ArrayList<>();

    HeapEventTest() {
        program.mutator.listen(heard::add);
        program.mutator.install(new TellingUpcalls());
    }

    @Test
    void an_allocation() {
        HeapObject b = program.mutator.allocate(Kind.INSTANCE, 2, Sketch.NODE);

        assertThat(heard).containsExactly(new Allocated(b), new ReferenceCreated(b));
    }

    @Test
    void references_of_roots() {
        program.mutator.push(a);
        program.mutator.drop();

        assertThat(heard).containsExactly(new ReferenceCreated(a), new ReferenceDropped(a));
    }

    @Test
    void slots() {
        program.append(list, a);
        program.mutator.insertSlot(list, 0, list);
        program.set(list, 1, null);

        assertThat(heard)
                .containsExactly(
                        new SlotWritten(list, 0, null, a),
                        new SlotWritten(list, 0, null, list),
                        new SlotWritten(list, 1, a, null));
    }

    @Test
    void a_slot_that_the_collector_clears() {
        program.append(list, a);
        program.append(list, null);
        heard.clear();

        heap.clearReference(list, 0);
        heap.clearReference(list, 0);
        heap.clearReference(list, 1);

        assertThat(heard).containsExactly(new ReferenceCleared(list, 0, a));
    }

    @Test
    void a_mark_that_was_not_there() {
        heap.mark(a);
        heap.mark(a);
        heap.unmark(a);

        assertThat(heard).containsExactly(new Marked(a));
    }

    @Test
    void a_move_to_another_generation() {
        heap.setGeneration(a, 0);
        heap.setGeneration(a, 2);

        assertThat(heard).containsExactly(new GenerationChanged(a, 0, 2));
    }

    @Test
    void a_death() {
        HeapObject function = program.mutator.immortal(Kind.FUNCTION, "function");
        HeapObject plain = program.weak("plain", a, null);
        HeapObject first = program.weak("first", a, function);
        HeapObject second = program.weak("second", a, function);
        heard.clear();

        heap.callFinalizer(a);
        for (HeapObject weakReference : heap.clearWeakReferences(a)) {
            heap.callBack(weakReference);
        }
        heap.free(a);

        assertThat(heard)
                .containsExactly(
                        new FinalizerCalled(a),
                        "finalizer of Final#2",
                        new WeakReferenceCleared(plain, a),
                        new WeakReferenceCleared(second, a),
                        new WeakReferenceCleared(first, a),
                        new CallbackCalled(second),
                        "callback of weakref#5",
                        new CallbackCalled(first),
                        "callback of weakref#4",
                        new Freed(a));
    }

    @Test
    void a_collection() {
        heap.beginCollection(1);
        heap.endCollection(1, 7);

        assertThat(heard)
                .containsExactly(
                        new CollectionBegun(1), "collection of 1 begins", new CollectionEnded(1, 7), "1 ended with 7");
    }

    @Test
    void garbage_is_saved_by_the_program() {
        heap.saveGarbage(a);

        assertThat(heard).containsExactly("saved Final#2");
    }

    @Test
    void a_collection_needs_no_program() {
        Heap bare = new Heap(4096);

        bare.beginCollection(0);
        bare.endCollection(0, 0);
    }

    @Test
    void nothing_once_nobody_listens() {
        program.mutator.listen(null);

        program.node("b");

        assertThat(heard).isEmpty();
    }

    private final class TellingUpcalls implements Upcalls {
        @Override
        public void runFinalizer(HeapObject object) {
            heard.add("finalizer of " + object);
        }

        @Override
        public void runCallback(HeapObject weakReference, HeapObject callback) {
            heard.add("callback of " + weakReference);
        }

        @Override
        public void collectionBegins(int generation) {
            heard.add("collection of " + generation + " begins");
        }

        @Override
        public void collectionEnds(int generation, int unreachable) {
            heard.add(generation + " ended with " + unreachable);
        }

        @Override
        public void saveGarbage(HeapObject object) {
            heard.add("saved " + object);
        }
    }
}
