package gccourse.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeakReferenceTest {
    private final RecordingCollector collector = new RecordingCollector();
    private final Sketch program = new Sketch(collector);
    private final Mutator mutator = program.mutator;
    private final Heap heap = program.heap;
    private final HeapObject target = program.node("target");
    private final HeapObject function = mutator.immortal(Kind.FUNCTION, "function");
    private final List<String> calls = new ArrayList<>();

    WeakReferenceTest() {
        mutator.install(new Recorder());
        collector.heard();
    }

    @Test
    void points_at_its_target_and_is_no_reference() {
        HeapObject weakReference = mutator.weakReference(target, null);

        assertHeard("allocating weakref", "allocated weakref#2", "+ weakref#2");
        assertThat(mutator.target(weakReference)).isSameAs(target);
        assertHeard();
        assertThat(mutator.weakReferenceCount(target)).isEqualTo(1);
        heap.forEachReference(weakReference, visited -> calls.add("visited " + visited));
        assertThat(calls).isEmpty();
    }

    @Test
    void is_shared_if_it_has_no_callback() {
        HeapObject first = mutator.weakReference(target, null);
        collector.heard();

        HeapObject second = mutator.weakReference(target, null);

        assertThat(second).isSameAs(first);
        assertHeard("+ weakref#2");
        assertThat(mutator.weakReferenceCount(target)).isEqualTo(1);
    }

    @Test
    void is_made_anew_for_every_callback() {
        HeapObject shared = mutator.weakReference(target, null);
        HeapObject first = mutator.weakReference(target, function);
        HeapObject second = mutator.weakReference(target, function);

        assertThat(second).isNotSameAs(first);
        assertThat(mutator.weakReference(target, null)).isSameAs(shared);
        assertThat(mutator.weakReferenceCount(target)).isEqualTo(3);
    }

    @Test
    void is_shared_also_if_it_came_after_those_with_callbacks() {
        mutator.weakReference(target, function);
        HeapObject shared = mutator.weakReference(target, null);

        assertThat(mutator.weakReference(target, null)).isSameAs(shared);
    }

    @Test
    void is_shared_no_more_when_it_has_been_freed() {
        HeapObject gone = program.weak("w", target, null);
        heap.free(gone);

        HeapObject next = mutator.weakReference(target, null);

        assertThat(next).isNotSameAs(gone);
        assertThat(mutator.weakReferenceCount(target)).isEqualTo(1);
    }

    @Test
    void refers_to_a_callback_that_is_on_the_heap() {
        HeapObject method = mutator.allocate(Kind.METHOD, 1, "method");
        collector.heard();

        HeapObject weakReference = mutator.weakReference(target, method);

        assertHeard("allocating weakref", "allocated weakref#3", "+ weakref#3", "weakref#3: null -> method#2");
        heap.forEachReference(weakReference, visited -> calls.add("visited " + visited));
        assertThat(calls).containsExactly("visited method#2");
    }

    @Test
    void clearing_answers_those_with_a_callback_newest_first() {
        HeapObject first = mutator.weakReference(target, function);
        HeapObject shared = mutator.weakReference(target, null);
        HeapObject second = mutator.weakReference(target, function);

        assertThat(heap.hasWeakReferences(target)).isTrue();
        assertThat(heap.clearWeakReferences(target)).containsExactly(second, first);
        assertThat(heap.hasWeakReferences(target)).isFalse();
        assertThat(heap.clearWeakReferences(target)).isEmpty();
        for (HeapObject weakReference : List.of(first, shared, second)) {
            assertThat(mutator.target(weakReference)).isNull();
        }
        assertThat(calls).isEmpty();
    }

    @Test
    void one_that_dies_first_is_never_called_back() {
        HeapObject first = program.weak("first", target, function);
        HeapObject second = program.weak("second", target, function);
        HeapObject third = program.weak("third", target, function);

        heap.free(second);
        heap.clearWeakReference(third);

        assertThat(mutator.target(third)).isNull();
        assertThat(heap.clearWeakReferences(target)).containsExactly(first);
    }

    @Test
    void one_without_a_target_can_be_cleared_again() {
        HeapObject weakReference = program.weak("w", target, null);
        heap.clearWeakReference(weakReference);

        assertThatCode(() -> heap.clearWeakReference(weakReference)).doesNotThrowAnyException();
        assertThat(heap.hasWeakReferences(target)).isFalse();
    }

    @Test
    void leads_nowhere_once_its_target_is_dying() {
        HeapObject weakReference = program.weak("w", target, null);

        collector.dying = target;

        assertThat(mutator.target(weakReference)).isNull();
        assertThat(program.inspector.weakTarget(weakReference)).isSameAs(target);
    }

    @Test
    void one_that_is_dying_itself_calls_nobody_back() {
        HeapObject method = mutator.allocate(Kind.METHOD, 1, "method");
        HeapObject weakReference = program.weak("w", target, method);

        collector.dying = weakReference;

        assertThat(heap.clearWeakReferences(target)).isEmpty();
        assertThat(heap.hasWeakReferences(target)).isFalse();
    }

    @Test
    void one_that_is_dying_is_not_handed_out_again() {
        HeapObject weakReference = program.weak("w", target, null);

        collector.dying = weakReference;

        HeapObject another = mutator.weakReference(target, null);
        assertThat(another).isNotSameAs(weakReference);
        assertThat(mutator.weakReference(target, null)).isSameAs(another);
    }

    @Test
    void calls_nobody_back_if_nobody_asked() {
        program.weak("w", target, null);

        heap.clearAndCallBack(target);

        assertThat(calls).isEmpty();
        assertThat(heap.hasWeakReferences(target)).isFalse();
    }

    @Test
    void a_single_callback_is_taken_out_called_and_dropped() {
        HeapObject method = mutator.allocate(Kind.METHOD, 1, "method");
        HeapObject weakReference = program.weak("w", target, method);
        mutator.drop();
        collector.heard();

        heap.clearAndCallBack(target);

        assertThat(calls).containsExactly("callback of weakref#3: method#2, its target: null, temporaries: 1");
        assertHeard("+ method#2", "weakref#3: method#2 -> null", "- method#2");
        assertThat(mutator.temporaries()).isZero();
        assertThat(mutator.slot(weakReference, 0)).isNull();
    }

    @Test
    void several_callbacks_are_held_by_a_tuple_and_called_newest_first() {
        HeapObject method = mutator.allocate(Kind.METHOD, 1, "method");
        program.weak("first", target, method);
        program.weak("second", target, method);
        collector.heard();

        heap.clearAndCallBack(target);

        assertThat(calls)
                .containsExactly(
                        "callback of weakref#4: method#2, its target: null, temporaries: 2",
                        "callback of weakref#3: method#2, its target: null, temporaries: 2");
        assertHeard(
                "allocating tuple",
                "allocated tuple#5",
                "+ tuple#5",
                "tuple#5: null -> weakref#4",
                "tuple#5: null -> method#2",
                "weakref#4: method#2 -> null",
                "tuple#5: null -> weakref#3",
                "tuple#5: null -> method#2",
                "weakref#3: method#2 -> null",
                "- tuple#5");
    }

    @Test
    void a_cleared_one_can_be_called_back_one_by_one() {
        HeapObject weakReference = program.weak("w", target, function);
        heap.clearWeakReferences(target);

        heap.callBack(weakReference);

        assertThat(calls).containsExactly("callback of weakref#2: function, its target: null, temporaries: 0");
    }

    @Test
    void one_without_a_callback_is_called_back_in_silence() {
        HeapObject weakReference = program.weak("w", target, null);

        heap.callBack(weakReference);

        assertThat(calls).isEmpty();
    }

    @Test
    void one_that_is_made_while_the_shared_one_dies_still_knows_its_target() {
        HeapObject shared = program.weak("shared", target, null);
        collector.atAllocation = () -> {
            collector.atAllocation = null;
            heap.free(shared);
        };

        HeapObject weakReference = mutator.weakReference(target, function);

        assertThat(mutator.target(weakReference)).isSameAs(target);
        assertThat(heap.clearWeakReferences(target)).containsExactly(weakReference);
        assertThat(mutator.target(weakReference)).isNull();
    }

    @Test
    void one_that_is_made_while_the_shared_one_is_born_comes_behind_it() {
        HeapObject[] shared = new HeapObject[1];
        collector.atAllocation = () -> {
            collector.atAllocation = null;
            shared[0] = program.weak("shared", target, null);
        };

        HeapObject weakReference = mutator.weakReference(target, function);

        assertThat(mutator.weakReference(target, null)).isSameAs(shared[0]);
        assertThat(heap.clearWeakReferences(target)).containsExactly(weakReference);
    }

    private void assertHeard(String... events) {
        assertThat(collector.heard()).containsExactly(events);
    }

    private final class Recorder implements Upcalls {
        @Override
        public void runFinalizer(HeapObject object) {}

        @Override
        public void runCallback(HeapObject weakReference, HeapObject callback) {
            @Nullable HeapObject stillThere = mutator.target(weakReference);
            calls.add("callback of %s: %s, its target: %s, temporaries: %d"
                    .formatted(weakReference, callback, stillThere, mutator.temporaries()));
        }

        @Override
        public void collectionBegins(int generation) {}

        @Override
        public void collectionEnds(int generation, int unreachable) {}

        @Override
        public void saveGarbage(HeapObject object) {}
    }
}
