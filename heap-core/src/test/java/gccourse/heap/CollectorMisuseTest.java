package gccourse.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gccourse.heap.CollectorError.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is never right for a collector to do, and in which words it is refused. */
class CollectorMisuseTest {
    private final Sketch program = new Sketch();
    private final Heap heap = program.heap;

    @Test
    void freeing_twice() {
        HeapObject a = program.node("a");
        heap.free(a);

        assertRefused(
                () -> heap.free(a),
                Rule.DOUBLE_FREE,
                a,
                "Node#1 has been freed already. An object is freed once: when nothing refers to it any more.");
    }

    @Test
    void what_was_refused_first_is_remembered() {
        HeapObject a = program.node("a");
        assertThat(program.inspector.refused()).isNull();

        heap.free(a);
        assertThatExceptionOfType(CollectorError.class).isThrownBy(() -> a.setScratch(1));
        assertThatExceptionOfType(CollectorError.class).isThrownBy(() -> heap.free(a));

        assertThat(program.inspector.refused()).isNotNull();
        assertThat(program.inspector.refused().rule()).isEqualTo(Rule.FREED_OBJECT);
        assertThat(program.inspector.refused().object()).isSameAs(a);
        assertThat(new Sketch().inspector.refused()).isNull();
    }

    @Test
    void freeing_twice_what_another_object_has_replaced() {
        HeapObject a = program.node("a");
        heap.free(a);
        HeapObject b = program.node("b");

        assertThat(b.address()).isEqualTo(a.address());
        assertThatExceptionOfType(CollectorError.class).isThrownBy(() -> heap.free(a));
        assertThatCode(() -> heap.free(b)).doesNotThrowAnyException();
    }

    @Test
    void freeing_an_object_of_another_heap() {
        program.node("a");
        HeapObject foreign = new Sketch().node("foreign");

        assertRefused(
                () -> heap.free(foreign),
                Rule.FOREIGN_OBJECT,
                foreign,
                "Node#1 is not an object of this heap. Free only objects that this heap has handed to you.");
        assertThat(program.inspector.isFreed(foreign)).isFalse();
    }

    @Test
    void freeing_an_object_of_another_heap_wherever_it_lies() {
        for (int slots = 0; slots < 58; slots++) {
            program.mutator.allocate(Kind.TUPLE, slots, "tuple");
        }
        Sketch other = new Sketch(2 * Sketch.CAPACITY, new NoCollector());
        for (int i = 0; i < 10_000; i++) {
            HeapObject foreign = other.mutator.allocate(i % 2 == 0 ? Kind.NONE : Kind.INSTANCE, 0, Sketch.NODE);
            assertThatExceptionOfType(CollectorError.class)
                    .isThrownBy(() -> heap.free(foreign))
                    .extracting(CollectorError::rule)
                    .isEqualTo(Rule.FOREIGN_OBJECT);
        }
    }

    @Test
    void freeing_what_is_immortal() {
        HeapObject none = program.mutator.immortal(Kind.NONE, "None");

        assertRefused(() -> heap.free(none), Rule.IMMORTAL_OBJECT, none, "None is immortal and cannot be freed.");
    }

    @Test
    void freeing_what_a_weak_reference_still_points_at() {
        HeapObject a = program.node("a");
        program.weak("w", a, null);

        assertRefused(
                () -> heap.free(a),
                Rule.WEAK_REFERENCE_LEFT,
                a,
                "Node#1 was to be freed while a weak reference still points at it."
                        + " Clear the weak references to an object before you free it.");
        heap.clearWeakReferences(a);
        assertThatCode(() -> heap.free(a)).doesNotThrowAnyException();
    }

    @Test
    void freeing_another_object_than_the_one_that_is_visited() {
        HeapObject a = program.node("a");
        HeapObject b = program.node("b");

        assertRefused(
                () -> heap.forEachObject(object -> heap.free(object == a ? b : a)),
                Rule.FREED_WHILE_WALKING,
                b,
                "Node#2 was to be freed while the walk over the heap stood at Node#1."
                        + " During the walk only the object that is being visited may be freed.");
        assertThatCode(() -> heap.free(b)).as("after the walk").doesNotThrowAnyException();
    }

    @Test
    void freeing_another_object_after_a_walk_inside_the_walk() {
        HeapObject a = program.node("a");
        HeapObject b = program.node("b");

        assertThatExceptionOfType(CollectorError.class)
                .isThrownBy(() -> heap.forEachObject(object -> {
                    heap.forEachObject(inner -> {});
                    heap.free(object == a ? b : a);
                }))
                .extracting(CollectorError::rule)
                .isEqualTo(Rule.FREED_WHILE_WALKING);
    }

    @Test
    void the_object_that_is_visited_may_be_freed() {
        HeapObject list = program.list("list");
        program.append(list, program.node("a"));
        program.node("b");

        heap.forEachObject(heap::free);

        assertThat(heap.used()).isZero();
    }

    @Test
    void letting_the_program_allocate_during_a_walk() {
        HeapObject a = program.node("a");
        List<HeapObject> visited = new ArrayList<>();

        assertThatExceptionOfType(CollectorError.class)
                .isThrownBy(() -> heap.forEachObject(object -> {
                    visited.add(object);
                    program.list("late");
                }))
                .withMessage("The program allocated list#2 while the collector walked over the heap."
                        + " Call finalizers and callbacks before or after the walk.")
                .extracting(CollectorError::rule)
                .isEqualTo(Rule.PROGRAM_RAN_WHILE_WALKING);
        assertThat(visited).containsExactly(a);
    }

    @ParameterizedTest
    @MethodSource
    void letting_the_program_run_during_a_walk(BiConsumer<Heap, HeapObject> call) {
        HeapObject a = program.finalNode("a");
        HeapObject method = program.mutator.allocate(Kind.METHOD, 1, "method");
        HeapObject weakReference = program.weak("w", a, method);
        program.mutator.install(new SilentUpcalls());

        assertThatExceptionOfType(CollectorError.class)
                .isThrownBy(() -> heap.forEachObject(object -> {
                    if (object == a || object == weakReference) {
                        call.accept(heap, object);
                    }
                }))
                .withMessage("A finalizer or callback of Final#1 was to run while the collector walked over the heap."
                        + " Call finalizers and callbacks before or after the walk.")
                .extracting(CollectorError::rule)
                .isEqualTo(Rule.PROGRAM_RAN_WHILE_WALKING);
    }

    static Stream<Named<BiConsumer<Heap, HeapObject>>> letting_the_program_run_during_a_walk() {
        return named(Map.of(
                "callFinalizer", Heap::callFinalizer,
                "clearAndCallBack", Heap::clearAndCallBack,
                "saveGarbage", Heap::saveGarbage));
    }

    @Test
    void a_second_finalization() {
        HeapObject a = program.finalNode("a");
        program.mutator.install(new SilentUpcalls());
        heap.callFinalizer(a);

        assertRefused(
                () -> heap.callFinalizer(a),
                Rule.FINALIZED_TWICE,
                a,
                "The finalizer of Final#1 was to run a second time. It runs once in the life of an object, also if the"
                        + " object lives on and dies later.");
    }

    @ParameterizedTest
    @MethodSource
    void touching_a_freed_object(BiConsumer<Heap, HeapObject> touch) {
        HeapObject a = program.finalNode("a");
        heap.free(a);

        assertRefused(
                () -> touch.accept(heap, a),
                Rule.FREED_OBJECT,
                a,
                "Final#1 has been freed: its memory may belong to another object by now."
                        + " Whatever you still need an object for, do it before you free it.");
    }

    static Stream<Named<BiConsumer<Heap, HeapObject>>> touching_a_freed_object() {
        return named(Map.ofEntries(
                Map.entry("slotCount", (heap, freed) -> freed.slotCount()),
                Map.entry("referenceCount", (heap, freed) -> freed.referenceCount()),
                Map.entry("setReferenceCount", (heap, freed) -> freed.setReferenceCount(1)),
                Map.entry("scratch", (heap, freed) -> freed.scratch()),
                Map.entry("setScratch", (heap, freed) -> freed.setScratch(1)),
                Map.entry("isMarked", (heap, freed) -> freed.isMarked()),
                Map.entry("generation", (heap, freed) -> freed.generation()),
                Map.entry("isLinked", (heap, freed) -> freed.isLinked()),
                Map.entry("isFinalized", (heap, freed) -> freed.isFinalized()),
                Map.entry("setFinalized", (heap, freed) -> freed.setFinalized()),
                Map.entry("mark", (heap, freed) -> heap.mark(freed)),
                Map.entry("unmark", (heap, freed) -> heap.unmark(freed)),
                Map.entry("setGeneration", (heap, freed) -> heap.setGeneration(freed, 1)),
                Map.entry("forEachReference", (heap, freed) -> heap.forEachReference(freed, target -> {})),
                Map.entry("clearReference", (heap, freed) -> heap.clearReference(freed, 0)),
                Map.entry("callFinalizer", Heap::callFinalizer),
                Map.entry("hasWeakReferences", (heap, freed) -> heap.hasWeakReferences(freed)),
                Map.entry("clearWeakReferences", (heap, freed) -> heap.clearWeakReferences(freed)),
                Map.entry("clearWeakReference", Heap::clearWeakReference),
                Map.entry("callBack", Heap::callBack),
                Map.entry("clearAndCallBack", Heap::clearAndCallBack),
                Map.entry("saveGarbage", Heap::saveGarbage),
                Map.entry("ObjectList.append", (heap, freed) -> new ObjectList().append(freed)),
                Map.entry("ObjectList.remove", (heap, freed) -> ObjectList.remove(freed)),
                Map.entry("ObjectList.next", (heap, freed) -> new ObjectList().next(freed))));
    }

    @Test
    void every_rule_has_words_that_stand_behind_a_name() {
        assertThat(Rule.values())
                .extracting(Rule::title)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void a_finalizer_needs_a_program() {
        HeapObject a = program.finalNode("a");

        assertThatIllegalStateException()
                .isThrownBy(() -> heap.callFinalizer(a))
                .withMessage("No program is installed that could run a finalizer or a callback."
                        + " Install one with Mutator.install.");
    }

    @Test
    void a_heap_has_one_program() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Mutator(heap, new NoCollector()))
                .withMessage("A heap has one mutator; make another heap for another program.");
    }

    private static void assertRefused(ThrowingCallable call, Rule rule, HeapObject object, String message) {
        assertThatExceptionOfType(CollectorError.class)
                .isThrownBy(call)
                .withMessage(message)
                .satisfies(error -> {
                    assertThat(error.rule()).isEqualTo(rule);
                    assertThat(error.object()).isSameAs(object);
                });
    }

    private static Stream<Named<BiConsumer<Heap, HeapObject>>> named(Map<String, BiConsumer<Heap, HeapObject>> calls) {
        return calls.entrySet().stream().map(entry -> Named.of(entry.getKey(), entry.getValue()));
    }

    private static final class SilentUpcalls implements Upcalls {
        @Override
        public void runFinalizer(HeapObject object) {}

        @Override
        public void runCallback(HeapObject weakReference, HeapObject callback) {}

        @Override
        public void collectionBegins(int generation) {}

        @Override
        public void collectionEnds(int generation, int unreachable) {}

        @Override
        public void saveGarbage(HeapObject object) {}
    }
}
