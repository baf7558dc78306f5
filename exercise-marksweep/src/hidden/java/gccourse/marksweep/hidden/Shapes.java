package gccourse.marksweep.hidden;

import gccourse.heap.HeapObject;
import gccourse.heap.InstanceType;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import java.util.List;

/** Large structures of every kind of container; the top entry of the stack holds what was built. */
final class Shapes {
    /** Every kind of object that may refer to others. */
    static final List<Kind> CONTAINERS =
            List.of(Kind.LIST, Kind.TUPLE, Kind.DICT, Kind.INSTANCE, Kind.METHOD, Kind.ITERATOR, Kind.WEAK_REFERENCE);

    private Shapes() {}

    /** Builds a chain in which the kinds take turns; each object holds the next in its last slot. */
    static void chain(Mutator mutator, List<Kind> kinds, int length) {
        HeapObject end = mutator.allocate(Kind.TUPLE, 0, "tuple");
        HeapObject held = end;
        for (int i = 0; i < length; i++) {
            Kind kind = kinds.get(i % kinds.size());
            if (kind == Kind.WEAK_REFERENCE) {
                held = mutator.weakReference(end, held);
            } else {
                boolean isSingle = kind == Kind.METHOD || kind == Kind.ITERATOR;
                HeapObject link = mutator.allocate(kind, isSingle ? 1 : 2, payload(kind));
                mutator.setSlot(link, isSingle ? 0 : 1, held);
                held = link;
            }
            mutator.dropBelowTop();
        }
    }

    /** Builds an object with so many slots, each of which holds an object of its own, and each of these holds the last. */
    static HeapObject broad(Mutator mutator, Kind kind, int slots) {
        HeapObject broad = mutator.allocate(kind, slots, payload(kind));
        HeapObject last = mutator.allocate(Kind.TUPLE, 0, "tuple");
        for (int i = 0; i < slots; i++) {
            HeapObject item = mutator.allocate(Kind.TUPLE, 1, "tuple");
            mutator.setSlot(item, 0, last);
            mutator.setSlot(broad, i, item);
            mutator.drop();
        }
        mutator.drop();
        return broad;
    }

    /** Lets a slot hold an object of its own. */
    static void hold(Mutator mutator, HeapObject holder, int slot) {
        mutator.setSlot(holder, slot, mutator.allocate(Kind.TUPLE, 0, "tuple"));
        mutator.drop();
    }

    /** What an object of a kind is allocated with. */
    static Object payload(Kind kind) {
        return kind == Kind.INSTANCE ? new Plain() : kind.pythonName();
    }

    private record Plain() implements InstanceType {
        @Override
        public String name() {
            return "Plain";
        }

        @Override
        public boolean hasFinalizer() {
            return false;
        }

        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public String slotName(int index) {
            return ".slot" + index;
        }
    }
}
