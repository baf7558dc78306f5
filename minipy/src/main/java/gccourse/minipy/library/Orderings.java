package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.runtime.Calls;
import gccourse.minipy.runtime.Comparisons;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts lists in order: stable, asking only whether one item is less than another. */
final class Orderings {
    /** Up to here CPython compares as done here; behind it the order of the comparisons differs, their result does not. */
    private static final int SHORT = 64;

    private final Mutator mutator;
    private final Containers containers;
    private final Calls calls;
    private final Comparisons comparisons;

    Orderings(Machine machine) {
        mutator = machine.mutator();
        containers = machine.containers();
        calls = machine.calls();
        comparisons = machine.comparisons();
    }

    private record Entry(HeapObject item, HeapObject key) {}

    /**
     * Sorts a list.
     *
     * @param key what is called with each item for what decides, null for the items themselves
     */
    void sort(Site site, HeapObject list, @Nullable HeapObject key, boolean backwards) {
        List<Entry> entries = new ArrayList<>();
        int held = 0;
        for (int i = 0; i < containers.size(list); i++) {
            HeapObject item = containers.item(list, i);
            mutator.push(item);
            held++;
            HeapObject decides = item;
            if (key != null) {
                mutator.push(item);
                decides = calls.call(site, key, 1);
                held++;
            }
            entries.add(new Entry(item, decides));
        }
        if (backwards) {
            Collections.reverse(entries);
        }
        List<Entry> sorted = entries.size() < SHORT ? insert(site, entries) : merge(site, entries);
        if (backwards) {
            Collections.reverse(sorted);
        }
        for (int i = 0; i < sorted.size(); i++) {
            mutator.setSlot(list, i, sorted.get(i).item);
        }
        for (int i = 0; i < held; i++) {
            mutator.drop();
        }
    }

    private boolean isLess(Site site, Entry one, Entry other) {
        return comparisons.isLess(site, one.key, other.key);
    }

    /** Binary insertion behind the run at the beginning, as CPython's {@code count_run} and {@code binarysort}. */
    private List<Entry> insert(Site site, List<Entry> entries) {
        int size = entries.size();
        if (size < 2) {
            return entries;
        }
        int run = 2;
        boolean falling = isLess(site, entries.get(1), entries.get(0));
        while (run < size && isLess(site, entries.get(run), entries.get(run - 1)) == falling) {
            run++;
        }
        if (falling) {
            Collections.reverse(entries.subList(0, run));
        }
        for (int i = run; i < size; i++) {
            Entry pivot = entries.get(i);
            int low = 0;
            int high = i;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (isLess(site, pivot, entries.get(middle))) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            entries.remove(i);
            entries.add(low, pivot);
        }
        return entries;
    }

    private List<Entry> merge(Site site, List<Entry> entries) {
        if (entries.size() < 2) {
            return entries;
        }
        int middle = entries.size() / 2;
        List<Entry> left = merge(site, entries.subList(0, middle));
        List<Entry> right = merge(site, entries.subList(middle, entries.size()));
        List<Entry> merged = new ArrayList<>(entries.size());
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            merged.add(isLess(site, right.get(j), left.get(i)) ? right.get(j++) : left.get(i++));
        }
        merged.addAll(left.subList(i, left.size()));
        merged.addAll(right.subList(j, right.size()));
        return merged;
    }
}
