package gccourse.marksweep.judge;

import gccourse.heap.Heap;
import gccourse.heap.Inspector;
import gccourse.heap.Meter;
import gccourse.heap.UnfinishedStep;
import gccourse.heap.oracle.Oracle;
import gccourse.heap.oracle.Promise;
import gccourse.heap.oracle.Violation;
import gccourse.kit.BrokenRule;
import gccourse.kit.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A collection that a test asked for: what there was to find, and what the collector did.
 *
 * @param before what the program could reach when the collection began
 * @param work what the collector did
 * @param isFinished whether the collection came to its end, and not to a method that is still to be written
 */
public record FullCollection(Reach before, Meter.Reading work, boolean isFinished) {
    /** Twice is room for a collector that marks once more for good measure. */
    private static final int MARKINGS = 2;

    /** Room for a walk to reset the marks, one to look for last rites, and the sweep. */
    private static final int WALKS = 3;

    /** Asks for a collection. */
    public static FullCollection of(World world) {
        Reach before = Reach.of(world.mutator().heap());
        return new FullCollection(before, world.work(() -> world.mutator().collect(2)), true);
    }

    /**
     * Asks for a collection that may end where it comes to a method of a later step, and has something to free.
     *
     * <p>One that comes to its end must have freed something, and nothing that is in use: nobody earns the points of a
     * first step with phases that do nothing at all.
     *
     * @param step the id of the step that is tested
     */
    public static FullCollection upTo(String step, World world) {
        world.node("garbage").del("garbage");
        Heap heap = world.mutator().heap();
        Reach before = Reach.of(heap);
        boolean[] isFinished = {true};
        Meter.Reading work = world.work(() -> {
            try {
                world.mutator().collect(2);
            } catch (UnfinishedStep unfinished) {
                if (!LaterStepsMayBeOpen.isLater(unfinished, step)) {
                    throw unfinished;
                }
                isFinished[0] = false;
            }
        });
        FullCollection collection = new FullCollection(before, work, isFinished[0]);
        if (isFinished[0]) {
            collection.checkWhatItFreed(step, world);
        }
        return collection;
    }

    private void checkWhatItFreed(String step, World world) {
        if (work.objectsFreed() == 0) {
            throw new BrokenRule(
                    "NOTHING FREED",
                    null,
                    "This collection came to its end and freed nothing, though the program cannot reach"
                            + " the object `garbage` any more. As long as a phase is still to be written, let it say so: leave its"
                            + " `throw new UnfinishedStep(...)` where it is.");
        }
        Inspector inspector = new Inspector(world.mutator().heap());
        for (Inspector.Root root : before.roots()) {
            if (inspector.isFreed(root.target())) {
                throw new BrokenRule(
                        "FREED WHILE REACHABLE",
                        root.target(),
                        "%s was freed, but %s still refers to it (%s)."
                                .formatted(root.target(), root.name(), root.place()));
            }
        }
        // What hangs on the roots is for step 2.2 to judge, and what is left over for step 2.5.
        Violation violation = new Oracle(inspector, world.mutator().collector())
                .audit(Promise.EVERYTHING, false)
                .first();
        if (!step.equals("2.1") && violation instanceof Violation.FreedWhileReachable found) {
            throw new BrokenRule("FREED WHILE REACHABLE", found.object(), found.message());
        }
    }

    /** Asserts that the collector has asked for every root. */
    public FullCollection assertSawEveryRoot() {
        int roots = before.roots().size();
        if (work.rootsVisited() < roots) {
            throw new BrokenRule(
                    "ROOT NOT VISITED",
                    null,
                    "The program has %s: %s. Your collector was shown %,d of them. What it is not shown it takes for garbage, with all that hangs on it."
                            .formatted(count(roots, "root"), places(), work.rootsVisited()));
        }
        return this;
    }

    private String places() {
        Map<String, Integer> places = new LinkedHashMap<>();
        before.roots().forEach(root -> places.merge(root.place(), 1, Integer::sum));
        return places.entrySet().stream()
                .map(place -> "%,d in %s".formatted(place.getValue(), place.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** Asserts that the collector has followed every reference that a reachable object holds. */
    public FullCollection assertFollowedEverything() {
        assertSawEveryRoot();
        if (work.referencesFollowed() < before.references()) {
            throw new BrokenRule(
                    "REFERENCE NOT FOLLOWED",
                    null,
                    "The program can reach %s, which hold %s. Your collector followed %,d. What stands behind the others it takes for garbage."
                            .formatted(
                                    count(before.objects(), "object"),
                                    count(before.references(), "reference"),
                                    work.referencesFollowed()));
        }
        return this;
    }

    /** Asserts that the collector has not looked into objects again and again. */
    public FullCollection assertEachOnce() {
        assertFollowedEverything();
        if (work.referencesFollowed() > MARKINGS * before.references()) {
            throw new BrokenRule(
                    "TOO MUCH WORK",
                    null,
                    "You followed %,d references; %,d would do. The program can reach %s, and if each is looked into once, each of their references is followed once. (The test allows that twice.)"
                            .formatted(
                                    work.referencesFollowed(), before.references(), count(before.objects(), "object")));
        }
        return assertVisitedNoMoreThanNeeded();
    }

    /**
     * Asserts that the collection has visited no more objects than marking those in use and a few walks over the heap
     * make.
     */
    public FullCollection assertVisitedNoMoreThanNeeded() {
        long most = (long) MARKINGS * before.containers() + (long) WALKS * before.onHeap();
        if (work.objectsVisited() > most) {
            throw new BrokenRule(
                    "TOO MUCH WORK",
                    null,
                    "You visited %,d objects; %,d would do. To mark, you look once into each of the %,d containers in use; to sweep, you walk once over the %,d objects on the heap. (The test allows %d markings and %d walks: %,d visits.)"
                            .formatted(
                                    work.objectsVisited(),
                                    (long) before.containers() + before.onHeap(),
                                    before.containers(),
                                    before.onHeap(),
                                    MARKINGS,
                                    WALKS,
                                    most));
        }
        return this;
    }

    private static String count(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
