package gccourse.heap;

import org.jspecify.annotations.Nullable;

/** Lets the collector run code of the program: finalizers, callbacks of weak references, and those of the gc module. */
final class ProgramCalls {
    private final Walk walk;
    private final Events events;
    private @Nullable Mutator mutator;
    private @Nullable Upcalls upcalls;

    ProgramCalls(Walk walk, Events events) {
        this.walk = walk;
        this.events = events;
    }

    /**
     * Lets a program run on the heap.
     *
     * @throws IllegalStateException if there is one already
     */
    void connect(Mutator mutator) {
        if (this.mutator != null) {
            throw new IllegalStateException("A heap has one mutator; make another heap for another program.");
        }
        this.mutator = mutator;
    }

    Mutator mutator() {
        if (mutator == null) {
            throw new IllegalStateException("No program runs on the heap. Make a Mutator for it.");
        }
        return mutator;
    }

    void install(Upcalls upcalls) {
        this.upcalls = upcalls;
    }

    void runFinalizer(HeapObject object) {
        walk.checkProgramMayRun(object);
        if (events.areHeard()) {
            events.tell(new HeapEvent.FinalizerCalled(object));
        }
        installed().runFinalizer(object);
        tellReturned(object);
    }

    void runCallback(HeapObject weakReference, HeapObject callback) {
        walk.checkProgramMayRun(weakReference);
        if (events.areHeard()) {
            events.tell(new HeapEvent.CallbackCalled(weakReference));
        }
        installed().runCallback(weakReference, callback);
        tellReturned(weakReference);
    }

    private void tellReturned(HeapObject object) {
        if (events.detailsAreHeard()) {
            events.tell(new HeapEvent.ProgramReturned(object));
        }
    }

    void saveGarbage(HeapObject object) {
        walk.checkProgramMayRun(object);
        installed().saveGarbage(object);
    }

    void collectionBegins(int generation) {
        if (events.areHeard()) {
            events.tell(new HeapEvent.CollectionBegun(generation));
        }
        if (upcalls != null) {
            upcalls.collectionBegins(generation);
        }
    }

    void collectionEnds(int generation, int unreachable) {
        if (events.areHeard()) {
            events.tell(new HeapEvent.CollectionEnded(generation, unreachable));
        }
        if (upcalls != null) {
            upcalls.collectionEnds(generation, unreachable);
        }
    }

    private Upcalls installed() {
        if (upcalls == null) {
            throw new IllegalStateException("No program is installed that could run a finalizer or a callback."
                    + " Install one with Mutator.install.");
        }
        return upcalls;
    }
}
