package gccourse.generational.wrong;

/** G20: starts a collection when a finalizer asks for one, though one is going on. */
public final class CollectsInsideACollection extends GenerationsSketch {
    @Override
    public int collect(int generation) {
        boolean outer = collecting;
        collecting = true;
        int found = collectNow(generation);
        collecting = outer;
        return found;
    }
}
