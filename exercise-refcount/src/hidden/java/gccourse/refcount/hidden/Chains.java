package gccourse.refcount.hidden;

import gccourse.heap.Collector;
import gccourse.heap.HeapObject;
import gccourse.heap.InstanceType;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.kit.Fresh;
import gccourse.kit.World;
import gccourse.refcount.WorkLimit;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Lets chains go whose links are of one kind, or of several in turn, and looks at Java's stack meanwhile. */
final class Chains {
    private static final int LENGTH = 1_000;

    /**
     * What a link is.
     *
     * @param slots how many slots it has
     * @param next the slot that holds the next link
     */
    private record Link(Kind kind, Object payload, int slots, int next) {}

    private record Node(String name, boolean hasFinalizer, boolean isOpen) implements InstanceType {
        @Override
        public String slotName(int index) {
            return ".slot" + index;
        }
    }

    private static final Node CLOSED = new Node("Node", false, false);
    private static final Node OPEN = new Node("Open", false, true);

    private static final List<List<Link>> CHAINS = List.of(
            List.of(new Link(Kind.LIST, "list", 1, 0)),
            List.of(new Link(Kind.LIST, "list", 3, 2)),
            List.of(new Link(Kind.LIST, "list", 3, 0)),
            List.of(new Link(Kind.TUPLE, "tuple", 1, 0)),
            List.of(new Link(Kind.TUPLE, "tuple", 3, 1)),
            List.of(new Link(Kind.DICT, "dict", 1, 0)),
            List.of(new Link(Kind.DICT, "dict", 3, 2)),
            List.of(new Link(Kind.INSTANCE, CLOSED, 2, 0)),
            List.of(new Link(Kind.INSTANCE, CLOSED, 2, 1)),
            List.of(new Link(Kind.INSTANCE, OPEN, 1, 0)),
            List.of(new Link(Kind.INSTANCE, OPEN, 3, 2)),
            List.of(new Link(Kind.METHOD, "method", 1, 0), new Link(Kind.INSTANCE, CLOSED, 1, 0)),
            List.of(new Link(Kind.ITERATOR, "iterator", 1, 0), new Link(Kind.LIST, "list", 1, 0)),
            List.of(new Link(Kind.DICT, "dict", 1, 0), new Link(Kind.INSTANCE, OPEN, 1, 0)),
            List.of(
                    new Link(Kind.TUPLE, "tuple", 2, 0),
                    new Link(Kind.METHOD, "method", 1, 0),
                    new Link(Kind.INSTANCE, OPEN, 2, 1),
                    new Link(Kind.LIST, "list", 2, 1),
                    new Link(Kind.DICT, "dict", 2, 0)));

    private Chains() {}

    static void check(Collector collector) {
        Supplier<Collector> collectors = Fresh.like(collector);
        for (List<Link> links : CHAINS) {
            World world = new World(collectors.get());
            build(world.mutator(), links);

            int depth = world.stackDepth(() -> world.mutator().drop());

            world.assertEmpty();
            WorkLimit.checkStack(
                    depth,
                    "a chain of %,d (%s)"
                            .formatted(
                                    LENGTH,
                                    links.stream()
                                            .map(link -> link.kind.pythonName())
                                            .collect(Collectors.joining(" in "))));
        }
    }

    /** Leaves the first link on the stack, and no other reference to any. */
    private static void build(Mutator program, List<Link> links) {
        program.allocate(Kind.LIST, 0, "end");
        for (int i = 0; i < LENGTH; i++) {
            Link link = links.get(i % links.size());
            HeapObject object = program.allocate(link.kind, link.slots, link.payload);
            program.setSlot(object, link.next, program.peek(1));
            program.dropBelowTop();
        }
    }
}
