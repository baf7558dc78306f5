package gccourse.heap.recording;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.ObjectList;
import gccourse.heap.Sketch;
import gccourse.heap.oracle.Completeness;
import gccourse.heap.recording.Recording.Printed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a recording tells of a small program on a collector that counts, and of its mistakes. */
class RecorderTest {
    private final Counting collector = new Counting();
    private final Sketch program = new Sketch(collector);
    private final Recorder recorder =
            new Recorder(program.mutator, name -> name.equals(Counting.class.getName()), Completeness.ACYCLIC, true);

    RecorderTest() {
        program.mutator.listen(recorder);
    }

    @Test
    void what_the_program_does_comes_before_what_the_collector_does_about_it() {
        program.mutator.atLine(3);
        program.list("a");

        assertThat(kinds(recorder.recording()))
                .containsExactly(
                        Moment.Kind.START,
                        Moment.Kind.LINE,
                        Moment.Kind.ALLOCATED,
                        Moment.Kind.REFERENCE_CREATED,
                        Moment.Kind.HEADER_WRITTEN,
                        Moment.Kind.REFERENCE_CREATED,
                        Moment.Kind.HEADER_WRITTEN,
                        Moment.Kind.REFERENCE_DROPPED,
                        Moment.Kind.HEADER_WRITTEN,
                        Moment.Kind.END);
    }

    @Test
    void each_moment_names_the_line_of_the_program_and_of_the_collector() {
        program.mutator.atLine(3);
        program.list("a");

        List<Moment> moments = recorder.recording().moments();
        assertThat(moments.get(3).line()).isEqualTo(3);
        assertThat(moments.get(3).frames()).isEmpty();
        assertThat(moments.get(4).frames())
                .extracting(StackTraceElement::getMethodName)
                .containsExactly("add", "referenceCreated");
    }

    @Test
    void the_stored_count_stands_beside_the_true_one() {
        collector.forgetsDropped = true;
        program.mutator.atLine(1);
        program.list("a");
        program.mutator.atLine(2);

        Recording recording = recorder.recording();
        Map<List<Integer>, Integer> end = at(recording, recording.moments().size() - 1);
        assertThat(end).containsEntry(key(Field.COUNT, 1, 0), 2).containsEntry(key(Field.REFERENCES, 1, 0), 1);
        assertThat(last(recording).violation())
                .isEqualTo("The count of list#1 is 2, but 1 reference leads to it: globals a.");
        assertThat(last(recording).subject()).isEqualTo(1);
    }

    @Test
    void a_count_that_is_not_right_yet_is_no_matter_while_the_collector_is_at_work() {
        program.list("a");

        List<Moment> moments = recorder.recording().moments();
        int created = kinds(recorder.recording()).indexOf(Moment.Kind.REFERENCE_CREATED);
        assertThat(moments.get(created).isAtRest()).isFalse();
        assertThat(moments.get(created + 1).isAtRest()).isTrue();
    }

    @Test
    void garbage_is_unreachable_until_it_is_freed() {
        HeapObject a = program.list("a");
        program.append(a, a);
        program.del("a");
        Recording recording = recorder.recording();
        assertThat(at(recording, recording.moments().size() - 1)).containsEntry(key(Field.UNREACHABLE, 1, 0), 1);

        program.heap.free(a);
        Recording after = recorder.recording();
        assertThat(at(after, after.moments().size() - 1))
                .containsEntry(key(Field.STATE, 1, 0), 2)
                .containsEntry(key(Field.UNREACHABLE, 1, 0), 0);
    }

    @Test
    void lists_are_followed_object_by_object() {
        HeapObject a = program.list("a");
        HeapObject b = program.list("b");
        ObjectList young = new ObjectList();
        ObjectList old = new ObjectList();
        young.append(a);
        young.append(b);
        old.appendAll(young);
        ObjectList.remove(b);

        Recording recording = recorder.recording();
        int joined = kinds(recording).indexOf(Moment.Kind.LISTS_JOINED);
        assertThat(at(recording, joined - 1)).containsEntry(key(Field.LIST, 1, 0), 1);
        assertThat(at(recording, joined))
                .containsEntry(key(Field.LIST, 1, 0), 2)
                .containsEntry(key(Field.LIST, 2, 0), 2);
        assertThat(at(recording, recording.moments().size() - 1)).containsEntry(key(Field.LIST, 2, 0), 0);
        assertThat(recording.lists()).containsExactly(young, old);
    }

    @Test
    void slots_move_up_and_down_with_their_list() {
        HeapObject list = program.list("list");
        HeapObject a = program.list("a");
        HeapObject b = program.list("b");
        program.append(list, a);
        program.mutator.insertSlot(list, 0, b);
        program.mutator.removeSlot(list, 1);

        Recording recording = recorder.recording();
        assertThat(at(recording, recording.moments().size() - 1))
                .containsEntry(key(Field.SLOTS, 1, 0), 1)
                .containsEntry(key(Field.SLOT, 1, 0), 3)
                .containsEntry(key(Field.SLOT, 1, 1), 0);
    }

    @Test
    void what_the_program_prints_stands_at_its_moment() {
        program.mutator.atLine(1);
        recorder.printed("hello");

        assertThat(recorder.recording().printed()).containsExactly(new Printed(1, "hello"));
    }

    @Test
    void of_a_long_run_the_newest_moments_are_kept_and_the_state_before_them() {
        HeapObject list = program.list("list");
        IntStream.range(0, Recorder.MOST_MOMENTS).forEach(i -> program.heap.forEachReference(list, target -> {}));

        Recording recording = recorder.recording();
        assertThat(recording.moments()).hasSize(Recorder.MOST_MOMENTS + 1);
        assertThat(recording.leftOut()).isPositive();
        assertThat(at(recording, 0)).containsEntry(key(Field.STATE, 1, 0), 1).containsEntry(key(Field.COUNT, 1, 0), 1);
    }

    @Test
    void a_recorder_that_comes_late_follows_a_chain_however_long_it_is() {
        Sketch other = new Sketch(new Counting());
        HeapObject next = other.list("0");
        for (int i = 1; i < 10_000; i++) {
            HeapObject list = other.list("a");
            other.mutator.addSlot(list, next);
            next = list;
        }

        Recorder late = new Recorder(other.mutator, name -> false, Completeness.NOTHING, false);

        assertThat(late.recording().objects()).hasSize(10_000);
    }

    @Test
    void a_recorder_that_comes_late_knows_what_is_there() {
        Sketch other = new Sketch(new Counting());
        HeapObject a = other.list("a");
        other.append(a, other.node("b"));
        Recorder late = new Recorder(other.mutator, name -> false, Completeness.ACYCLIC, true);
        other.mutator.listen(late);
        other.del("b");

        Recording recording = late.recording();
        assertThat(at(recording, 0)).containsEntry(key(Field.SLOT, 1, 0), 2).containsEntry(key(Field.COUNT, 2, 0), 2);
        assertThat(kinds(recording))
                .containsExactly(
                        Moment.Kind.START, Moment.Kind.REFERENCE_DROPPED, Moment.Kind.HEADER_WRITTEN, Moment.Kind.END);
    }

    @Test
    void a_collector_that_cannot_be_asked_is_recorded_all_the_same() {
        collector.cannotBeAsked = true;
        program.mutator.atLine(1);
        program.list("a");
        program.mutator.atLine(2);

        assertThat(last(recorder.recording()).violation()).isNull();
    }

    private static List<Moment.Kind> kinds(Recording recording) {
        return recording.moments().stream().map(Moment::kind).toList();
    }

    private static Moment last(Recording recording) {
        return recording.moments().get(recording.moments().size() - 1);
    }

    private static List<Integer> key(Field field, int subject, int index) {
        return List.of(field.ordinal(), subject, index);
    }

    /** All numbers at the end of a moment. */
    private static Map<List<Integer>, Integer> at(Recording recording, int moment) {
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        for (Moment each : recording.moments().subList(0, moment + 1)) {
            each.changes()
                    .forEach(change ->
                            numbers.put(key(change.field(), change.subject(), change.index()), change.value()));
        }
        return numbers;
    }

    /** Counts references and frees nothing; on request it counts wrongly, or cannot be asked. */
    private static final class Counting extends Collector {
        boolean forgetsDropped;
        boolean cannotBeAsked;

        @Override
        public void attach(Heap heap) {}

        @Override
        public void referenceCreated(HeapObject target) {
            add(target, 1);
        }

        @Override
        public void referenceDropped(HeapObject target) {
            if (!forgetsDropped) {
                add(target, -1);
            }
        }

        @Override
        public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
            if (newValue != null) {
                add(newValue, 1);
            }
            if (oldValue != null) {
                add(oldValue, -1);
            }
        }

        @Override
        public int referenceCount(HeapObject object) {
            if (cannotBeAsked) {
                throw new IllegalStateException("not written yet");
            }
            return super.referenceCount(object);
        }

        @Override
        public int collect(int generation) {
            return 0;
        }

        private static void add(HeapObject object, int difference) {
            object.setReferenceCount(object.referenceCount() + difference);
        }
    }
}
