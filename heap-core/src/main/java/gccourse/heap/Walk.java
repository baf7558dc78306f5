package gccourse.heap;

import org.jspecify.annotations.Nullable;

/**
 * A collector's walk over the heap. The world stands still meanwhile: what would change the heap behind the walk's back
 * is refused.
 */
final class Walk {
    private final Allocator allocator;
    private final Meter meter;
    private final Refusals refusals;
    private boolean underWay;
    private @Nullable HeapObject visited;

    Walk(Allocator allocator, Meter meter, Refusals refusals) {
        this.allocator = allocator;
        this.meter = meter;
        this.refusals = refusals;
    }

    /** Visits every object in the order of addresses; walks may nest. */
    void visit(ReferenceVisitor visitor) {
        boolean outerWalk = underWay;
        HeapObject outerObject = visited;
        underWay = true;
        try {
            allocator.forEachObject(object -> {
                meter.objectsVisited++;
                visited = object;
                visitor.visit(object);
            });
        } finally {
            underWay = outerWalk;
            visited = outerObject;
        }
    }

    void checkMayFree(HeapObject object) {
        if (underWay && object != visited) {
            throw refusals.refuse(
                    CollectorError.Rule.FREED_WHILE_WALKING,
                    object,
                    object + " was to be freed while the walk over the heap stood at " + visited
                            + ". During the walk only the object that is being visited may be freed.");
        }
    }

    void checkMayAllocate(HeapObject object) {
        if (underWay) {
            throw programRan(object, "The program allocated " + object + " while the collector walked over the heap.");
        }
    }

    void checkProgramMayRun(HeapObject object) {
        if (underWay) {
            throw programRan(
                    object,
                    "A finalizer or callback of " + object + " was to run while the collector walked over the heap.");
        }
    }

    private CollectorError programRan(HeapObject object, String what) {
        return refusals.refuse(
                CollectorError.Rule.PROGRAM_RAN_WHILE_WALKING,
                object,
                what + " Call finalizers and callbacks before or after the walk.");
    }
}
