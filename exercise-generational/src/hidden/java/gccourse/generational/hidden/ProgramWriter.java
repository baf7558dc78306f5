package gccourse.generational.hidden;

import gccourse.kit.random.RandomProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes random programs that tie cycles, watch them, and collect some generation now and then. */
record ProgramWriter(ProgramWriter.Level level, Random random) {
    /** What a program may do; each level is named for the step that it tests, and does what those below it do. */
    enum Level {
        WEAK_REFERENCES,
        FINALIZERS
    }

    private static final List<String> DEFINITIONS = List.of("""
            import gc
            """, """
            import weakref
            """, """
            class Node:
                def __init__(self):
                    self.left = None
                    self.right = None

                def hello(self):
                    return self.left
            """, """
            class Slim:
                __slots__ = ("left", "right", "__weakref__")

                def __init__(self):
                    self.left = None
                    self.right = self
            """, """
            def ring(first, second):
                node = Node()
                other = Slim()
                node.left = other
                other.left = node
                node.right = first
                other.right = [second, node]
                return other
            """, """
            def build(first, second):
                local = [first, (second, first)]
                local.append({"k": local, "n": second})
                gc.collect(0)
                return (local, first)
            """, """
            def forget(reference):
                global x
                x = None
            """, """
            def note(reference):
                saved.append([reference, reference()])
            """, """
            def look(reference):
                global y
                y = watches[0]()
            """, """
            def tidy(reference):
                watches.pop()
                watches.append(weakref.ref(anchor))
            """);

    private static final List<String> FINALIZERS = List.of("""
            class Loud(Node):
                def __del__(self):
                    global z
                    z = self.left
            """, """
            class Phoenix(Node):
                def __del__(self):
                    saved.append(self)
            """, """
            class Cutter(Node):
                def __del__(self):
                    self.left = None
                    self.right = None
            """, """
            class Asker(Slim):
                def __del__(self):
                    gc.collect(1)
                    self.left = ring(self, None)
            """, """
            class Giver(Slim):
                def __del__(self):
                    items.append(self.left)
                    drawer["k"] = self.right
            """);

    /** Makes the program of a seed; the same seed makes the same program. */
    static RandomProgram write(Level level, long seed, int length) {
        List<String> parts = new ArrayList<>(DEFINITIONS);
        if (level == Level.FINALIZERS) {
            parts.addAll(FINALIZERS);
        }
        parts.add("anchor = Node()");
        parts.add("saved = []");
        parts.add("items = []");
        parts.add("drawer = {}");
        parts.add("watches = [weakref.ref(anchor)]");
        for (String name : List.of("a", "b", "c", "x", "y", "z")) {
            parts.add(name + " = Node()");
        }
        ProgramWriter writer = new ProgramWriter(level, new Random(seed));
        for (int i = 0; i < length; i++) {
            parts.add(writer.statement());
        }
        return new RandomProgram(
                "Random program " + seed + " ("
                        + level.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")",
                parts);
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A name that always holds a node. */
    private String node() {
        return pick("a", "b", "c");
    }

    private String free() {
        return pick("x", "y", "z");
    }

    private String made() {
        return level == Level.FINALIZERS && random.nextInt(3) > 0
                ? pick("Loud()", "Phoenix()", "Cutter()", "Asker()", "Giver()")
                : pick("Node()", "Slim()");
    }

    private String value() {
        return pick("None", node(), node(), free(), made(), "items", "drawer", "watches[0]", "ring(None, None)", "7");
    }

    private String attribute() {
        return node() + pick(".left", ".right");
    }

    private String statement() {
        return switch (random.nextInt(22)) {
            case 0, 1, 2 -> node() + " = " + made();
            case 3, 4, 5, 6 -> attribute() + " = " + value();
            case 7 -> free() + " = " + attribute();
            case 8 -> free() + " = ring(" + value() + ", " + value() + ")";
            case 9 -> free() + " = build(" + value() + ", " + value() + ")";
            case 10 -> "items.append(" + value() + ")";
            case 11 -> "if len(items) > 0:\n    items.pop()";
            case 12 -> pick("items.clear()", "saved.clear()", "drawer.clear()");
            case 13 -> "drawer[" + pick("\"k\"", "\"j\"") + "] = " + value();
            case 14 ->
                "watches.append(weakref.ref(" + node() + pick("", ", forget", ", note", ", look", ", tidy") + "))";
            case 15 -> attribute() + " = weakref.ref(" + node() + pick("", ", forget", ", note") + ")";
            case 16 -> node() + ".left = " + "anchor.hello";
            case 17 -> free() + " = " + pick("None", "watches[0]()", node());
            case 18 -> pick("a, b = b, a", "b, c = c, b");
            default -> "gc.collect(" + pick("0", "0", "1", "1", "2") + ")";
        };
    }
}
