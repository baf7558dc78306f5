package gccourse.capstone;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes programs that allocate nothing but instances, one at a time, while the collector may collect by itself: one
 * allocation more, one less, and nothing that a runtime does on the side.
 */
final class StrictWriter {
    private static final List<String> DEFINITIONS = List.of(
            "import gc",
            "from course import begin, collected, collections, count, gen, gensize, refcount",
            "from weakref import ref",
            "",
            "hero = None",
            "",
            """
            class Thing:
                __slots__ = ("name", "left", "right", "__weakref__")
            """,
            """
            class Loud:
                __slots__ = ("name", "right", "left", "__weakref__")

                def __del__(self):
                    print(f"del {self.name}")
            """,
            """
            class Plain:
                def __init__(self):
                    self.name = 0
                    self.left = None
                    self.right = None
            """,
            """
            class Hero(Plain):
                def __del__(self):
                    global hero
                    print(f"hero {self.name}")
                    hero = self
            """,
            """
            class Maker(Loud):
                def __del__(self):
                    thing = Thing()
                    thing.left = self
                    print(f"make {self.name} {refcount(self)}")
            """,
            """
            class Cutter(Thing):
                __slots__ = ()

                def __del__(self):
                    print(f"cut {self.name}")
                    self.left = None
            """,
            """
            def note(r):
                print("note")
            """,
            """
            def fill(o, name):
                o.name = name
                o.left = None
                o.right = None
                return o
            """,
            """
            def burst(n, step):
                for i in range(n):
                    o = fill(Thing(), i)
                    o.left = o
                    old[i % 50] = o
                    if i % step == 0:
                        young[i // step % 400] = fill(Plain(), i)
            """,
            """
            def ring(n):
                first = fill(Thing(), 0)
                last = first
                for i in range(n):
                    o = fill(Loud(), i)
                    o.left = last
                    last = o
                first.right = last
                return last
            """);

    private final Random random;
    private final boolean small;
    private final Choices statements;
    private int made;

    StrictWriter(Random random) {
        this.random = random;
        small = random.nextInt(5) < 3;
        statements = new Choices(random)
                .add(30, () -> n() + " = " + newObject())
                .add(25, () -> ifThere(n(), x -> x + "." + (random.nextBoolean() ? "left" : "right") + " = " + value()))
                .add(7, () -> n() + " = None")
                .add(6, () -> "old[" + random.nextInt(50) + "] = " + value())
                .add(4, () -> "burst(" + size() + ", " + (1 + random.nextInt(9)) + ")")
                .add(4, () -> n() + " = ring(" + (1 + random.nextInt(45)) + ")")
                .add(6, () -> "print(\"collect\", gc.collect(" + generation() + "))")
                .add(4, () -> ifThere(n(), x -> "print(\"object\", gen(" + x + "), refcount(" + x + "))"))
                .add(4, () -> "print(\"sizes\", gensize(0), gensize(1), gensize(2))")
                .add(5, () -> "print(\"counts\", count(0), count(1), count(2))")
                .add(
                        5,
                        () -> "print(\"statistics\", collections(0), collections(1), collections(2),"
                                + " collected(0), collected(1), collected(2))");
    }

    List<String> write() {
        List<String> parts = new ArrayList<>(DEFINITIONS);
        parts.add("n0 = n1 = n2 = n3 = n4 = n5 = w0 = w1 = None");
        parts.addAll(List.of("begin()", "old = [None] * 50", "young = [None] * 400"));
        parts.addAll(List.of("n0 = fill(Thing(), \"x0\")", "n1 = fill(Loud(), \"x1\")"));
        parts.addAll(List.of("w0 = ref(n0, note)", "w1 = ref(n1)"));
        if (small) {
            parts.add("gc.set_threshold(" + (1 + random.nextInt(60)) + ", " + random.nextInt(5) + ", "
                    + random.nextInt(5) + ")");
        }
        // The full collection sets the counts to zero, and forgets what CPython keeps for reuse.
        parts.addAll(List.of("gc.collect()", "gc.enable()"));
        int length = 40 + random.nextInt(160);
        for (int i = 0; i < length; i++) {
            parts.add(statements.next());
        }
        parts.add("print(\"counts\", count(0), count(1), count(2))");
        parts.add("print(\"collect\", gc.collect(), collections(0), collections(1), collections(2))");
        return parts;
    }

    private String newObject() {
        made++;
        String[] types = {"Thing", "Loud", "Plain", "Hero", "Maker", "Cutter"};
        return "fill(" + types[random.nextInt(types.length)] + "(), \"o" + made + "\")";
    }

    private String value() {
        return switch (random.nextInt(3)) {
            case 0 -> n();
            case 1 -> newObject();
            default -> "None";
        };
    }

    private String size() {
        int[] large = {100, 3000, 20000};
        return String.valueOf(small ? 1 + random.nextInt(400) : large[random.nextInt(large.length)]);
    }

    private String generation() {
        return random.nextInt(4) == 0 ? "" : String.valueOf(random.nextInt(3));
    }

    private interface Use {
        String of(String name);
    }

    private static String ifThere(String name, Use use) {
        return "if " + name + " is not None:\n    " + use.of(name);
    }

    private String n() {
        return "n" + random.nextInt(6);
    }
}
