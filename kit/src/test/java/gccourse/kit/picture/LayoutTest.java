package gccourse.kit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Meter;
import gccourse.heap.Mutator;
import gccourse.heap.NoCollector;
import gccourse.heap.oracle.Completeness;
import gccourse.heap.recording.Field;
import gccourse.heap.recording.Recorder;
import gccourse.heap.recording.Recording;
import gccourse.kit.picture.Layout.Box;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where objects stand, and what is left out of a recording that is too large. */
class LayoutTest {
    private final Heap heap = new Heap(1 << 24);
    private final Mutator mutator = new Mutator(heap, new NoCollector());
    private final Recorder recorder = new Recorder(mutator, name -> false, Completeness.NOTHING, false);

    LayoutTest() {
        mutator.listen(recorder);
    }

    @Test
    void what_a_name_leads_to_stands_left_of_what_an_object_leads_to() {
        int a = mutator.declareGlobal("a");
        HeapObject list = mutator.allocate(Kind.LIST, 0, "list");
        mutator.storeGlobal(a);
        mutator.addSlot(list, mutator.allocate(Kind.LIST, 0, "list"));
        mutator.drop();

        Layout layout = layout(Cut.of(recorder.recording()));
        assertThat(layout.boxes[1].x() + layout.boxes[1].width()).isLessThan(layout.boxes[2].x());
        assertThat(layout.roots.get(1)).isNotNull();
    }

    @Test
    void no_object_stands_on_another() {
        int a = mutator.declareGlobal("a");
        HeapObject list = mutator.allocate(Kind.LIST, 0, "list");
        mutator.storeGlobal(a);
        for (int i = 0; i < 60; i++) {
            mutator.addSlot(list, mutator.allocate(Kind.TUPLE, i % 7, "tuple"));
            mutator.drop();
        }

        Layout layout = layout(Cut.of(recorder.recording()));
        for (int i = 1; i <= 61; i++) {
            for (int j = 1; j < i; j++) {
                assertThat(overlap(layout.boxes[i], layout.boxes[j]))
                        .as(i + " and " + j)
                        .isFalse();
            }
        }
    }

    @Test
    void a_place_is_used_again_only_when_the_memory_of_its_object_is() {
        for (int i = 0; i < 100; i++) {
            HeapObject list = mutator.allocate(Kind.LIST, 0, "list");
            mutator.drop();
            if (i % 2 == 0) {
                heap.free(list);
            }
        }

        Recording recording = recorder.recording();
        Layout layout = layout(Cut.of(recording));
        long places = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> layout.boxes[i])
                .distinct()
                .count();
        // The fifty that live, and one more for the one that is born before its predecessor's memory is used.
        assertThat(places).isBetween(50L, 52L);
        for (int i = 1; i <= 100; i++) {
            for (int j = 1; j < i; j++) {
                if (overlap(layout.boxes[i], layout.boxes[j])) {
                    assertThat(isFreedBefore(recording, j, i))
                            .as(j + " is gone when " + i + " comes")
                            .isTrue();
                }
            }
        }
    }

    @Test
    void of_many_objects_those_of_the_last_steps_are_drawn() {
        for (int i = 0; i < 2_000; i++) {
            mutator.allocate(Kind.LIST, 0, "list");
            mutator.drop();
        }

        Cut cut = Cut.of(recorder.recording());
        assertThat(cut.drawn()).hasSize(Cut.MOST_OBJECTS).contains(2_000).doesNotContain(1_500);
        assertThat(cut.objectsLeftOut()).isEqualTo(1_500);
        assertThat(cut.recording().leftOut()).isPositive();
        assertThat(cut.recording().moments().get(0).changes())
                .filteredOn(change -> change.field() == Field.STATE)
                .isEmpty();
    }

    @Test
    void the_page_of_the_largest_recording_has_at_most_three_megabytes() {
        for (int i = 0; i < 30_000; i++) {
            mutator.allocate(Kind.LIST, 0, "list");
            mutator.drop();
        }
        HeapObject list = mutator.allocate(Kind.LIST, 0, "list");
        for (int i = 0; i < Recorder.MOST_MOMENTS; i++) {
            heap.forEachReference(list, target -> {});
        }

        String page = new Picture(recorder.recording(), about()).page();
        assertThat(page.length()).isLessThan(3 << 20);
    }

    private static Layout layout(Cut cut) {
        return new Layout(cut.recording(), cut.drawn());
    }

    private static About about() {
        return new About(
                "",
                "",
                "",
                "a.py",
                "",
                List.of(),
                List.of("a = 1"),
                List.of(),
                false,
                1 << 24,
                List.of(),
                new Meter.Reading(0, 0, 0, 0, 0, 0, 0),
                List.of(),
                Map.of());
    }

    private static boolean overlap(Box a, Box b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }

    private static boolean isFreedBefore(Recording recording, int one, int other) {
        boolean freed = false;
        for (var moment : recording.moments()) {
            for (var change : moment.changes()) {
                if (change.field() == Field.STATE && change.subject() == one && change.value() == 2) {
                    freed = true;
                }
                if (change.field() == Field.STATE && change.subject() == other) {
                    return freed;
                }
            }
        }
        return false;
    }
}
