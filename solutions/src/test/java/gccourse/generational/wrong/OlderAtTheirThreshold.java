package gccourse.generational.wrong;

/** G04: collects an older generation when its count reaches the threshold. */
public final class OlderAtTheirThreshold extends GenerationsSketch {
    @Override
    boolean isOlderDue(int generation) {
        return counts[generation] >= thresholds[generation];
    }
}
