package gccourse.heap.oracle;

import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the program can reach at one moment, found breadth first, so that the first way to an object is a shortest one.
 *
 * <p>The queue is never emptied: it is the list of what was found, and each entry knows from which other it was found.
 * Linear in the references followed; no recursion.
 */
final class Reachability {
    private final Inspector inspector;
    private final List<Inspector.Root> roots;
    private final AddressTable found = new AddressTable();

    /** The freed objects that the program reaches, each with the entry and the slot from which it was found. */
    private final Map<HeapObject, int[]> freed = new IdentityHashMap<>();

    private final List<HeapObject> freedInOrder = new ArrayList<>();

    /** {@code queue[i]} was reached through slot {@code slots[i]} of {@code queue[from[i]]}, or from a root. */
    private HeapObject[] queue = new HeapObject[256];

    /** An index into the queue, or -1 - the index of a root. */
    private int[] from = new int[256];

    private int[] slots = new int[256];
    private int size;

    Reachability(Inspector inspector) {
        this.inspector = inspector;
        roots = inspector.roots();
        for (int i = 0; i < roots.size(); i++) {
            reach(roots.get(i).target(), -1 - i, 0);
        }
        for (int i = 0; i < size; i++) {
            HeapObject object = queue[i];
            int count = inspector.slotCount(object);
            for (int slot = 0; slot < count; slot++) {
                HeapObject target = inspector.slot(object, slot);
                if (target != null) {
                    reach(target, i, slot);
                }
            }
        }
    }

    /** Whether the program reaches an object that has not been freed. */
    boolean contains(HeapObject object) {
        return found.get(object) != 0;
    }

    /** The freed objects that the program reaches, in the order in which they were found; none behind a freed one. */
    List<HeapObject> freed() {
        return freedInOrder;
    }

    /** A shortest way to an object, freed or not, or null if there is none. */
    @Nullable
    Path pathTo(HeapObject object) {
        if (inspector.isFreed(object)) {
            int[] foundFrom = freed.get(object);
            return foundFrom == null ? null : step(object, foundFrom[0], foundFrom[1], new ArrayList<>());
        }
        int number = found.get(object);
        return number == 0 ? null : path(number - 1, new ArrayList<>());
    }

    private void reach(HeapObject target, int parent, int slot) {
        if (inspector.isFreed(target)) {
            if (freed.putIfAbsent(target, new int[] {parent, slot}) == null) {
                freedInOrder.add(target);
            }
            return;
        }
        if (found.get(target) != 0) {
            return;
        }
        if (size == queue.length) {
            queue = Arrays.copyOf(queue, 2 * size);
            from = Arrays.copyOf(from, 2 * size);
            slots = Arrays.copyOf(slots, 2 * size);
        }
        queue[size] = target;
        from[size] = parent;
        slots[size] = slot;
        size++;
        found.set(target, size);
    }

    /** Adds the last step to the steps behind it, which are in reverse order, and goes on with those before it. */
    private Path step(HeapObject target, int parent, int slot, List<Path.Step> backwards) {
        if (parent < 0) {
            backwards.add(new Path.Step("", target));
            Inspector.Root root = roots.get(-1 - parent);
            Collections.reverse(backwards);
            return new Path(root.place(), root.name(), backwards);
        }
        backwards.add(new Path.Step(inspector.slotName(queue[parent], slot), target));
        return path(parent, backwards);
    }

    private Path path(int index, List<Path.Step> backwards) {
        int at = index;
        while (from[at] >= 0) {
            backwards.add(new Path.Step(inspector.slotName(queue[from[at]], slots[at]), queue[at]));
            at = from[at];
        }
        return step(queue[at], from[at], 0, backwards);
    }
}
