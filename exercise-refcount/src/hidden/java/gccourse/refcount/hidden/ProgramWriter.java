package gccourse.refcount.hidden;

import gccourse.kit.random.RandomProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes random programs whose objects come and go as the steps allow. */
public final class ProgramWriter {
    /** What a program may do; each level is named for the step that it tests, and does what those below it do. */
    public enum Level {
        NAMES,
        DEATHS,
        SLOTS,
        CHILDREN,
        FINALIZERS,
        WEAK_REFERENCES;

        /** Whether something may die while it holds something else. */
        boolean hasFamilies() {
            return compareTo(CHILDREN) >= 0;
        }

        boolean has(Level other) {
            return compareTo(other) >= 0;
        }
    }

    private static final String NODE = """
            made = 0
            class Node:
                def __init__(self):
                    global made
                    made += 1
                    self.number = made
                    self.left = None
                    self.right = None

                def me(self):
                    return self
            """;

    private static final String KEEP = """
            def keep(first, second):
                local = first
                first = second
                return local
            """;

    private static final String BUILD = """
            def build(first, second):
                local = [first, (second, first)]
                first = {"second": second}
                if second is None:
                    return local
                return first
            """;

    private static final List<String> FINALIZERS = List.of("""
            class Loud(Node):
                def __del__(self):
                    print("del", self.number)
                    global x
                    x = self.left
            """, """
            class Giver(Node):
                def __del__(self):
                    print("del", self.number)
                    saved.append(self.right)
                    self.right = None
            """, """
            class Phoenix(Node):
                def __del__(self):
                    print("del", self.number)
                    saved.append(self)
            """, """
            class Cleaner(Node):
                def __del__(self):
                    print("del", self.number)
                    items.clear()
                    drawer["k"] = self.left
            """);

    private static final List<String> CALLBACKS = List.of("""
            def forget(reference):
                print("forget", reference() is None)
                global y
                y = None
            """, """
            def note(reference):
                print("note", reference() is None)
                saved.append(reference)
            """, """
            def look(reference):
                print("look", reference() is None)
                global z
                z = first_watch()
            """);

    private final Level level;
    private final Random random;

    private ProgramWriter(Level level, Random random) {
        this.level = level;
        this.random = random;
    }

    /** Makes the program of a seed; the same seed makes the same program. */
    static RandomProgram write(Level level, long seed, int length) {
        return new ProgramWriter(level, new Random(seed)).write(seed, length);
    }

    private RandomProgram write(long seed, int length) {
        List<String> parts = new ArrayList<>();
        if (level.has(Level.WEAK_REFERENCES)) {
            parts.add("import weakref\n");
        }
        parts.addAll(List.of(NODE, KEEP));
        if (level.hasFamilies()) {
            parts.add(BUILD);
        }
        if (level.has(Level.FINALIZERS)) {
            parts.addAll(FINALIZERS);
        }
        if (level.has(Level.WEAK_REFERENCES)) {
            parts.addAll(CALLBACKS);
        }
        parts.addAll(List.of("a = Node()", "b = Node()", "c = Node()", "x = a", "y = b", "z = a"));
        if (level.has(Level.SLOTS)) {
            parts.addAll(List.of("items = []", "more = [a, items]", "drawer = {\"k\": b}"));
        }
        if (level.hasFamilies()) {
            parts.add("pair = (a, items)");
        }
        if (level.has(Level.FINALIZERS)) {
            parts.add("saved = []");
        }
        if (level.has(Level.WEAK_REFERENCES)) {
            parts.addAll(List.of("watch = weakref.ref(a)", "first_watch = watch", "watches = [watch]"));
        }
        for (int i = 0; i < length; i++) {
            parts.add(statement());
        }
        if (level.hasFamilies()) {
            parts.addAll(List.of("a = None", "b = None", "c = None", "x = None", "y = None", "z = None"));
            parts.addAll(List.of("items = []", "more = []", "drawer = {}", "pair = (items, 1)"));
        }
        if (level.has(Level.FINALIZERS)) {
            parts.add("saved.clear()");
        }
        String name = level.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new RandomProgram("Random program " + seed + ", " + name, parts);
    }

    private String statement() {
        int kinds = level == Level.NAMES || level == Level.DEATHS ? 1 : level == Level.SLOTS ? 2 : level.ordinal();
        return switch (level == Level.SLOTS ? 1 : random.nextInt(kinds)) {
            case 0 -> names();
            case 1 -> slots();
            case 2 -> containers();
            case 3 -> random.nextBoolean() ? finalizers() : slots();
            default -> random.nextBoolean() ? weakReferences() : slots();
        };
    }

    private String names() {
        return switch (random.nextInt(level == Level.NAMES ? 6 : 9)) {
            case 0, 1 -> free() + " = " + value();
            case 2 -> free() + " = keep(" + value() + ", " + value() + ")";
            case 3 -> "keep(" + value() + ", " + value() + ")";
            case 4 -> free() + " = " + node() + ".me()";
            case 5 -> deleted(free(), node());
            case 6 -> node() + " = " + newNode();
            case 7 -> node() + " = " + node();
            default -> "for " + free() + " in range(3):\n    keep(" + newNode() + ", " + node() + ")";
        };
    }

    private String deleted(String name, String value) {
        return "del " + name + "\n" + name + " = " + value;
    }

    private String slots() {
        String list = list();
        return switch (random.nextInt(13)) {
            case 0, 1, 2 -> attribute() + " = " + value();
            case 3 -> same(attribute());
            case 4, 5 -> list + ".append(" + value() + ")";
            case 6 -> list + ".insert(0, " + value() + ")";
            case 7 -> "if len(" + list + ") > 1:\n    " + list + "[0] = " + list + "[1]";
            case 8 -> "if len(" + list + ") > 0:\n    " + list + ".pop()";
            case 9 -> "if len(" + list + ") > 0:\n    del " + list + "[0]";
            case 10 -> list + ".clear()";
            case 11 -> "drawer[\"" + key() + "\"] = " + value();
            default -> deletedKey(key());
        };
    }

    private String deletedKey(String key) {
        return "drawer[\"" + key + "\"] = " + value() + "\ndel drawer[\"" + key + "\"]";
    }

    private static String same(String place) {
        return place + " = " + place;
    }

    private String containers() {
        return switch (random.nextInt(9)) {
            case 0 -> list() + " = [" + value() + ", " + value() + ", " + node() + "]";
            case 1 -> list() + " = " + list();
            case 2 -> "drawer = {\"k\": " + value() + ", \"j\": " + value() + "}";
            case 3 -> "pair = (" + value() + ", " + node() + ")";
            case 4 -> free() + " = pair[" + random.nextInt(2) + "]";
            case 5 -> free() + " = build(" + value() + ", " + value() + ")";
            case 6 -> "for " + free() + " in [" + value() + ", " + value() + "]:\n    keep(" + value() + ", None)";
            case 7 -> free() + " = " + node() + ".me";
            default -> free() + " = len(" + list() + ") + 1000";
        };
    }

    private String finalizers() {
        return switch (random.nextInt(5)) {
            case 0 -> "saved.clear()";
            case 1 -> "if len(saved) > 0:\n    " + free() + " = saved.pop()";
            default -> node() + " = " + newNode();
        };
    }

    private String weakReferences() {
        return switch (random.nextInt(8)) {
            case 0 -> "watch = weakref.ref(" + node() + ")";
            case 1, 2 -> "watch = weakref.ref(" + node() + ", " + callback() + ")";
            case 3, 4 -> "watches.append(weakref.ref(" + node() + ", " + callback() + "))";
            case 5 -> "watches.clear()";
            case 6 -> attribute() + " = weakref.ref(" + node() + ", " + callback() + ")";
            default -> free() + " = watch()";
        };
    }

    private String callback() {
        return pick("forget", "note", "look");
    }

    private String value() {
        int roll = random.nextInt(10);
        if (level == Level.NAMES) {
            return roll == 0 ? "None" : node();
        }
        if (level == Level.DEATHS) {
            return roll == 0 ? "None" : roll < 6 ? newNode() : node();
        }
        if (level == Level.SLOTS) {
            return roll == 0 ? "None" : roll < 6 ? node() : roll < 9 ? list() : "drawer";
        }
        return switch (roll) {
            case 0 -> "None";
            case 1, 2 -> newNode();
            case 3 -> "[" + free() + ", " + node() + "]";
            case 4 -> "{\"k\": " + node() + "}";
            case 5 -> attribute();
            case 6 -> list();
            case 7 -> pick("drawer", "pair", "(" + node() + ", 1)");
            case 8 -> free();
            default -> node();
        };
    }

    private String newNode() {
        return level.has(Level.FINALIZERS) ? pick("Node", "Loud", "Giver", "Phoenix", "Cleaner") + "()" : "Node()";
    }

    private String node() {
        return pick("a", "b", "c");
    }

    private String free() {
        return pick("x", "y", "z");
    }

    private String list() {
        return pick("items", "more");
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
