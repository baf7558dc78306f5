package gccourse.heap;

/**
 * The calls that lead from the heap up into the running program.
 *
 * <p>The interpreter installs them with {@link Mutator#install}. The code that they run uses the mutator as any other
 * code does, so the collector hears of what it does while it is itself at work.
 */
public interface Upcalls {
    /** Runs the finalizer ({@code __del__}) of an object with the object as its only argument. */
    void runFinalizer(HeapObject object);

    /** Calls the callback of a weak reference that has been cleared, with the weak reference as its only argument. */
    void runCallback(HeapObject weakReference, HeapObject callback);

    /** Runs the functions that the program has put into {@code gc.callbacks}: a collection begins. */
    void collectionBegins(int generation);

    /** Runs the functions that the program has put into {@code gc.callbacks}: a collection has ended. */
    void collectionEnds(int generation, int unreachable);

    /** Appends an unreachable object to {@code gc.garbage}. */
    void saveGarbage(HeapObject object);
}
