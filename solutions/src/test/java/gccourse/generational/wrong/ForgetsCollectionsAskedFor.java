package gccourse.generational.wrong;

/** G19: a collection that the program asks for does not count for the next older generation. */
public final class ForgetsCollectionsAskedFor extends GenerationsSketch {
    private boolean asked;

    @Override
    public int collect(int generation) {
        asked = true;
        int found = super.collect(generation);
        asked = false;
        return found;
    }

    @Override
    void countCollection(int nextGeneration) {
        if (!asked) {
            super.countCollection(nextGeneration);
        }
    }
}
