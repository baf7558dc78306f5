package gccourse.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectListTest {
    private final Sketch program = new Sketch();
    private final HeapObject a = program.node("a");
    private final HeapObject b = program.node("b");
    private final HeapObject c = program.node("c");
    private final ObjectList list = new ObjectList();

    @Test
    void an_empty_list_has_neither_end() {
        assertThat(list.isEmpty()).isTrue();
        assertThat(list.first()).isNull();
        assertThat(list.last()).isNull();
        assertThat(list.size()).isZero();
    }

    @Test
    void objects_stay_in_the_order_in_which_they_came() {
        fill(a, b, c);

        assertThat(contents(list)).containsExactly(a, b, c);
        assertThat(list.first()).isSameAs(a);
        assertThat(list.last()).isSameAs(c);
        assertThat(list.next(a)).isSameAs(b);
        assertThat(list.next(c)).isNull();
        assertThat(list.size()).isEqualTo(3);
        assertThat(a.isLinked()).isTrue();
    }

    @Test
    void an_object_is_in_one_list_at_most() {
        ObjectList other = new ObjectList();
        fill(a, b, c);

        other.append(b);

        assertThat(contents(list)).containsExactly(a, c);
        assertThat(contents(other)).containsExactly(b);
    }

    @Test
    void appending_again_moves_to_the_end() {
        fill(a, b, c);

        list.append(a);
        list.append(a);

        assertThat(contents(list)).containsExactly(b, c, a);
    }

    @Test
    void removing_leaves_the_neighbours_together() {
        fill(a, b, c);

        ObjectList.remove(b);
        ObjectList.remove(b);

        assertThat(contents(list)).containsExactly(a, c);
        assertThat(b.isLinked()).isFalse();
        ObjectList.remove(a);
        ObjectList.remove(c);
        assertThat(list.isEmpty()).isTrue();
    }

    @Test
    void all_objects_of_another_list_join_at_the_end() {
        ObjectList other = new ObjectList();
        fill(a);
        other.append(b);
        other.append(c);

        list.appendAll(other);

        assertThat(contents(list)).containsExactly(a, b, c);
        assertThat(other.isEmpty()).isTrue();

        list.appendAll(other);
        list.appendAll(list);
        assertThat(contents(list)).containsExactly(a, b, c);

        other.appendAll(list);
        assertThat(contents(other)).containsExactly(a, b, c);
        assertThat(list.isEmpty()).isTrue();
    }

    @Test
    void what_is_appended_while_somebody_goes_through_the_list_is_met_too() {
        fill(a);
        List<HeapObject> met = new ArrayList<>();
        for (HeapObject object = list.first(); object != null; object = list.next(object)) {
            met.add(object);
            if (object == a) {
                list.append(b);
            } else if (object == b) {
                list.append(c);
            }
        }
        assertThat(met).containsExactly(a, b, c);
    }

    @Test
    void objects_may_move_away_once_their_successor_is_known() {
        ObjectList away = new ObjectList();
        fill(a, b, c);
        for (HeapObject object = list.first(); object != null; ) {
            HeapObject next = list.next(object);
            if (object != b) {
                away.append(object);
            }
            object = next;
        }
        assertThat(contents(list)).containsExactly(b);
        assertThat(contents(away)).containsExactly(a, c);
    }

    @Test
    void an_object_in_no_list_has_no_successor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.next(a))
                .withMessage("Node#1 is in no list, so it has no successor."
                        + " Read the successor before you move an object away.");
    }

    @Test
    void an_object_that_was_moved_to_another_list_has_no_successor_in_this_one() {
        ObjectList away = new ObjectList();
        fill(a, b, c);
        away.append(a);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.next(a))
                .withMessage("Node#1 is in another list, so it has no successor in this one."
                        + " Read the successor before you move an object away.");
    }

    @Test
    void a_freed_object_leaves_its_list() {
        fill(a, b, c);

        program.free(b);

        assertThat(contents(list)).containsExactly(a, c);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void random_lists_are_what_java_lists_are(long seed) {
        Random random = new Random(seed);
        HeapObject[] objects = new HeapObject[30];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = program.node("node" + i);
        }
        ObjectList[] lists = {new ObjectList(), new ObjectList(), new ObjectList()};
        List<LinkedList<HeapObject>> models = List.of(new LinkedList<>(), new LinkedList<>(), new LinkedList<>());
        for (int step = 0; step < 3000; step++) {
            int to = random.nextInt(3);
            HeapObject object = objects[random.nextInt(objects.length)];
            int action = random.nextInt(20);
            if (action == 0) {
                int from = (to + 1) % 3;
                lists[to].appendAll(lists[from]);
                models.get(to).addAll(models.get(from));
                models.get(from).clear();
            } else if (action < 6) {
                ObjectList.remove(object);
                models.forEach(model -> model.remove(object));
            } else {
                lists[to].append(object);
                models.forEach(model -> model.remove(object));
                models.get(to).add(object);
            }
            for (int i = 0; i < 3; i++) {
                assertThat(contents(lists[i])).isEqualTo(models.get(i));
                assertThat(lists[i].last()).isEqualTo(models.get(i).peekLast());
            }
        }
    }

    private void fill(HeapObject... objects) {
        for (HeapObject object : objects) {
            list.append(object);
        }
    }

    private static List<HeapObject> contents(ObjectList list) {
        List<HeapObject> contents = new ArrayList<>();
        for (HeapObject object = list.first(); object != null; object = list.next(object)) {
            contents.add(object);
        }
        assertThat(list.size()).isEqualTo(contents.size());
        return contents;
    }
}
