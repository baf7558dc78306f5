package gccourse.kit;

import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import gccourse.heap.Mutator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Looks at the heap of a world, and puts into words which rule is broken. */
final class WorldRules {
    private static final int MOST_NAMES = 8;

    private final Mutator mutator;
    private final Inspector inspector;
    private final Names names;
    private final boolean countsAreKept;

    WorldRules(Mutator mutator, Names names, boolean countsAreKept) {
        this.mutator = mutator;
        inspector = new Inspector(mutator.heap());
        this.names = names;
        this.countsAreKept = countsAreKept;
    }

    int population() {
        int[] population = {0};
        inspector.forEachObject(object -> population[0]++);
        return population[0];
    }

    void checkCount(String name, int expected) {
        HeapObject object = names.object(name);
        checkIsAlive(name);
        int counted = mutator.collector().referenceCount(object);
        if (counted != expected) {
            throw new BrokenRule(
                    "WRONG COUNT",
                    object,
                    "Your collector counts %s to %s. It should count %d. %s"
                            .formatted(references(counted), name, expected, held(object, expected)));
        }
    }

    void checkIsAlive(String name) {
        HeapObject object = names.object(name);
        if (inspector.isFreed(object)) {
            List<String> holders = holders(object);
            throw new BrokenRule(
                    "FREED TOO EARLY",
                    object,
                    name + " has been freed, and should still be there at this moment."
                            + (holders.isEmpty() ? "" : " It is held by " + listed(holders) + "."));
        }
    }

    void checkIsDead(String name) {
        HeapObject object = names.object(name);
        if (!inspector.isFreed(object)) {
            throw new BrokenRule(
                    "LEAK",
                    object,
                    "%s should have been freed by now: the program cannot reach it any more. %s%s"
                            .formatted(name, counted(object), held(object)));
        }
    }

    /** Checks that all memory has been given back. */
    void checkIsEmpty() {
        int used = mutator.heap().used();
        if (used != 0) {
            List<String> left = new ArrayList<>();
            inspector.forEachObject(object -> left.add(names.nameOf(object)));
            throw new BrokenRule(
                    "LEAK",
                    null,
                    "The program holds nothing any more, but %,d bytes of its heap are still in use, by %s."
                            .formatted(used, listed(left)));
        }
    }

    static void checkOrder(List<String> expected, List<String> found, String should, String did) {
        if (!found.equals(expected)) {
            throw new BrokenRule(
                    "WRONG ORDER",
                    null,
                    should + " in this order: " + expected + ". They " + did + " in this one: " + found + ".");
        }
    }

    private String counted(HeapObject object) {
        return countsAreKept
                ? "Your collector counts %s to it. "
                        .formatted(references(mutator.collector().referenceCount(object)))
                : "";
    }

    private static String references(int count) {
        return count == 1 ? "1 reference" : count + " references";
    }

    /** A sentence that says who refers to an object. */
    private String held(HeapObject object) {
        List<String> holders = holders(object);
        return holders.isEmpty() ? "Nothing refers to it." : "It is held by " + listed(holders) + ".";
    }

    /** The same, if so many references are to be counted: those that the program does not hold are the collector's own. */
    private String held(HeapObject object, int expected) {
        int own = expected - holders(object).size();
        return held(object)
                + (own <= 0
                        ? ""
                        : own == 1
                                ? " 1 more reference should be your collector's own."
                                : " %d more references should be your collector's own.".formatted(own));
    }

    /** Says who refers to an object, and which of these the program cannot reach itself. */
    private List<String> holders(HeapObject object) {
        Set<HeapObject> reachable = reachable();
        List<String> holders = new ArrayList<>();
        for (Inspector.Root root : inspector.roots()) {
            if (root.target() == object) {
                holders.add(root.place().equals("globals") ? root.name() : root.place() + " " + root.name());
            }
        }
        inspector.forEachObject(holder -> {
            for (int i = 0; i < inspector.slotCount(holder); i++) {
                if (inspector.slot(holder, i) == object) {
                    String place = names.nameOf(holder) + inspector.slotName(holder, i);
                    holders.add(reachable.contains(holder) ? place : place + " (which is out of reach itself)");
                }
            }
        });
        return holders;
    }

    private static String listed(List<String> names) {
        int shown = Math.min(names.size(), MOST_NAMES);
        return String.join(", ", names.subList(0, shown))
                + (names.size() > shown ? " and %,d more".formatted(names.size() - shown) : "");
    }

    private Set<HeapObject> reachable() {
        Set<HeapObject> reachable = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<HeapObject> toVisit = new ArrayDeque<>();
        inspector.roots().forEach(root -> toVisit.push(root.target()));
        while (!toVisit.isEmpty()) {
            HeapObject object = toVisit.pop();
            if (reachable.add(object)) {
                for (int i = 0; i < inspector.slotCount(object); i++) {
                    HeapObject child = inspector.slot(object, i);
                    if (child != null) {
                        toVisit.push(child);
                    }
                }
            }
        }
        return reachable;
    }
}
