package gccourse.heap;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The interpreter's stack of temporaries: the values that it holds in the middle of an expression. */
final class Temporaries {
    private @Nullable HeapObject[] entries = new HeapObject[64];
    private int count;

    int count() {
        return count;
    }

    /** The entry that lies so many entries above the bottom. */
    HeapObject get(int index) {
        return Objects.requireNonNull(entries[index]);
    }

    void push(HeapObject object) {
        if (count == entries.length) {
            entries = Arrays.copyOf(entries, 2 * count);
        }
        entries[count++] = object;
    }

    /** The entry that lies so many entries below the top. */
    HeapObject peek(int depth) {
        return get(count - 1 - depth);
    }

    /** Moves the top entry below so many others. */
    void rotate(int depth) {
        HeapObject top = peek(0);
        int place = count - 1 - depth;
        System.arraycopy(entries, place, entries, place + 1, depth);
        entries[place] = top;
    }

    HeapObject pop() {
        HeapObject top = peek(0);
        entries[--count] = null;
        return top;
    }
}
