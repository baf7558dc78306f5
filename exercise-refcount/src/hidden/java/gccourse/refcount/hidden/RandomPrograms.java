package gccourse.refcount.hidden;

import gccourse.heap.Collector;
import gccourse.heap.Inspector;
import gccourse.heap.oracle.Completeness;
import gccourse.heap.oracle.Oracle;
import gccourse.heap.oracle.Violation;
import gccourse.kit.BrokenRule;
import gccourse.kit.Fresh;
import gccourse.kit.Seeds;
import gccourse.kit.random.RandomTrial;

/** Runs random programs on a collector, and asks the oracle after each of their statements. */
public final class RandomPrograms {
    private static final int SEEDS = 10;
    /** How many statements a program has beside the first and the last ones. */
    static final int LENGTH = 40;

    private static final int CAPACITY = 1 << 20;

    private RandomPrograms() {}

    /** Fails with the shortest program that can be found if the collector breaks a rule in one of them. */
    public static void check(ProgramWriter.Level level, Collector collector, Seeds seeds) {
        RandomTrial trial = trial(level, collector);
        for (long seed : seeds.take(SEEDS)) {
            trial.check(ProgramWriter.write(level, seed, LENGTH));
        }
    }

    /** As {@link #check}, for programs that are stored with all that CPython prints when it runs them. */
    public static void checkStored(ProgramWriter.Level level, Collector collector) {
        StoredPrograms.of(level).forEach(trial(level, collector)::check);
    }

    private static RandomTrial trial(ProgramWriter.Level level, Collector collector) {
        return new RandomTrial(
                CAPACITY,
                Fresh.like(collector),
                mutator -> {
                    Oracle oracle = new Oracle(new Inspector(mutator.heap()), mutator.collector());
                    return () -> judge(oracle, level);
                },
                "");
    }

    /** Objects that hold others may die from {@link ProgramWriter.Level#CHILDREN} on; before, leaks are not judged. */
    private static void judge(Oracle oracle, ProgramWriter.Level level) {
        Violation first = oracle.audit(Completeness.ACYCLIC, true).first();
        if (first != null && (level.hasFamilies() || !(first instanceof Violation.Leak))) {
            throw new BrokenRule(first);
        }
    }
}
