package gccourse.marksweep.wrong;

/** Frees a handful of objects in each walk over the heap, and walks on for as long as there is garbage. */
public final class WalksAgainAndAgain extends MarkSweepSketch {
    private static final int HANDFUL = 300;

    @Override
    int sweep() {
        int all = 0;
        int[] freed = {0};
        do {
            freed[0] = 0;
            heap.forEachObject(object -> {
                if (freed[0] < HANDFUL && !object.isMarked()) {
                    free(object);
                    freed[0]++;
                }
            });
            all += freed[0];
        } while (freed[0] > 0);
        unmarkAll();
        return all;
    }
}
