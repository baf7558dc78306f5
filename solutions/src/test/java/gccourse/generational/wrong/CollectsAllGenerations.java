package gccourse.generational.wrong;

/** Collects everything whenever it collects, whichever generation is due. */
public final class CollectsAllGenerations extends GenerationsSketch {
    @Override
    void mergeYounger(int generation) {
        super.mergeYounger(generation);
        for (int i = generation + 1; i <= OLDEST; i++) {
            generations[generation].appendAll(generations[i]);
        }
    }
}
