package gccourse.marksweep.hidden;

import gccourse.heap.Collector;
import gccourse.heap.HeapEvent;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import gccourse.heap.Mutator;
import gccourse.heap.oracle.Completeness;
import gccourse.heap.oracle.Oracle;
import gccourse.heap.oracle.Violation;
import gccourse.kit.BrokenRule;
import gccourse.kit.Fresh;
import gccourse.kit.Seeds;
import gccourse.kit.random.RandomProgram;
import gccourse.kit.random.RandomTrial;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs random programs on a collector, and asks the oracle after each of their statements. */
public final class RandomPrograms {
    /** The seeds that are tried: 1 to this. */
    public static final int SEEDS = 20;

    private static final int LENGTH = 50;
    private static final int CAPACITY = 1 << 20;
    private static final int MOST_COLLECTIONS_TO_REST = 100;

    private RandomPrograms() {}

    /**
     * Fails with the shortest program that can be found if the collector breaks a rule in one of them.
     *
     * @param contents what the programs make besides containers
     */
    static void check(Contents contents, Collector collector, Seeds seeds, Stress.Mode... modes) {
        Supplier<Collector> collectors = Fresh.like(collector);
        for (long seed : seeds.take(SEEDS)) {
            RandomProgram program = ProgramWriter.write(contents, seed, LENGTH);
            for (Stress.Mode mode : modes) {
                trial(collectors, mode).check(program);
            }
        }
    }

    /**
     * Runs the random program of one seed, and no other test.
     *
     * @return the rule that the collector breaks, or null if the program runs well with every kind of stress
     */
    public static @Nullable BrokenRule brokenRule(Contents contents, long seed, Supplier<Collector> collectors) {
        RandomProgram program = ProgramWriter.write(contents, seed, LENGTH);
        for (Stress.Mode mode : Stress.Mode.values()) {
            BrokenRule broken = trial(collectors, mode).brokenRule(program);
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    private static RandomTrial trial(Supplier<Collector> collectors, Stress.Mode mode) {
        return new RandomTrial(
                CAPACITY,
                () -> new Stress(collectors.get(), mode),
                mutator -> new Rest(mutator, mode),
                "There is a collection " + mode.words + ".");
    }

    /** Knows what must be true of a heap at rest, and of finalizers at any time. */
    private static final class Rest implements RandomTrial.Judge {
        private final Mutator mutator;
        private final Stress.Mode mode;
        private final Oracle oracle;
        private final Set<HeapObject> finalized = Collections.newSetFromMap(new IdentityHashMap<>());
        private boolean programRan;

        Rest(Mutator mutator, Stress.Mode mode) {
            this.mutator = mutator;
            this.mode = mode;
            oracle = new Oracle(new Inspector(mutator.heap()), mutator.collector());
            mutator.listen(this::hear);
        }

        private void hear(HeapEvent event) {
            if (event instanceof HeapEvent.FinalizerCalled called) {
                programRan = true;
                if (!finalized.add(called.object())) {
                    throw new BrokenRule(
                            "FINALIZED TWICE",
                            called.object(),
                            called.object()
                                    + " was finalized a second time. A finalizer runs once in an object's life.");
                }
            } else if (event instanceof HeapEvent.CallbackCalled) {
                programRan = true;
            } else if (event instanceof HeapEvent.Freed freed
                    && freed.object().hasFinalizer()
                    && !finalized.contains(freed.object())) {
                throw new BrokenRule(
                        "NOT FINALIZED",
                        freed.object(),
                        freed.object()
                                + " was freed, but its finalizer had not run. A finalizer runs before its object is freed, also if the"
                                + " object became garbage while other finalizers ran.");
            }
        }

        @Override
        public void afterStatement() {
            boolean atRest = false;
            if (mode == Stress.Mode.EVERY_STATEMENT) {
                programRan = false;
                mutator.collect(2);
                atRest = !programRan;
            }
            audit(atRest);
        }

        /** Collects until nobody is called any more; then nothing may be left over. */
        @Override
        public void atTheEnd() {
            int collections = 0;
            do {
                programRan = false;
                mutator.collect(2);
                collections++;
            } while (programRan && collections < MOST_COLLECTIONS_TO_REST);
            audit(!programRan);
        }

        private void audit(boolean atRest) {
            Violation violation = oracle.audit(Completeness.EVERYTHING, false).first();
            if (violation != null && (atRest || !(violation instanceof Violation.Leak))) {
                throw new BrokenRule(violation);
            }
        }
    }
}
