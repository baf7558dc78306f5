package gccourse.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the gc module asks of the bookkeeping, as CPython 3.11 answers it in a fresh process. */
class GenerationsBaseTest {
    private final Books books = new Books();

    @Test
    void begins_as_cpython_does() {
        assertThat(books.isEnabled()).isTrue();
        for (int generation = 0; generation <= Generations.OLDEST; generation++) {
            assertThat(books.threshold(generation)).isEqualTo(generation == 0 ? 700 : 10);
            assertThat(books.count(generation)).isZero();
            assertThat(books.collections(generation)).isZero();
            assertThat(books.collected(generation)).isZero();
        }
    }

    @Test
    void is_switched_off_and_on() {
        books.disable();
        assertThat(books.isEnabled()).isFalse();

        books.enable();
        assertThat(books.isEnabled()).isTrue();
    }

    @Test
    void answers_what_the_collector_has_written_down() {
        books.setThreshold(1, 5);
        books.counts[0] = 1;
        books.counts[2] = 2;
        books.collections[1] = 3;
        books.collected[2] = 4;

        assertThat(List.of(books.threshold(0), books.threshold(1), books.threshold(2)))
                .containsExactly(700, 5, 10);
        assertThat(List.of(books.count(0), books.count(1), books.count(2))).containsExactly(1, 0, 2);
        assertThat(List.of(books.collections(0), books.collections(1), books.collections(2)))
                .containsExactly(0, 3, 0);
        assertThat(List.of(books.collected(0), books.collected(1), books.collected(2)))
                .containsExactly(0, 0, 4);
    }

    private static final class Books extends GenerationsBase {
        @Override
        public void attach(Heap heap) {}

        @Override
        public int collect(int generation) {
            return 0;
        }

        @Override
        public boolean isTracked(HeapObject object) {
            return false;
        }

        @Override
        public List<HeapObject> objects(int generation) {
            return List.of();
        }

        @Override
        public void freeze() {}

        @Override
        public void unfreeze() {}

        @Override
        public int freezeCount() {
            return 0;
        }

        @Override
        public void saveAll(boolean on) {}
    }
}
