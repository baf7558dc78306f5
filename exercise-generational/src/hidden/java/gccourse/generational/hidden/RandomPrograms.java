package gccourse.generational.hidden;

import gccourse.heap.Collector;
import gccourse.heap.Inspector;
import gccourse.heap.Mutator;
import gccourse.heap.oracle.AuditReport;
import gccourse.heap.oracle.Completeness;
import gccourse.heap.oracle.Oracle;
import gccourse.heap.oracle.Violation;
import gccourse.kit.BrokenRule;
import gccourse.kit.Fresh;
import gccourse.kit.Headline;
import gccourse.kit.Seeds;
import gccourse.kit.random.RandomTrial;
import java.util.function.Supplier;

/** Runs random programs on a collector under stress, and asks the oracle after each of their statements. */
final class RandomPrograms {
    private static final int SEEDS = 20;
    private static final int LENGTH = 60;
    private static final int CAPACITY = 16 << 20;
    private static final int ROUNDS = 3;

    private RandomPrograms() {}

    /** Fails with the shortest program that can be found if the collector breaks a rule in one of them. */
    static void check(ProgramWriter.Level level, Stressed.Mode mode, Collector collector, Seeds seeds) {
        Supplier<Collector> collectors = Fresh.like(collector);
        for (long seed : seeds.take(SEEDS)) {
            new RandomTrial(CAPACITY, () -> new Stressed(collectors.get(), mode, seed), Counts::new, mode.words)
                    .check(ProgramWriter.write(level, seed, LENGTH));
        }
    }

    /** Knows that the counts are right at any time, and that no garbage is left after full collections. */
    private static final class Counts implements RandomTrial.Judge {
        private final Mutator mutator;
        private final Oracle oracle;

        Counts(Mutator mutator) {
            this.mutator = mutator;
            oracle = new Oracle(new Inspector(mutator.heap()), mutator.collector());
        }

        @Override
        public void afterStatement() {
            check(oracle.audit(Completeness.ACYCLIC, true), "");
            check(oracle.auditBookkeeping(), "");
        }

        /** What a finalizer brings back in one round is found in the next. */
        @Override
        public void atTheEnd() {
            for (int i = 0; i < ROUNDS; i++) {
                mutator.collect(2);
            }
            check(
                    oracle.audit(Completeness.EVERYTHING, true),
                    "When the program is over, and three full collections are, too: ");
        }

        private static void check(AuditReport report, String when) {
            Violation violation = report.first();
            if (violation != null) {
                throw new BrokenRule(Headline.of(violation), null, when + violation.message());
            }
        }
    }
}
