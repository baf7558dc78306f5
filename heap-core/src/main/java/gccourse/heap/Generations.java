package gccourse.heap;

import java.util.List;

/**
 * What Python's {@code gc} module asks of a collector that has generations; such a collector implements it beside
 * {@link Collector}.
 *
 * <p>Generations are numbered 0 (youngest) to {@value #OLDEST} (oldest); {@value #PERMANENT} is the permanent one,
 * which is never collected. The meaning of every method is that of the function of the same name in CPython 3.11's
 * {@code gc} module ({@code Modules/gcmodule.c}).
 */
public interface Generations {
    /** The oldest generation; to collect it is a full collection. */
    int OLDEST = 2;

    /** The permanent generation. */
    int PERMANENT = 3;

    /** Lets the collector collect by itself, as it does at first. */
    void enable();

    /** Keeps the collector from collecting unless it is asked to. */
    void disable();

    /** Whether the collector collects by itself. */
    boolean isEnabled();

    /** The counter that is compared with the threshold of a generation. */
    int count(int generation);

    /** The threshold of a generation; the generation is collected when its counter exceeds it. */
    int threshold(int generation);

    /** Sets the threshold of a generation; 0 for generation 0 switches automatic collection off. */
    void setThreshold(int generation, int value);

    /** How often a generation has been collected. */
    int collections(int generation);

    /** How many unreachable objects the collections of a generation have found. */
    int collected(int generation);

    /** Whether the collector looks after the object, because it may be part of a cycle: it is in some generation. */
    boolean isTracked(HeapObject object);

    /**
     * The tracked objects of a generation, in the order in which the collector keeps them.
     *
     * <p>Between collections every container on the heap is in one generation, and its header says in which
     * ({@link Heap#setGeneration}). Only a tuple or a dict may be in none, as long as all that it holds are atoms and
     * tuples that are in none themselves. No atom is in any, and no object is marked ({@link HeapObject#isMarked}).
     *
     * @param generation 0 to {@value #PERMANENT}
     */
    List<HeapObject> objects(int generation);

    /** Moves all tracked objects to a permanent generation that is never collected. */
    void freeze();

    /** Moves the objects of the permanent generation to the oldest. */
    void unfreeze();

    /** How many objects the permanent generation has. */
    int freezeCount();

    /** Whether unreachable objects are saved in {@code gc.garbage} instead of being freed ({@code DEBUG_SAVEALL}). */
    void saveAll(boolean on);
}
