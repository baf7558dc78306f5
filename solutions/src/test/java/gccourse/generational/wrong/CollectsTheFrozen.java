package gccourse.generational.wrong;

/** Collects the permanent generation with the oldest. */
public final class CollectsTheFrozen extends GenerationsSketch {
    @Override
    void mergeYounger(int generation) {
        super.mergeYounger(generation);
        if (generation == OLDEST) {
            generations[OLDEST].appendAll(generations[PERMANENT]);
        }
    }
}
