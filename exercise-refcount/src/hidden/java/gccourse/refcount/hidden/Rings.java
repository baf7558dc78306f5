package gccourse.refcount.hidden;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapExhausted;
import gccourse.heap.HeapObject;
import gccourse.heap.InstanceType;
import gccourse.heap.Kind;
import gccourse.heap.Meter;
import gccourse.heap.Mutator;

/** Rings that nobody holds: lists and dicts in themselves, objects that hold each other, objects that hold a method of theirs. */
final class Rings {
    private static final int ROUNDS_BETWEEN_COLLECTIONS = 1_000;

    private record Node(String name, boolean hasFinalizer, boolean isOpen) implements InstanceType {
        @Override
        public String slotName(int index) {
            return ".other";
        }
    }

    private static final Node NODE = new Node("Node", false, false);

    private final Mutator program;
    private int found;
    private long lookedAt;

    Rings(Collector collector, int capacity) {
        program = new Mutator(new Heap(capacity), collector);
    }

    /** Makes rings until there is no room for another one or something is freed, and asks for a collection now and then. */
    void fillTheHeap() {
        try {
            for (int round = 1; freed() == 0; round++) {
                inThemselves(Kind.LIST);
                inThemselves(Kind.DICT);
                inEachOther(Kind.INSTANCE, NODE);
                inEachOther(Kind.METHOD, "method");
                if (round % ROUNDS_BETWEEN_COLLECTIONS == 0) {
                    collect();
                }
            }
        } catch (HeapExhausted full) {
            collect();
        }
    }

    /** How many objects were freed: all of them are in rings. */
    long freed() {
        return program.heap().meter().reading().objectsFreed();
    }

    /** How many objects, references and roots the collector looked at in collections. */
    long lookedAt() {
        return lookedAt;
    }

    /** How many objects the collections say that they have found. */
    int found() {
        return found;
    }

    private void collect() {
        for (int generation = 0; generation <= 2; generation++) {
            Meter.Reading before = program.heap().meter().reading();
            found += program.collect(generation);
            Meter.Reading work = program.heap().meter().reading().since(before);
            lookedAt += work.objectsVisited() + work.referencesFollowed() + work.rootsVisited();
        }
    }

    private void inThemselves(Kind kind) {
        HeapObject container = program.allocate(kind, 0, kind.pythonName());
        program.addSlot(container, container);
        program.drop();
    }

    /** An object, and one of a kind that holds it and is held by it. */
    private void inEachOther(Kind kind, Object payload) {
        HeapObject first = program.allocate(Kind.INSTANCE, 1, NODE);
        HeapObject second = program.allocate(kind, 1, payload);
        program.setSlot(first, 0, second);
        program.setSlot(second, 0, first);
        program.drop();
        program.drop();
    }
}
