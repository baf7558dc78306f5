package gccourse.heap.oracle;

import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;

/** What is so of each object at one moment, whatever a collector says: whether the program reaches it, and its true count. */
public final class Census {
    private final Reachability reachable;
    private final AddressTable trueCounts;

    Census(Inspector inspector) {
        reachable = new Reachability(inspector);
        trueCounts = countReferences(inspector);
    }

    /** Whether the program can reach an object that has not been freed. */
    public boolean isReachable(HeapObject object) {
        return reachable.contains(object);
    }

    /** How many references lead to an object that has not been freed, from roots and from whatever is on the heap. */
    public int references(HeapObject object) {
        return trueCounts.get(object);
    }

    static AddressTable countReferences(Inspector inspector) {
        AddressTable counts = new AddressTable();
        for (Inspector.Root root : inspector.roots()) {
            count(counts, inspector, root.target());
        }
        inspector.forEachObject(holder -> {
            int slots = inspector.slotCount(holder);
            for (int i = 0; i < slots; i++) {
                HeapObject target = inspector.slot(holder, i);
                if (target != null) {
                    count(counts, inspector, target);
                }
            }
        });
        return counts;
    }

    private static void count(AddressTable counts, Inspector inspector, HeapObject target) {
        if (!inspector.isFreed(target)) {
            counts.add(target, 1);
        }
    }
}
