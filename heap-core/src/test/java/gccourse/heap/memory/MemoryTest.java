package gccourse.heap.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTest {
    private static final int PAGE = Memory.PAGE_BYTES;

    private final Memory<String> memory = new Memory<>(16 * PAGE);

    @ParameterizedTest
    @CsvSource({"1, 16", "16, 16", "17, 32", "56, 64", "512, 512", "513, 4096", "4096, 4096", "4097, 8192"})
    void a_block_is_rounded_up_to_its_size_class(int bytes, int taken) {
        assertThat(Memory.blockBytes(bytes)).isEqualTo(taken);

        memory.allocate(bytes, "x");

        assertThat(memory.used()).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -4096, 4095, 4097, Integer.MAX_VALUE})
    void a_heap_is_whole_pages(int capacity) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Memory<>(capacity))
                .withMessage(
                        "A heap has a positive number of whole pages of 4,096 bytes, below 2 GiB; %,d bytes are not."
                                .formatted(capacity));
    }

    @Test
    void no_block_has_the_bytes_of_another() {
        Memory<String> memory = new Memory<>(100 * PAGE);
        TreeMap<Integer, Integer> ends = new TreeMap<>();
        for (int bytes = 1; bytes <= 1500; bytes += 37) {
            int address = memory.allocate(bytes, "b");
            assertThat(address).isNotEqualTo(Memory.NO_ROOM);
            assertThat(address % Memory.GRAIN).isZero();
            assertApart(ends, address, Memory.blockBytes(bytes));
        }
    }

    @Test
    void addresses_begin_at_0_and_end_below_the_capacity() {
        Memory<String> small = new Memory<>(2 * PAGE);

        assertThat(small.allocate(PAGE, "first")).isZero();
        assertThat(small.allocate(PAGE, "last")).isEqualTo(PAGE);
        assertThat(small.allocate(1, "one more")).isEqualTo(Memory.NO_ROOM);
    }

    @Test
    void a_freed_cell_is_used_again() {
        int a = memory.allocate(32, "a");
        memory.allocate(32, "b");
        memory.free(a, "a");

        assertThat(memory.allocate(32, "c")).isEqualTo(a);
    }

    @Test
    void a_page_whose_last_cell_comes_back_serves_any_size() {
        Memory<String> one = new Memory<>(PAGE);
        int a = one.allocate(32, "a");
        one.free(a, "a");

        assertThat(one.largestFree()).isEqualTo(PAGE);
        assertThat(one.allocate(512, "b")).isNotEqualTo(Memory.NO_ROOM);
        one.free(one.allocate(512, "c"), "c");
    }

    @Test
    void an_empty_page_serves_any_size_also_when_its_size_class_has_others() {
        Memory<String> two = new Memory<>(2 * PAGE);
        int[] cells = new int[PAGE / 32 + 1];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = two.allocate(32, "cell");
        }
        two.free(cells[cells.length - 1], "cell");
        two.free(cells[0], "cell");

        assertThat(two.largestFree()).isEqualTo(PAGE);
        assertThat(two.allocate(512, "other")).isNotEqualTo(Memory.NO_ROOM);
    }

    @Test
    void a_block_of_several_pages_may_lie_where_small_ones_were() {
        int small = memory.allocate(16, "small");
        memory.free(small, "small");

        assertThat(memory.largestFree()).isEqualTo(memory.capacity());
        assertThat(memory.allocate(16 * PAGE, "all")).isNotEqualTo(Memory.NO_ROOM);
        assertThat(memory.largestFree()).isZero();
        assertThat(memory.allocate(1, "one more")).isEqualTo(Memory.NO_ROOM);
    }

    @Test
    void free_memory_may_lie_in_pieces() {
        List<Integer> blocks = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            blocks.add(memory.allocate(PAGE, "page"));
        }
        for (int i = 0; i < 16; i += 2) {
            memory.free(blocks.get(i), "page");
        }

        assertThat(memory.used()).isEqualTo(8 * PAGE);
        assertThat(memory.largestFree()).isEqualTo(PAGE);
        assertThat(memory.allocate(PAGE + 1, "two pages")).isEqualTo(Memory.NO_ROOM);

        memory.free(blocks.get(1), "page");

        assertThat(memory.largestFree()).isEqualTo(3 * PAGE);
        assertThat(memory.allocate(3 * PAGE, "three pages")).isEqualTo(blocks.get(0));
    }

    @Test
    void one_small_cell_keeps_its_page_from_larger_blocks() {
        Memory<String> one = new Memory<>(PAGE);
        one.allocate(16, "a");

        assertThat(one.largestFree()).isEqualTo(16);
        assertThat(one.allocate(32, "b")).isEqualTo(Memory.NO_ROOM);
        assertThat(one.used()).isEqualTo(16);
    }

    @Test
    void a_free_cell_that_is_too_large_is_better_than_no_room() {
        Memory<String> one = new Memory<>(PAGE);
        one.allocate(512, "a");

        assertThat(one.largestFree()).isEqualTo(512);
        int small = one.allocate(16, "b");
        assertThat(small).isNotEqualTo(Memory.NO_ROOM);
        assertThat(one.used()).isEqualTo(1024);

        one.free(small, "b");
        assertThat(one.used()).isEqualTo(512);
    }

    @Test
    void only_the_owner_of_a_block_that_begins_at_the_address_gets_it_freed() {
        int a = memory.allocate(64, "a");
        int large = memory.allocate(3 * PAGE, "large");

        for (int address : new int[] {-16, -PAGE, a + 16, a + 64, large + PAGE, 15 * PAGE, 17 * PAGE, 1 << 30}) {
            assertThat(memory.free(address, "a")).as("free at %d", address).isFalse();
            assertThat(memory.free(address, "large")).as("free at %d", address).isFalse();
        }
        assertThat(memory.free(a, "b")).isFalse();
        assertThat(memory.used()).isEqualTo(64 + 3 * PAGE);

        assertThat(memory.free(a, "a")).isTrue();
        assertThat(memory.free(a, "a")).isFalse();
    }

    @Test
    void an_address_behind_the_last_cell_of_a_page_is_nobodys() {
        for (int bytes = 16; bytes <= 512; bytes += 16) {
            Memory<String> one = new Memory<>(PAGE);
            int first = one.allocate(bytes, "a");
            for (int address = first + 16; address < first + PAGE; address += 16) {
                assertThat(one.free(address, "a"))
                        .as("%d bytes at %d", bytes, address)
                        .isFalse();
            }
            assertThat(one.free(first, "a")).isTrue();
        }
    }

    @Test
    void a_walk_goes_by_addresses_and_may_free_what_it_visits() {
        Map<Integer, String> expected = new TreeMap<>();
        int[] sizes = {32, 5000, 16, 512, 32, 9000, 16};
        for (int i = 0; i < sizes.length; i++) {
            expected.put(memory.allocate(sizes[i], "block " + i), "block " + i);
        }

        List<String> visited = new ArrayList<>();
        memory.forEachBlock((address, owner) -> {
            visited.add(owner);
            assertThat(memory.free(address, owner)).isTrue();
        });

        assertThat(visited).containsExactlyElementsOf(expected.values());
        assertThat(memory.used()).isZero();
        assertThat(memory.largestFree()).isEqualTo(memory.capacity());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void random_blocks_never_overlap_and_add_up(long seed) {
        Random random = new Random(seed);
        Memory<Integer> small = new Memory<>(24 * PAGE);
        Map<Integer, Integer> owners = new TreeMap<>();
        Map<Integer, Integer> ends = new HashMap<>();
        List<Integer> addresses = new ArrayList<>();
        int lastUsed = 0;
        for (int step = 0; step < 6000; step++) {
            boolean growing = step / 750 % 2 == 0;
            if (addresses.isEmpty() || random.nextInt(10) < (growing ? 7 : 3)) {
                int bytes = random.nextInt(20) == 0
                        ? 1 + random.nextInt(3 * PAGE)
                        : 1 + random.nextInt(Memory.LARGEST_CELL);
                int largest = small.largestFree();
                Integer owner = step;
                int address = small.allocate(bytes, owner);

                assertThat(address != Memory.NO_ROOM)
                        .as("room for %d bytes when the largest free block has %d", bytes, largest)
                        .isEqualTo(bytes <= largest);
                if (address != Memory.NO_ROOM) {
                    assertThat(small.used() - lastUsed).isGreaterThanOrEqualTo(Memory.blockBytes(bytes));
                    owners.put(address, owner);
                    ends.put(address, address + bytes);
                    addresses.add(address);
                }
            } else {
                int address = addresses.remove(random.nextInt(addresses.size()));
                assertThat(small.free(address, owners.remove(address))).isTrue();
                ends.remove(address);
                assertThat(small.used()).isLessThan(lastUsed);
            }
            lastUsed = small.used();
            assertThat(lastUsed).isLessThanOrEqualTo(small.capacity());
            if (step % 50 == 0) {
                assertIsModel(small, owners, ends);
            }
        }
        for (int address : addresses) {
            assertThat(small.free(address, owners.get(address))).isTrue();
        }
        assertThat(small.used()).isZero();
        assertThat(small.largestFree()).isEqualTo(small.capacity());
    }

    private static void assertIsModel(
            Memory<Integer> memory, Map<Integer, Integer> owners, Map<Integer, Integer> ends) {
        Map<Integer, Integer> visited = new TreeMap<>();
        List<Integer> order = new ArrayList<>();
        memory.forEachBlock((address, owner) -> {
            visited.put(address, owner);
            order.add(address);
        });
        assertThat(visited).isEqualTo(owners);
        assertThat(order).isSorted().hasSameSizeAs(owners.keySet());
        int end = 0;
        for (int address : order) {
            assertThat(address).isGreaterThanOrEqualTo(end);
            end = ends.get(address);
        }
    }

    private static void assertApart(TreeMap<Integer, Integer> ends, int address, int bytes) {
        Map.Entry<Integer, Integer> before = ends.lowerEntry(address + bytes);
        assertThat(before == null || before.getValue() <= address).isTrue();
        ends.put(address, address + bytes);
    }
}
