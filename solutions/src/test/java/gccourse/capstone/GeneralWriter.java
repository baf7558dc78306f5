package gccourse.capstone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Writes programs that use all of the subset: definitions first, then a quiet start, then statements at random.
 *
 * <p>What the programs keep to, so that CPython's answer depends on nothing but its memory manager: loops stand in
 * functions, but for a few short ones, since CPython rewrites code that has run eight times; all attributes of an
 * instance are set when it is made; what is printed are strings, whole numbers and bools.
 */
final class GeneralWriter {
    private static final List<String> FILLED = List.of(
            "Thing", "Loud", "Plain", "Talker", "Saver", "Hero", "Cutter", "Maker", "Sweeper", "Mixed", "Eraser",
            "Linker");

    private static final String COUNTS = "print(\"counts\", count(0), count(1), count(2))";
    private static final String SIZES = "print(\"sizes\", gensize(0), gensize(1), gensize(2))";
    private static final String STATISTICS = "print(\"statistics\", collections(0), collections(1), collections(2),"
            + " collected(0), collected(1), collected(2))";

    private final Mode mode;
    private final Random random;
    private final List<String> classes;
    private final boolean endsByItself;
    private final boolean freezes;
    private final boolean savesAll;
    private final boolean listens;
    private final boolean asksForObjects;
    private final Choices values;
    private final Choices statements;
    private int made;
    private int jumps = 5;

    GeneralWriter(Mode mode, Random random) {
        this.mode = mode;
        this.random = random;
        List<String> shuffled = new ArrayList<>(FILLED);
        shuffled.addAll(List.of("Pair", "Triple"));
        endsByItself = random.nextInt(4) == 0;
        if (endsByItself) {
            shuffled.removeAll(List.of("Saver", "Eraser", "Linker"));
        }
        Collections.shuffle(shuffled, random);
        classes = shuffled.subList(0, 3 + random.nextInt(shuffled.size() - 2));
        freezes = random.nextInt(5) == 0;
        savesAll = random.nextInt(6) == 0;
        listens = random.nextInt(8) == 0;
        asksForObjects = random.nextInt(4) == 0;
        values = values();
        statements = statements();
    }

    List<String> write() {
        List<String> parts = new ArrayList<>(List.of(Definitions.GENERAL.text()));
        parts.add(String.join(" = ", names("n", 6)) + " = None");
        parts.add(String.join(" = ", names("t", 2)) + " = " + String.join(" = ", names("w", 4)) + " = None");
        parts.add("begin()");
        for (String list : names("l", 3)) {
            parts.add(list + " = []");
        }
        for (String dict : names("d", 2)) {
            parts.add(dict + " = {}");
        }
        parts.add("h0 = fill(Thing(), \"h\")");
        if (mode == Mode.SMALL_THRESHOLDS) {
            parts.add(thresholds());
        }
        if (mode.isAutomatic()) {
            parts.add("gc.enable()");
        }
        int length = 20 + random.nextInt(140);
        for (int i = 0; i < length; i++) {
            parts.add(statements.next());
        }
        parts.addAll(end());
        return parts;
    }

    /**
     * Most programs clean up. The others leave it to the end of every program, where all names go, and with them what a
     * finalizer may want to look at.
     */
    private List<String> end() {
        List<String> parts = new ArrayList<>(List.of("gc.disable()", COUNTS, STATISTICS));
        if (savesAll) {
            parts.addAll(List.of("gc.set_debug(0)", "print(\"garbage\", len(gc.garbage))", "gc.garbage.clear()"));
        }
        parts.add("gc.callbacks.clear()");
        parts.add("print(\"collect\", gc.collect())");
        if (!endsByItself) {
            for (String name : names("n", 6)) {
                parts.add(name + " = None");
            }
            for (String name : names("l", 3)) {
                parts.add(name + " = None");
            }
            parts.addAll(List.of("d0 = d1 = None", "t0 = t1 = None", "w0 = w1 = w2 = w3 = None", "h0 = None"));
            parts.addAll(List.of("stash(None)", "drawer.clear()", "pool.clear()", "refs.clear()", "saved.clear()"));
            parts.addAll(List.of("print(\"collect\", gc.collect())", "clear_up()", COUNTS));
            parts.add(SIZES);
        }
        return parts;
    }

    private Choices values() {
        return new Choices(random)
                .add(20, this::n)
                .add(10, this::newObject)
                .add(10, this::l)
                .add(10, this::d)
                .add(8, this::t)
                .add(8, this::w)
                .add(6, () -> "None")
                .add(4, () -> String.valueOf(number(0, 9)))
                .add(3, () -> "len(" + l() + ") + " + number(500, 9000))
                .add(3, this::text)
                .add(4, this::atoms)
                .add(8, () -> "[" + n() + ", " + n() + "]")
                .add(3, () -> "[" + n() + "] * " + number(0, 4))
                .add(3, () -> l() + " + [" + n() + "]")
                .add(6, () -> "(" + n() + ", " + l() + ")")
                .add(2, () -> "(" + n() + ",) + (" + l() + ", " + w() + ")")
                .add(6, () -> "{\"k\": " + n() + ", \"m\": " + t() + "}")
                .add(2, () -> "{}")
                .add(3, () -> "both(" + n() + ")")
                .add(2, () -> "both(" + n() + ", " + d() + ")")
                .add(2, () -> "dive(" + number(0, 12) + ", " + n() + ")")
                .add(2, () -> "drawer");
    }

    private Choices statements() {
        boolean automatic = mode.isAutomatic();
        return new Choices(random)
                // instances
                .add(200, () -> n() + " = " + newObject())
                .add(50, () -> n() + " = " + n())
                .add(10, () -> n() + ", " + n() + " = " + n() + ", " + n())
                .add(110, () -> ifThere(kept(), x -> x + "." + side() + " = " + instance()))
                .add(60, () -> ifThere(kept(), x -> x + ".extra = " + value()))
                .add(30, () -> ifThere(n(), x -> n() + " = " + x + "." + side()))
                .add(40, () -> n() + " = None")
                .add(6, () -> {
                    String name = pick("n4", "n5");
                    return "del " + name + "\n" + name + " = None";
                })
                .add(20, () -> n() + " = link(" + n() + ", " + instance() + ")")
                .add(8, () -> n() + " = unset(" + n() + ")")
                // lists, dicts, tuples
                .add(50, () -> l() + ".append(" + value() + ")")
                .add(10, () -> l() + ".insert(" + number(-1, 2) + ", " + value() + ")")
                .add(15, () -> ifAny(l(), items -> items + ".pop()"))
                .add(6, () -> ifAny(l(), items -> items + ".pop(0)"))
                .add(6, () -> ifAny(l(), items -> "del " + items + "[0]"))
                .add(20, () -> ifAny(l(), items -> items + "[" + pick("0", "-1") + "] = " + value()))
                .add(10, () -> l() + ".clear()")
                .add(12, () -> l() + " = [" + value() + ", " + value() + ", " + value() + "]")
                .add(6, () -> l() + " += [" + value() + "]")
                .add(6, () -> "print(\"drop\", drop(" + l() + ", " + n() + "))")
                .add(6, () -> "rotate(" + l() + ", " + number(1, 5) + ")")
                .add(30, () -> d() + "[" + key() + "] = " + value())
                .add(8, () -> {
                    String dict = d();
                    String key = key();
                    return "if " + key + " in " + dict + ":\n    del " + dict + "[" + key + "]";
                })
                .add(8, () -> l() + ".append(" + d() + ".pop(" + key() + ", " + n() + "))")
                .add(8, () -> l() + ".append(" + d() + ".get(" + key() + ", " + l() + "))")
                .add(8, () -> d() + ".clear()")
                .add(8, () -> d() + " = {\"p\": " + value() + "}")
                .add(15, () -> observed(d(), dictOfAtoms()))
                .add(15, () -> observed(t(), tupleOfAtoms()))
                .add(10, () -> observed(d(), "{}"))
                .add(10, () -> "drawer = {\"q\": " + value() + ", \"r\": " + n() + "}")
                .add(20, () -> t() + " = (" + value() + ", " + n() + ", " + w() + ")")
                .add(10, () -> t() + " = None")
                // weak references
                .add(60, () -> ifThere(n(), x -> w() + " = ref(" + x + maybeCallback() + ")"))
                .add(15, () -> ifThere(kept(), x -> x + ".extra = ref(" + x + maybeCallback() + ")"))
                .add(20, () -> ifThere(n(), x -> l() + ".append(ref(" + x + ", " + callback() + "))"))
                .add(30, () -> ifThere(n(), x -> "refs.append(ref(" + x + ", " + callback() + "))"))
                .add(6, () -> "refs.clear()")
                .add(6, () -> "h0 = fill(" + pick("Thing", "Plain", "Cutter", "Mixed") + "(), \"h" + made + "\")")
                .add(4, () -> ifThere(n(), x -> w() + " = ref(h0.meet" + maybeCallback() + ")"))
                .add(4, () -> n() + " = h0")
                .add(6, () -> ifThere(kept(), x -> x + ".extra = h0.meet"))
                .add(6, () -> ifThere(n(), x -> "h0.extra = ref(" + x + ", h0.meet)"))
                .add(6, () -> "through(h0, " + pick("h0", l(), d(), "saved") + ")")
                .add(8, () -> w() + " = None")
                .add(15, () -> ifThere(w(), w -> n() + " = " + w + "()"))
                .add(25, () -> ifThere(n(), x -> "print(\"weak\", getweakrefcount(" + x + "))"))
                // functions
                .add(10, () -> "scratch(" + n() + ", " + value() + pick("", ", " + value()) + ")")
                .add(10, () -> ifThere(n(), x -> "stash(" + x + ")"))
                .add(4, () -> "stash(None)")
                .add(10, () -> "rings(" + number(1, 30) + ")")
                .add(6, () -> "boxes(" + number(1, 30) + ")")
                .add(12, () -> "watched(" + number(1, 12) + ", " + callback() + ")")
                .add(10, () -> "saved.clear()")
                .add(6, () -> "pool.clear()")
                .add(8, () -> "each(" + l() + ")")
                .add(4, () -> "keys(" + d() + ")")
                .add(4, this::shortLoop)
                .add(14, () -> n() + " = chain(" + number(2, 120) + ", " + filled() + ")")
                .add(8, () -> l() + ".append(nest(" + number(2, 130) + ", " + filled() + ", " + n() + "))")
                .add(6, () -> "ring(" + number(2, 130) + ", " + filled() + ")")
                .add(
                        6,
                        () -> n() + " = knots(" + number(2, 130) + ", " + pick("Thing", "Plain", "Cutter", "Mixed")
                                + ", " + pick("True", "False") + ")")
                .add(
                        12,
                        () -> "crowd(" + pick("5", "60", "79", "80", "81", "90") + ", " + number(0, 22) + ", "
                                + pick(n(), l(), "len(l0)") + ")")
                .add(1, () -> "crowd(2010, " + number(1, 21) + ", n0)\n" + COUNTS)
                .add(automatic ? 30 : 0, this::burst)
                // the collector
                .add(automatic ? 30 : 120, this::collect)
                .add(mode == Mode.SMALL_THRESHOLDS ? 5 : 0, this::thresholds)
                .add(automatic ? 4 : 0, () -> "gc.disable()")
                .add(automatic ? 8 : 0, () -> "gc.enable()")
                .add(freezes ? 20 : 0, () -> "gc.freeze()\n" + COUNTS)
                // What is unfrozen are CPython's own objects as well: they must not take part in a collection.
                .add(freezes ? 10 : 0, () -> "gc.unfreeze()\nlook(h0)\ngc.freeze()")
                .add(savesAll ? 20 : 0, () -> "gc.set_debug(" + pick("gc.DEBUG_SAVEALL", "0") + ")")
                .add(savesAll ? 20 : 0, () -> "print(\"garbage\", len(gc.garbage))")
                .add(savesAll ? 6 : 0, () -> "gc.garbage.clear()")
                .add(savesAll ? 6 : 0, () -> ifAny("gc.garbage", garbage -> l() + ".append(" + garbage + ".pop())"))
                .add(listens ? 12 : 0, () -> "gc.callbacks.append(" + pick("on_gc", "on_gc_allocate") + ")")
                .add(listens ? 6 : 0, () -> "gc.callbacks.clear()")
                // observations
                .add(60, () -> "look(" + pick(n(), n(), l(), d(), t(), w(), "saved") + ")")
                .add(30, () -> COUNTS)
                .add(20, () -> ifThere(n(), x -> "print(\"object\", gen(" + x + "), gc.is_finalized(" + x + "))"))
                .add(15, () -> "print(\"tracked\", gc.is_tracked(" + pick(d(), t(), l(), w()) + "))")
                .add(30, () -> SIZES)
                .add(15, () -> STATISTICS)
                .add(asksForObjects ? 10 : 0, () -> "print(\"objects\", len(gc.get_objects(" + pick("0", "1") + ")))")
                .add(asksForObjects ? 10 : 0, () -> "print(\"count\", gc.get_count()[0])")
                .add(asksForObjects ? 4 : 0, () -> l() + " = gc.get_stats()")
                .add(asksForObjects ? 4 : 0, () -> t() + " = gc.get_threshold()")
                .add(asksForObjects ? 4 : 0, () -> "print(\"enabled\", gc.isenabled())");
    }

    /** A container of atoms: it can be no part of a cycle, and CPython need not track it. */
    private String atoms() {
        return pick(dictOfAtoms(), tupleOfAtoms(), "[len(" + l() + ")]");
    }

    private String dictOfAtoms() {
        return pick("{\"a\": len(" + l() + ") + 1000, \"b\": " + text() + "}", "{\"a\": (len(" + l() + "),)}");
    }

    private String tupleOfAtoms() {
        return pick("(len(" + l() + "), " + text() + ")", "(" + text() + ", (len(" + l() + "), " + text() + "))");
    }

    private String text() {
        return "f\"s{len(" + l() + ")}\"";
    }

    private String burst() {
        if (mode == Mode.DEFAULT_THRESHOLDS) {
            String size = pick("10", "100", "700", "1500", "8000");
            return random.nextInt(5) == 0 ? "boxes(" + size + ")" : "burst(" + size + ")";
        }
        return (random.nextInt(5) == 0 ? "boxes(" : "burst(") + number(1, 300) + ")";
    }

    private String collect() {
        String collect = "print(\"collect\", gc.collect(" + pick("", "0", "0", "1", "1", "2") + ")";
        return collect + pick(")", ", count(0))", ", gensize(0), gensize(1), gensize(2))");
    }

    private String thresholds() {
        int first = random.nextInt(8) == 0 ? 0 : number(1, 25);
        return "gc.set_threshold(" + first
                + pick("", ", " + number(0, 3), ", " + number(0, 3) + ", " + number(0, 3), ", 1, 1") + ")";
    }

    /** The few loops at the top level; more would have CPython rewrite the whole program on the way. */
    private String shortLoop() {
        int times = number(1, 2);
        if (jumps < times) {
            return COUNTS;
        }
        jumps -= times;
        return "for i in range(" + times + "):\n    " + n() + " = " + newObject() + "\n    " + l() + ".append("
                + value() + ")";
    }

    private String newObject() {
        made++;
        String type = pick(classes);
        String name = "\"" + type.charAt(0) + made + "\"";
        return switch (type) {
            case "Pair" -> "Pair(" + name + ", " + n() + pick("", ", " + n()) + ")";
            case "Triple" -> "Triple(" + name + pick("", ", " + n(), ", " + n() + ", " + n()) + ")";
            default -> pick("fill", "fill", "refill") + "(" + type + "(), " + name + ")";
        };
    }

    private String filled() {
        List<String> candidates = new ArrayList<>(classes);
        candidates.removeAll(List.of("Pair", "Triple"));
        candidates.addAll(List.of("Loud", "Thing"));
        return pick(candidates);
    }

    private String instance() {
        return switch (random.nextInt(3)) {
            case 0 -> n();
            case 1 -> newObject();
            default -> "None";
        };
    }

    private String value() {
        return values.next();
    }

    private String callback() {
        return endsByItself
                ? pick("note", "tell", "forget", "sweep", "h0.meet")
                : pick(
                        "note",
                        "tell",
                        "forget",
                        "revive",
                        "peek",
                        "peek",
                        "clear",
                        "allocate",
                        "sweep",
                        "unlink",
                        "h0.meet");
    }

    private String maybeCallback() {
        return random.nextInt(3) == 0 ? "" : ", " + callback();
    }

    private String side() {
        return pick("left", "right");
    }

    private String key() {
        return pick("\"a\"", "\"b\"", "\"c\"", "7");
    }

    private interface Use {
        String of(String name);
    }

    private static String ifThere(String name, Use use) {
        return "if " + name + " is not None:\n    " + use.of(name);
    }

    private static String ifAny(String items, Use use) {
        return "if len(" + items + ") > 0:\n    " + use.of(items);
    }

    private String n() {
        return "n" + random.nextInt(6);
    }

    /** A name that no finalizer and no callback sets to None, so that it can be relied on for a whole statement. */
    private String kept() {
        return pick("n2", "n4", "n5");
    }

    private String l() {
        return "l" + random.nextInt(3);
    }

    private String d() {
        return "d" + random.nextInt(2);
    }

    private String t() {
        return "t" + random.nextInt(2);
    }

    private String w() {
        return "w" + random.nextInt(4);
    }

    private static String observed(String name, String value) {
        return name + " = " + value + "\nlook(" + name + ")";
    }

    private static List<String> names(String letter, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(letter + i);
        }
        return names;
    }

    private int number(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    private String pick(String... choices) {
        return pick(Arrays.asList(choices));
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
