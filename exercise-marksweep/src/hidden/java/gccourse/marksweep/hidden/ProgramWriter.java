package gccourse.marksweep.hidden;

import gccourse.kit.random.RandomProgram;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Writes random programs that let objects hang on every kind of reference while they collect. */
final class ProgramWriter {
    private static final String NODE = """
            class Node:
                __slots__ = ("left", "right", "__weakref__")

                def __init__(self, left, right):
                    self.left = left
                    self.right = right

                def me(self):
                    return self

                def hear(self, reference):
                    saved.append(self)
            """;

    private static final String PLAIN = """
            class Plain:
                def __init__(self, first, second):
                    self.first = first
                    self.second = second
            """;

    private static final String FUNCTIONS = """
            def keep(first, second):
                gc.collect()
                return first

            def wait(first, second):
                local = [first]
                keep(second, None)
                return local

            def build(depth, end):
                nest = end
                for i in range(depth):
                    nest = Node([nest], (nest, None))
                return nest

            def take(first, nothing):
                return first
            """;

    private static final String FINALIZERS = """
            class Loud(Node):
                def __del__(self):
                    global x
                    x = self.left

            class Giver(Node):
                def __del__(self):
                    saved.append(self.right)
                    self.right = None

            class Saver(Node):
                def __del__(self):
                    saved.append(self)

            class Cleaner(Node):
                def __del__(self):
                    items.clear()
                    drawer["k"] = self.left

            class Maker(Node):
                def __del__(self):
                    global y
                    y = Node([self.left], self)

            class Leaver(Node):
                def __del__(self):
                    Node(self, [self.left])

            class Collecting(Node):
                def __del__(self):
                    gc.collect()
                    drawer["i"] = (self.left, self.right)
            """;

    private static final String CALLBACKS = """
            def forget(reference):
                global y
                y = None

            def note(reference):
                saved.append(reference)

            def look(reference):
                global z
                z = [watch()]

            def make(reference):
                global z
                z = Node([reference], {"k": [z]})
            """;

    private final Contents contents;
    private final boolean finalizers;
    private final Random random;

    private ProgramWriter(Contents contents, Random random) {
        this.contents = contents;
        this.random = random;
        finalizers = contents == Contents.FINALIZERS;
    }

    /** Makes the program of a seed; the same seed makes the same program. */
    static RandomProgram write(Contents contents, long seed, int length) {
        return new ProgramWriter(contents, new Random(seed)).write(seed, length);
    }

    private RandomProgram write(long seed, int length) {
        List<String> parts = new ArrayList<>(List.of("import gc", NODE, PLAIN, FUNCTIONS));
        if (finalizers) {
            parts.addAll(List.of("import weakref", FINALIZERS, CALLBACKS));
        }
        parts.addAll(List.of("saved = []", "items = []", "more = [items]", "drawer = {}", "pair = (items, 1)"));
        parts.addAll(List.of("a = Node(None, None)", "b = Node(a, None)", "c = Node(None, b)"));
        parts.addAll(List.of("box = Plain(a, None)", "x = a", "y = None", "z = [b]"));
        if (finalizers) {
            parts.addAll(List.of("watch = weakref.ref(a)", "watches = [watch]"));
        }
        List<String> statements = everyKind();
        while (statements.size() < length) {
            statements.add(statement());
        }
        Collections.shuffle(statements, random);
        parts.addAll(statements);
        return new RandomProgram("Random program " + seed, parts);
    }

    /** An object on each kind of reference, and a collection while it hangs there. */
    private List<String> everyKind() {
        List<String> statements = new ArrayList<>();
        statements.add("x = " + plain() + "\ngc.collect()");
        statements.add("a = Node(" + plain() + ", None)\ngc.collect()");
        statements.add("b = Node(None, " + plain() + ")\ngc.collect()");
        statements.add("box = Plain(" + plain() + ", " + plain() + ")\ngc.collect()");
        statements.add("box.third = " + plain() + "\ngc.collect()");
        statements.add("items.append(" + plain() + ")\ngc.collect()");
        statements.add("more = [" + plain() + ", None, " + plain() + "]\ngc.collect()");
        statements.add("pair = (" + plain() + ", " + plain() + ")\ngc.collect()");
        statements.add("drawer = {\"k\": " + plain() + ", \"j\": " + plain() + "}\ngc.collect()");
        statements.add("x = keep(" + plain() + ", None)");
        statements.add("y = wait(" + plain() + ", " + plain() + ")");
        statements.add("z = take(" + plain() + ", gc.collect())");
        statements.add("y = [" + plain() + ", gc.collect()]");
        statements.add("for x in [" + plain() + ", " + plain() + "]:\n    gc.collect()");
        statements.add("z = Node(None, None).me\ngc.collect()\nz = z()");
        statements.add("y = build(5, " + plain() + ")\ngc.collect()");
        if (contents == Contents.ATOMS) {
            statements.add("x = 1000 * len(items) + 1000\ngc.collect()");
            statements.add("drawer[\"text\"] = [f\"{len(items)} items\", 1.5 * len(more)]\ngc.collect()");
            statements.add("y = keep(2000 * len(items) + 2000, None)");
            statements.add("a.left = f\"{len(items)} left\"\ngc.collect()");
        }
        if (finalizers) {
            statements.addAll(everyDeath());
        }
        return statements;
    }

    /** One death of each sort. */
    private List<String> everyDeath() {
        return List.of(
                "watch = weakref.ref(c, Node(None, None).hear)\ngc.collect()\nc = Node(None, c)",
                // Called back, while no finalizer runs.
                "gc.collect()\ngc.collect()\nx = Node(None, None)\nx.left = x\nwatches.append(weakref.ref(x, make))\nx = None"
                        + "\ngc.collect()",
                // Saved with what it holds, and dead for the second time.
                "x = Saver([" + plain() + "], {\"k\": [" + plain() + "]})\nx.left.append(x)\nx = None\ngc.collect()"
                        + "\nsaved.clear()\ngc.collect()",
                // Held by what a finalizer makes and drops: both wait.
                "x = Leaver([" + plain() + "], None)\nx.left.append(x)\nx = None\ngc.collect()\ngc.collect()",
                // Let go of by a finalizer: it waits, with what it holds.
                "x = Saver([" + plain() + "], (" + plain() + ", None))\ny = Loud(None, None)\ny.right = y\ny = None"
                        + "\ngc.collect()\ngc.collect()");
    }

    private String statement() {
        return switch (random.nextInt(finalizers ? 7 : 4)) {
            case 0 -> names();
            case 1 -> slots();
            case 2 -> containers();
            case 3 -> random.nextInt(3) == 0 ? "gc.collect()" : slots();
            case 4 -> "if len(saved) > 0:\n    " + free() + " = saved.pop()";
            case 5 -> weakReferences();
            default -> random.nextBoolean() ? "saved.clear()" : node() + " = " + newNode();
        };
    }

    private String names() {
        return switch (random.nextInt(7)) {
            case 0 -> free() + " = " + value();
            case 1 -> free() + " = keep(" + value() + ", " + value() + ")";
            case 2 -> free() + " = wait(" + value() + ", " + value() + ")";
            case 3 -> node() + " = " + newNode();
            case 4 -> node() + " = " + node();
            case 5 -> free() + " = None";
            default -> "for " + free() + " in range(3):\n    take(" + newNode() + ", " + made() + ")";
        };
    }

    private String slots() {
        String list = pick("items", "more");
        String other = pick("items", "more");
        return switch (random.nextInt(13)) {
            case 0, 1 -> attribute() + " = " + value();
            case 2 -> attribute() + " = " + node();
            case 3 -> attribute() + " = " + pick("items", "more", "drawer", "pair", "box");
            case 4 -> "box." + pick("first", "second", "third") + " = " + value();
            case 5 -> list + ".append(" + value() + ")";
            case 6 -> list + ".insert(0, " + value() + ")";
            case 7 -> "if len(" + list + ") > 0:\n    " + list + ".pop()";
            case 8 -> "if len(" + list + ") > 1:\n    " + list + "[0] = " + list + "[1]\n    del " + list + "[1]";
            case 9 -> list + ".clear()";
            case 10 -> list + " = " + other;
            case 11 -> "drawer[\"" + key() + "\"] = " + value();
            default -> deletedKey(key());
        };
    }

    private String deletedKey(String key) {
        return "drawer[\"" + key + "\"] = " + value() + "\ndel drawer[\"" + key + "\"]";
    }

    private String containers() {
        return switch (random.nextInt(8)) {
            case 0 -> "items = [" + value() + ", " + value() + ", items]";
            case 1 -> "drawer = {\"k\": " + value() + ", \"j\": drawer}";
            case 2 -> "pair = (" + value() + ", " + value() + ")";
            case 3 -> free() + " = pair[" + random.nextInt(2) + "]";
            case 4 -> "box = Plain(" + value() + ", box)";
            case 5 -> free() + " = " + node() + ".me";
            case 6 -> "for " + free() + " in [" + value() + ", " + value() + "]:\n    items.append(" + free() + ")";
            default -> free() + " = build(" + (1 + random.nextInt(4)) + ", " + value() + ")";
        };
    }

    private String weakReferences() {
        return switch (random.nextInt(7)) {
            case 0 -> "watch = weakref.ref(" + node() + ")";
            case 1 -> "watch = weakref.ref(" + node() + ", " + callback() + ")";
            case 2 -> "watches.append(weakref.ref(" + node() + ", " + callback() + "))";
            case 3 -> "watches.clear()";
            case 4 -> attribute() + " = weakref.ref(" + node() + ", " + callback() + ")";
            case 5 -> attribute() + " = watch";
            default -> free() + " = watch()";
        };
    }

    private String callback() {
        return pick("forget", "note", "look", "make", "Node(None, None).hear", node() + ".hear");
    }

    private String value() {
        if (contents == Contents.ATOMS && random.nextInt(4) == 0) {
            return pick("1000 + len(saved)", "f\"{len(items)} items\"", "0.5 + len(items)");
        }
        return switch (random.nextInt(10)) {
            case 0 -> "None";
            case 1, 2 -> node();
            case 3 -> free();
            case 4 -> attribute();
            case 5 -> pick("items", "more", "drawer", "pair", "box");
            default -> made();
        };
    }

    /** Something that nobody holds yet, without a finalizer. */
    private String plain() {
        return pick(
                "Node(None, None)", "Node([x], y)", "[Node(None, None)]", "{\"k\": [x]}", "([x], y)", "Plain([], z)");
    }

    /** Something that nobody holds yet. */
    private String made() {
        return switch (random.nextInt(8)) {
            case 0 -> "[" + free() + ", " + node() + "]";
            case 1 -> "{\"k\": " + node() + "}";
            case 2 -> "(" + node() + ", [" + free() + "])";
            case 3 -> "Plain(" + node() + ", [])";
            default -> newNode();
        };
    }

    private String newNode() {
        String type = finalizers
                ? pick("Node", "Loud", "Giver", "Saver", "Cleaner", "Maker", "Leaver", "Collecting")
                : "Node";
        return type + "(" + pick("None", "a", "x") + ", " + pick("None", "b", "[y]") + ")";
    }

    private String node() {
        return pick("a", "b", "c");
    }

    private String free() {
        return pick("x", "y", "z");
    }

    private String attribute() {
        return node() + pick(".left", ".right");
    }

    private String key() {
        return pick("k", "j", "i");
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
