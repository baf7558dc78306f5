package gccourse.marksweep.judge;

import gccourse.heap.Meter;
import gccourse.kit.Bound;
import gccourse.kit.BrokenRule;
import gccourse.kit.World;

/**
 * A collection that a test asked for, from its beginning to its end: what there was to find, and what the collector did.
 *
 * @param inUse how many objects the program could reach when the collection began
 * @param containersInUse how many of them may refer to others
 * @param onHeap how many objects there were on the heap
 * @param work what the collector did
 */
public record FullCollection(int inUse, int containersInUse, int onHeap, Meter.Reading work) {
    /** Asks for a collection. */
    public static FullCollection of(World world) {
        Reach before = Reach.of(world.mutator().heap());
        Meter.Reading work = world.work(() -> world.mutator().collect(2));
        return new FullCollection(before.objects().size(), before.containers(), before.onHeap(), work);
    }

    /**
     * Asserts that no more objects were visited than some markings and some walks over the heap need.
     *
     * @param markings how often each container in use may be looked into
     * @param walks how often each object on the heap may be passed
     */
    public FullCollection assertVisitedNoMoreThan(int markings, int walks) {
        long most = (long) markings * containersInUse + (long) walks * onHeap;
        Bound bound = Bound.of(Bound.Work.OBJECTS_VISITED, work, most);
        if (bound.isBroken()) {
            throw BrokenRule.tooMuchWork(
                    "You visited %,d objects; %,d would do. Each of the %,d containers in use is to be looked into %s to mark, and each of the %,d objects on the heap to be passed %s."
                            .formatted(
                                    work.objectsVisited(),
                                    most,
                                    containersInUse,
                                    times(markings),
                                    onHeap,
                                    times(walks)),
                    bound);
        }
        return this;
    }

    private static String times(int number) {
        return number == 1 ? "once" : number == 2 ? "twice at most" : number + " times at most";
    }
}
