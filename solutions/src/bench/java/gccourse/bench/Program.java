package gccourse.bench;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.InstanceType;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import java.util.Random;

/** Builds the shapes that the benchmarks collect; a global name, {@code root}, holds the newest, another what is old. */
final class Program {
    private static final int CAPACITY = 1 << 30;

    /** A slotted class without a finalizer. */
    private record Slotted(String name) implements InstanceType {
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
            return "." + (char) ('a' + index);
        }
    }

    private static final Slotted NODE = new Slotted("Node");

    final Mutator mutator;
    private final HeapObject none;
    private final int root;
    private final int old;

    Program(Collector collector) {
        mutator = new Mutator(new Heap(CAPACITY), collector);
        none = mutator.immortal(Kind.NONE, "None");
        root = mutator.declareGlobal("root");
        old = mutator.declareGlobal("old");
        release();
    }

    /** {@code root = None}. */
    void release() {
        mutator.push(none);
        mutator.storeGlobal(root);
    }

    /** {@code old = root; root = None}. */
    void keep() {
        mutator.push(mutator.global(root));
        mutator.storeGlobal(old);
        release();
    }

    /** {@code Node()}, on top of the stack. */
    HeapObject node(int slots) {
        return mutator.allocate(Kind.INSTANCE, slots, NODE);
    }

    /** Each node refers to the one made before it; root holds the last. */
    void chain(int length) {
        release();
        for (int i = 0; i < length; i++) {
            HeapObject node = node(1);
            mutator.setSlot(node, 0, mutator.global(root));
            mutator.storeGlobal(root);
        }
    }

    /** As many nodes that nothing refers to but one list that root holds. */
    private HeapObject[] nodes(int count, int slots) {
        HeapObject list = mutator.allocate(Kind.LIST, count, "list");
        HeapObject[] nodes = new HeapObject[count];
        for (int i = 0; i < count; i++) {
            nodes[i] = node(slots);
            mutator.setSlot(list, i, nodes[i]);
            mutator.drop();
        }
        mutator.storeGlobal(root);
        return nodes;
    }

    /** Every node refers to three nodes picked at random. */
    void graph(int count) {
        HeapObject[] nodes = nodes(count, 3);
        Random random = new Random(1);
        for (HeapObject node : nodes) {
            for (int slot = 0; slot < 3; slot++) {
                mutator.setSlot(node, slot, nodes[random.nextInt(count)]);
            }
        }
    }

    /** Every node refers to ten others; root holds the topmost only. */
    void tree(int count) {
        HeapObject[] nodes = nodes(count, 10);
        for (int i = 1; i < count; i++) {
            mutator.setSlot(nodes[(i - 1) / 10], (i - 1) % 10, nodes[i]);
        }
        mutator.push(nodes[0]);
        mutator.storeGlobal(root);
    }

    /** A ring of nodes that nothing outside of it refers to. */
    void ring(int length) {
        HeapObject first = node(1);
        mutator.push(first);
        for (int i = 1; i < length; i++) {
            HeapObject node = node(1);
            mutator.setSlot(node, 0, mutator.peek(1));
            mutator.dropBelowTop();
        }
        mutator.setSlot(first, 0, mutator.peek(0));
        mutator.drop();
        mutator.drop();
    }

    /** New nodes that root holds in one list; those that it held before die. */
    void young(int count) {
        nodes(count, 1);
    }
}
