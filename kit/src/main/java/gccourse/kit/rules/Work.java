package gccourse.kit.rules;

import gccourse.heap.HeapObject;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the classes of one collector do, in ticks: one for each method that is entered and each jump backwards, and
 * for a call of the library what it costs by {@code allowed.txt}. {@link Instrumentation} writes the calls.
 *
 * <p>This class is a template. Each loader of a collector's classes defines it anew beside them, so the counter belongs to
 * these classes alone, and begins at 0; the class of this name that the kit itself sees counts nothing.
 */
public final class Work implements WorkCounter {
    private static long ticks;

    private static long limit = Long.MAX_VALUE;
    private static @Nullable WorkExhausted exhausted;
    private static boolean measures;

    /** So many characters make a tick: what a collector prints of an object costs nothing, whatever its number. */
    private static final int CHARACTERS = 64;

    private static final int PRINTING = 32;

    /** Is made once for each loader, to be asked. */
    public Work() {}

    @Override
    public long ticks() {
        return ticks;
    }

    @Override
    public void allow(long more) {
        exhausted = null;
        limit = ticks + more;
    }

    @Override
    public @Nullable WorkExhausted exhausted() {
        return exhausted;
    }

    /**
     * Adds one.
     *
     * @throws WorkExhausted if that is more than is allowed: again and again, so that a loop which catches it ends as well
     */
    public static void tick() {
        if (++ticks > limit) {
            throw exhaust();
        }
    }

    private static WorkExhausted exhaust() {
        WorkExhausted thrown = new WorkExhausted();
        if (exhausted == null) {
            exhausted = thrown;
        }
        return thrown;
    }

    /** Adds a number of elements; a negative one is what a call is about to refuse. */
    public static void add(long elements) {
        ticks += Math.max(0, elements);
    }

    /** Adds the size of a collection, a map, a string or an array; anything else has none. */
    public static void size(@Nullable Object object) {
        ticks += sizeOf(object);
    }

    private static int sizeOf(@Nullable Object object) {
        // A size that the collector itself computes may want to be measured in turn.
        if (object == null || object instanceof HeapObject || measures) {
            return 0;
        }
        measures = true;
        try {
            if (object instanceof CharSequence text) {
                return text.length() / CHARACTERS;
            }
            if (object instanceof Collection<?> collection) {
                return collection.size();
            }
            if (object instanceof Map<?, ?> map) {
                return map.size();
            }
            if (object instanceof BitSet set) {
                return set.size() / Long.SIZE;
            }
            return object.getClass().isArray() ? Array.getLength(object) : 0;
        } finally {
            measures = false;
        }
    }

    /** Adds what it costs to print something: far more than a tick, and more for what is long. */
    public static void printed(@Nullable Object object) {
        ticks += PRINTING * (1L + 2L * sizeOf(object));
    }

    /** Adds the elements of an array of arrays. */
    public static void array(Object array) {
        if (array instanceof Object[] arrays
                && array.getClass().getComponentType().isArray()) {
            Arrays.stream(arrays).filter(inner -> inner != null).forEach(Work::array);
        }
        size(array);
    }

    /** Adds what it costs to find an element: nothing in a set, everything in any other collection. */
    public static void search(@Nullable Object collection) {
        ticks += searchIn(collection);
    }

    private static int searchIn(@Nullable Object collection) {
        return collection instanceof Set ? 0 : sizeOf(collection);
    }

    /** Adds what it costs to search for each element of one collection in another; the library picks the smaller of two sets. */
    public static void each(@Nullable Object one, @Nullable Object other) {
        ticks += sizeOf(one) * (1L + searchIn(other)) + sizeOf(other);
    }

    /** Adds the steps to an index: as many as lead there in a linked list, none elsewhere. */
    public static void index(@Nullable Object list, int index) {
        if (list instanceof LinkedList<?> linked) {
            add(Math.min(index, linked.size() - index));
        }
    }

    /** Adds the elements from an index on, which have to move; in a linked list, the steps to it. */
    public static void shift(@Nullable Object list, int index) {
        if (list instanceof LinkedList) {
            index(list, index);
        } else {
            add(sizeOf(list) - index);
        }
    }

    /** Adds the difference of two numbers. */
    public static void between(long from, long to) {
        add(to - from);
    }

    /** Adds the words of a bit set for so many bits. */
    public static void words(int bits) {
        add(bits / Long.SIZE);
    }

    /** Adds the words of a bit set between where a search began and where it ended. */
    public static void scan(int result, BitSet set, int from) {
        add(Math.abs((result < 0 ? set.length() : result) - from) / Long.SIZE);
    }

    /** Returns an iterator that adds the size of its collection for each element that it takes out or puts in. */
    public static Object iterator(Object iterator, Object collection) {
        boolean moves =
                collection instanceof Collection && !(collection instanceof Set || collection instanceof LinkedList);
        return moves ? new Moving((Iterator<?>) iterator, (Collection<?>) collection) : iterator;
    }

    private static final class Moving implements ListIterator<Object> {
        private final Iterator<?> iterator;
        private final Collection<?> collection;

        Moving(Iterator<?> iterator, Collection<?> collection) {
            this.iterator = iterator;
            this.collection = collection;
        }

        @SuppressWarnings("unchecked")
        private ListIterator<Object> list() {
            return (ListIterator<Object>) iterator;
        }

        @Override
        public boolean hasNext() {
            return iterator.hasNext();
        }

        @Override
        public Object next() {
            return iterator.next();
        }

        @Override
        public boolean hasPrevious() {
            return list().hasPrevious();
        }

        @Override
        public Object previous() {
            return list().previous();
        }

        @Override
        public int nextIndex() {
            return list().nextIndex();
        }

        @Override
        public int previousIndex() {
            return list().previousIndex();
        }

        @Override
        public void remove() {
            size(collection);
            iterator.remove();
        }

        @Override
        public void set(Object element) {
            list().set(element);
        }

        @Override
        public void add(Object element) {
            size(collection);
            list().add(element);
        }
    }
}
