package gccourse.heap;

/**
 * Counts the work that a collector does; work is graded by it, never by a clock.
 *
 * <p>All counts start at 0 and only grow; compare two {@link #reading readings} to measure a stretch of work.
 */
public final class Meter {
    long objectsVisited;
    long referencesFollowed;
    long rootsVisited;
    long listSteps;
    long barriersTaken;
    long objectsAllocated;
    long objectsFreed;

    Meter() {}

    /** The counts at one moment. */
    public Reading reading() {
        return new Reading(
                objectsVisited,
                referencesFollowed,
                rootsVisited,
                listSteps,
                barriersTaken,
                objectsAllocated,
                objectsFreed);
    }

    /** Forgets what was counted since a reading. */
    void goBackTo(Reading reading) {
        objectsVisited = reading.objectsVisited;
        referencesFollowed = reading.referencesFollowed;
        rootsVisited = reading.rootsVisited;
        listSteps = reading.listSteps;
        barriersTaken = reading.barriersTaken;
        objectsAllocated = reading.objectsAllocated;
        objectsFreed = reading.objectsFreed;
    }

    /**
     * A reading of the meter.
     *
     * @param objectsVisited objects whose references were asked for, and objects passed by a walk over the heap
     * @param referencesFollowed references handed to a visitor or cleared, those from roots not included
     * @param rootsVisited references from roots handed to a visitor
     * @param listSteps objects that an {@link ObjectList} handed out or counted
     * @param barriersTaken slots written by the program, each of which told the collector
     * @param objectsAllocated objects allocated
     * @param objectsFreed objects freed
     */
    public record Reading(
            long objectsVisited,
            long referencesFollowed,
            long rootsVisited,
            long listSteps,
            long barriersTaken,
            long objectsAllocated,
            long objectsFreed) {
        /** What was counted between an earlier reading and this one. */
        public Reading since(Reading earlier) {
            return new Reading(
                    objectsVisited - earlier.objectsVisited,
                    referencesFollowed - earlier.referencesFollowed,
                    rootsVisited - earlier.rootsVisited,
                    listSteps - earlier.listSteps,
                    barriersTaken - earlier.barriersTaken,
                    objectsAllocated - earlier.objectsAllocated,
                    objectsFreed - earlier.objectsFreed);
        }
    }
}
