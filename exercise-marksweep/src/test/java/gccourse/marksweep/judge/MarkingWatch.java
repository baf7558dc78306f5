package gccourse.marksweep.judge;

import gccourse.heap.HeapEvent;
import gccourse.heap.HeapListener;
import gccourse.heap.Meter;
import gccourse.heap.Mutator;
import gccourse.heap.UnfinishedStep;
import gccourse.kit.BrokenRule;
import org.jspecify.annotations.Nullable;

/** Waits for the end of the first marking, looks at the heap, and ends the program there. */
final class MarkingWatch {
    private final String step;
    private @Nullable Mutator mutator;
    private Meter.@Nullable Reading begin;
    private @Nullable Marking marking;
    private @Nullable BrokenRule brokenBefore;

    /** Something that asks for a collection. */
    @FunctionalInterface
    interface Body {
        void run() throws Throwable;
    }

    /**
     * Begins to wait.
     *
     * @param step the id of the step that is tested; a collection that comes to a method of a later step ends there
     */
    MarkingWatch(String step) {
        this.step = step;
    }

    /** Listens to the heap on which the program is going to run. */
    HeapListener listenTo(Mutator mutator) {
        this.mutator = mutator;
        begin = mutator.heap().meter().reading();
        return event -> hear(event, mutator);
    }

    /** Runs a program up to the end of the first marking. */
    Marking firstOf(Body program) throws Throwable {
        try {
            program.run();
        } catch (UnfinishedStep unfinished) {
            // All steps of the lesson are 2.1 to 2.9.
            if (mutator == null || unfinished.step().compareTo(step + " ~") <= 0) {
                throw unfinished;
            }
            if (marking == null) {
                look(mutator);
            }
        } catch (Throwable thrown) {
            // Behind the marking nothing is judged; MarkingOver, for one, has led here.
            if (marking == null) {
                throw thrown;
            }
        }
        if (brokenBefore != null) {
            throw brokenBefore;
        }
        if (marking == null) {
            throw new BrokenRule(
                    "MARKING NOT ANNOUNCED",
                    null,
                    "Your collector has not said that its marking is over. Call heap.endMarking() in collect(), when all that"
                            + " the program can reach is marked, and before anything is freed. The stub did so. If collect() ended"
                            + " before it came there: a static field keeps its value from one test to the next.");
        }
        return marking;
    }

    private void hear(HeapEvent event, Mutator mutator) {
        if (marking != null) {
            return;
        }
        if (event instanceof HeapEvent.Freed freed && brokenBefore == null) {
            brokenBefore = new BrokenRule(
                    "FREED BEFORE MARKING ENDED",
                    freed.object(),
                    freed.object()
                            + " was freed, and your collector had not called heap.endMarking() yet. What is garbage"
                            + " is known when marking is over, and not before.");
        } else if (event instanceof HeapEvent.MarkingEnded) {
            look(mutator);
            throw new MarkingOver();
        }
    }

    private void look(Mutator mutator) {
        Meter.Reading now = mutator.heap().meter().reading();
        marking = new Marking(mutator, Reach.of(mutator.heap()), now.since(begin));
    }

    /** Leads out of a collection whose marking is over. */
    private static final class MarkingOver extends Error {
        private static final long serialVersionUID = 1L;

        MarkingOver() {
            super("The marking is over; nothing more is run.", null, false, false);
        }
    }
}
