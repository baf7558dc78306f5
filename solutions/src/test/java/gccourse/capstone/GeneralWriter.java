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
    private static final List<String> CLASSES =
            List.of("""
            class Thing:
                __slots__ = ("name", "left", "right", "extra", "__weakref__")

                def meet(self, other):
                    print(f"meet {self.name} {refcount(self)} {refcount(other)}")
            """, """
            class Loud:
                __slots__ = ("extra", "name", "right", "left", "__weakref__")

                def __del__(self):
                    print(f"del {self.name}")
            """, """
            class Plain:
                def meet(self, other):
                    global n2
                    print(f"plain meet {self.name} {refcount(self)}")
                    n2 = self
            """, """
            class Talker:
                def __del__(self):
                    print("del", self.name, refcount(self), gc.is_finalized(self))
            """, """
            class Saver:
                __slots__ = ("name", "left", "right", "extra", "__weakref__")

                def __del__(self):
                    saved.append(self)
                    print(f"save {self.name}")
            """, """
            class Hero(Plain):
                def __del__(self):
                    global hero
                    print(f"hero {self.name}")
                    hero = self
            """, """
            class Cutter(Thing):
                __slots__ = ("more",)

                def __del__(self):
                    print(f"cut {self.name}")
                    self.left = None
                    self.extra = None
            """, """
            class Maker(Loud):
                def __del__(self):
                    thing = Thing()
                    thing.left = self
                    box = [thing, {"self": self}]
                    print(f"make {self.name} {refcount(self)} {len(box)}")
            """, """
            class Sweeper(Plain):
                def __del__(self):
                    print(f"sweep {self.name} {gc.collect(1)}")
            """, """
            class Mixed(Thing):
                def __init__(self):
                    self.tag = None
                    self.note = saved
            """, """
            class Eraser(Mixed):
                def __del__(self):
                    global n3
                    print(f"erase {self.name}")
                    drawer.clear()
                    self.tag = n3
                    n3 = None
            """, """
            class Linker(Plain):
                def __del__(self):
                    if hero is not None:
                        hero.left = self
                    print(f"link {self.name}")
            """, """
            class Pair:
                def __init__(self, name, left, right=None):
                    self.name = name
                    self.left = left
                    self.right = right
                    self.extra = None
            """, """
            class Triple(Pair):
                def __init__(self, name, left=None, right=hero):
                    Pair.__init__(self, name, left, right)
                    self.more = [left]

                def __del__(self):
                    print(f"del {self.name} {len(self.more)}")
            """);

    private static final List<String> CALLBACKS = List.of("""
            def note(r):
                print("note")
            """, """
            def tell(r):
                print("tell", refcount(r), r() is None)
            """, """
            def forget(r):
                global n0
                print("forget")
                n0 = None
            """, """
            def revive(r):
                global n1
                print("revive")
                if w0 is not None:
                    n1 = w0()
            """, """
            def peek(r):
                global hero
                alive = 0
                for item in refs:
                    if item() is not None:
                        alive += 1
                        if alive == 3:
                            hero = item()
                print("peek", alive)
            """, """
            def clear(r):
                print("clear", len(refs))
                refs.clear()
            """, """
            def allocate(r):
                thing = fill(Thing(), "ring")
                thing.left = thing
                saved.append((thing, r))
                print("allocate", len(saved))
            """, """
            def sweep(r):
                print("sweep", gc.collect(0))
            """, """
            def unlink(r):
                if hero is not None:
                    hero.left = None
                    hero.extra = r
                print("unlink")
            """);

    private static final List<String> FUNCTIONS = List.of(
            """
            def fill(o, name):
                o.name = name
                o.left = None
                o.right = None
                o.extra = None
                return o
            """,
            """
            def refill(o, name):
                o.extra = None
                o.right = None
                o.left = None
                o.name = name
                return o
            """,
            """
            def link(x, y):
                if x is not None:
                    old = x.left
                    x.left = y
                    return old
                return None
            """,
            """
            def unset(x):
                if x is None:
                    return None
                old = x.right
                del x.right
                x.right = None
                return old
            """,
            """
            def look(x):
                if gc.is_tracked(x):
                    print("look", refcount(x), gen(x))
                else:
                    print("look, not tracked", gen(x))
            """,
            """
            def scratch(x, y, z=None):
                a = [x, y]
                b = {"a": a, "z": z}
                c = (a, b, x)
                a.append(c)
                print("scratch", refcount(a), refcount(b), refcount(c))
                del b
            """,
            """
            def stash(x, kept=[], also=saved):
                if x is None:
                    kept.clear()
                else:
                    kept.append(x)
                print("stash", len(kept), refcount(kept), refcount(also))
            """,
            """
            def both(x, y=drawer):
                z = (x, y)
                return z
            """,
            """
            def dive(depth, x):
                mine = [x, depth]
                if depth > 0:
                    other = dive(depth - 1, mine)
                    if depth % 3 == 0:
                        return other
                    mine.append(other)
                return mine
            """,
            """
            def through(o, x):
                o.extra = o.meet
                o.extra(x)
                method = o.extra
                o.extra = None
                method(x)
            """,
            """
            def drop(items, x):
                for item in items:
                    if item is x:
                        items.remove(x)
                        return 1
                return 0
            """,
            """
            def each(items):
                for item in items:
                    if gc.is_tracked(item):
                        print("each", refcount(item))
                    else:
                        continue
            """,
            """
            def keys(d):
                for key in d:
                    print("key", key)
            """,
            """
            def rotate(items, n):
                while n > 0:
                    n -= 1
                    if len(items) < 2:
                        break
                    items.insert(0, items.pop())
            """,
            """
            def rings(n):
                for i in range(n):
                    o = Thing()
                    o.left = o
            """,
            """
            def burst(n):
                for i in range(n):
                    o = Thing()
                    o.left = o
                    pool.append(o)
                    if i % 3 == 0:
                        pool[i // 2].left = None
            """,
            """
            def boxes(n):
                for i in range(n):
                    a = [i]
                    d = {"a": a, "i": i + 1000}
                    a.append((a, d, f"s{i}"))
                    if i % 5 == 0:
                        saved.append(d)
            """,
            """
            def crowd(n, length, x):
                items = []
                for i in range(n):
                    items.append([i])
                    items.append({"i": x})
                    items.append((x,) * length)
                print("crowd", count(0))
            """,
            """
            def knots(n, make, weakly):
                head = fill(make(), "last")
                for i in range(n):
                    o = fill(make(), i)
                    if weakly:
                        o.extra = ref(o, head.meet)
                    else:
                        o.extra = head.meet
                    o.right = fill(Loud(), f"knot {i}")
                    head = o
                return head
            """,
            """
            def watched(n, callback):
                for i in range(n):
                    o = fill(Thing(), i)
                    o.left = o
                    o.extra = ref(o)
                    refs.append(ref(o, callback))
                    if i % 2 == 0:
                        o.right = fill(Talker(), f"watched {i}")
                        o.right.left = o
                        refs.append(ref(o.right, tell))
                        refs.insert(0, ref(o, note))
            """,
            """
            def chain(n, make):
                head = None
                for i in range(n):
                    o = fill(make(), i)
                    o.left = head
                    if i % 7 == 0:
                        o.right = fill(Loud(), f"side {i}")
                    if i % 11 == 0:
                        o.extra = [o, fill(Thing(), 0)]
                        o.extra = None
                    head = o
                return head
            """,
            """
            def nest(n, make, inner):
                head = inner
                for i in range(n):
                    if i % 2 == 0:
                        head = [fill(make(), i), head]
                    elif i % 5 == 0:
                        head = {"x": head, "y": fill(Talker(), i)}
                    else:
                        head = (head, fill(Loud(), i))
                return head
            """,
            """
            def ring(n, make):
                bottom = []
                bottom.append(nest(n, make, bottom))
            """,
            """
            def clear_up():
                global hero, n0, n1, n2, n3
                while gc.collect() + len(saved) > 0 or hero is not None or n1 is not None or n2 is not None:
                    hero = n0 = n1 = n2 = n3 = None
                    saved.clear()
            """,
            """
            def on_gc(phase, info):
                print("gc", phase, info["generation"], info["collected"])
            """,
            """
            def on_gc_allocate(phase, info):
                items = [phase, info]
                items.append((items, {"info": info}))
            """);

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
        List<String> parts = new ArrayList<>(List.of(
                "import gc",
                "from course import begin, collected, collections, count, gen, gensize, refcount",
                "from weakref import getweakrefcount, ref",
                "",
                "saved = []",
                "hero = None",
                "drawer = {}",
                "pool = []",
                "refs = []",
                ""));
        parts.addAll(CLASSES);
        parts.addAll(CALLBACKS);
        parts.addAll(FUNCTIONS);
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
