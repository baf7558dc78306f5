package gccourse.minipy.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The keys of a dict against a map that is known to be right. */
class DictKeysTest {
    @Test
    void equalNumbersAreOneKey() {
        DictKeys keys = new DictKeys();
        keys.add(1L);

        assertThat(keys.find(true)).isZero();
        assertThat(keys.find(false)).isEqualTo(-1);
        assertThat(keys.find("1")).isEqualTo(-1);
        assertThat(keys.key(0)).isEqualTo(1L);
    }

    @Test
    void randomChanges() {
        Random random = new Random(1);
        for (int range : new int[] {4, 12, 200}) {
            DictKeys keys = new DictKeys();
            Map<Object, Integer> slots = new LinkedHashMap<>();
            int next = 0;
            for (int i = 0; i < 2000; i++) {
                Object key = random.nextBoolean() ? (Object) (long) random.nextInt(range) : "k" + random.nextInt(range);
                Integer slot = slots.get(key);
                assertThat(keys.find(key)).isEqualTo(slot == null ? -1 : slot);
                if (slot != null) {
                    keys.remove(slot);
                    slots.remove(key);
                } else {
                    if (keys.isMostlyHoles()) {
                        keys.closeHoles();
                        next = 0;
                        for (Map.Entry<Object, Integer> entry : slots.entrySet()) {
                            entry.setValue(next++);
                        }
                    }
                    keys.add(key);
                    slots.put(key, next++);
                }
                assertThat(keys.size()).isEqualTo(slots.size());
                assertThat(keys.count()).isEqualTo(next);
            }
            keys.clear();
            assertThat(keys.size()).isZero();
            assertThat(keys.find(1L)).isEqualTo(-1);
        }
    }
}
