package gccourse.kit.trial;

import gccourse.heap.Generations;
import gccourse.heap.HeapEvent;
import gccourse.heap.HeapListener;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import gccourse.heap.Meter;
import gccourse.heap.Mutator;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers where in the student's code objects were finalized and freed, what was marked by the collection that ran
 * last, and whether a collection ran inside another one.
 *
 * <p>Of the first {@value #MOST} objects it knows the student's frames, of the others the line of the program alone, and
 * of those behind the first {@value #MOST_EVENTS} events nothing: a heap with more objects is no heap that somebody
 * follows object by object.
 */
public final class Sites implements HeapListener {
    private static final int MOST = 1_000;

    private static final int MOST_EVENTS = 100_000;

    /** Heaps with more objects are not drawn up when a collection begins. */
    private static final int MOST_MEMBERS = 100;

    /** The collector itself calls {@code free}, so its frames are near the top. */
    private static final int DEPTH = 16;

    /**
     * Where something was done to an object.
     *
     * @param line the line of the program that ran
     * @param frames the student's frames, the innermost first; none if nobody looked
     */
    public record Site(int line, List<StackTraceElement> frames) {}

    /** A throwable takes the stack down as it is, at half the price of a walker, and is read only if somebody asks. */
    private record Moment(int line, @Nullable Throwable stack) {}

    private final Mutator mutator;
    private final Frames frames;
    private final @Nullable Runnable fullCollectionEnded;
    private final Map<HeapObject, Moment> freed = new IdentityHashMap<>();
    private final Map<HeapObject, Moment> finalized = new IdentityHashMap<>();
    private final Set<HeapObject> marked = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable HeapObject newest;
    private @Nullable HeapObject freedUnfinalized;
    private @Nullable Throwable nested;
    private @Nullable Members members;
    private int found = -1;
    private int collections;
    private int collectionLine;
    private boolean programRan;
    private int patience = MOST_EVENTS;

    /**
     * Listens to a heap.
     *
     * @param fullCollectionEnded what to do when a collection of everything has ended in which the program did not run,
     *     or null to listen no longer than is of use
     */
    public Sites(Mutator mutator, Frames frames, @Nullable Runnable fullCollectionEnded) {
        this.mutator = mutator;
        this.frames = frames;
        this.fullCollectionEnded = fullCollectionEnded;
    }

    @Override
    public void on(HeapEvent event) {
        if (patience > 0) {
            patience--;
        } else if (fullCollectionEnded == null && mutator.listener() == this) {
            mutator.listen(null);
        }
        if (event instanceof HeapEvent.Freed death) {
            freed(death.object());
        } else if (event instanceof HeapEvent.FinalizerCalled call) {
            remember(finalized, call.object());
            programRan = true;
        } else if (event instanceof HeapEvent.CallbackCalled) {
            programRan = true;
        } else if (event instanceof HeapEvent.Marked mark) {
            if (marked.size() < MOST) {
                marked.add(mark.object());
            }
        } else if (event instanceof HeapEvent.Allocated allocation) {
            newest = allocation.object();
        } else if (event instanceof HeapEvent.CollectionBegun begin) {
            collectionBegins(begin.generation());
        } else if (event instanceof HeapEvent.CollectionEnded end) {
            collections--;
            found = end.unreachable();
            if (end.generation() >= 2 && !programRan && fullCollectionEnded != null) {
                fullCollectionEnded.run();
            }
        }
    }

    private void freed(HeapObject object) {
        remember(freed, object);
        boolean unfinalized = object.hasFinalizer() && !finalized.containsKey(object);
        if (unfinalized && freedUnfinalized == null && patience > 0) {
            freedUnfinalized = object;
        }
    }

    private void remember(Map<HeapObject, Moment> where, HeapObject object) {
        if (patience > 0) {
            where.put(object, new Moment(mutator.line(), where.size() < MOST ? new Throwable() : null));
        }
    }

    private void collectionBegins(int generation) {
        collections++;
        collectionLine = mutator.line();
        Meter.Reading reading = mutator.heap().meter().reading();
        members = mutator.collector() instanceof Generations
                        && reading.objectsAllocated() - reading.objectsFreed() <= MOST_MEMBERS
                ? new Members(new Inspector(mutator.heap()), generation, mutator.line())
                : null;
        found = -1;
        if (collections > 1 && nested == null) {
            nested = new Throwable();
        }
        marked.clear();
        programRan = false;
    }

    /** Returns where an object was freed, or null if it was not, or was not looked at. */
    public @Nullable Site of(HeapObject object) {
        return site(freed.get(object));
    }

    /** Returns where the finalizer of an object was called first, or null if it was not, or was not looked at. */
    public @Nullable Site ofFinalizer(HeapObject object) {
        return site(finalized.get(object));
    }

    private @Nullable Site site(@Nullable Moment found) {
        if (found == null) {
            return null;
        }
        StackTraceElement[] stack = found.stack == null ? new StackTraceElement[0] : found.stack.getStackTrace();
        return new Site(found.line, frames.of(Arrays.stream(stack).limit(DEPTH).toArray(StackTraceElement[]::new)));
    }

    /** Returns the first object that was freed though it has a finalizer that was not called, or null. */
    public @Nullable HeapObject freedUnfinalized() {
        return freedUnfinalized;
    }

    /** Returns the stack as it was when a collection began inside another one first, or null if none did. */
    public @Nullable Throwable nestedCollection() {
        return nested;
    }

    /** Returns what the newest collection had before it, or null if there was none, or the heap was too large. */
    public @Nullable Members members() {
        return members;
    }

    /** Returns the line of the program in which the newest collection began; 0 if none has begun. */
    public int collectionLine() {
        return collectionLine;
    }

    /** Returns how many objects the newest collection says that it has found to be unreachable; -1 if it has not ended. */
    public int found() {
        return found;
    }

    /** Whether the newest collection marked at least one object, so that what it did not mark can be told. */
    public boolean hasMarks() {
        return !marked.isEmpty() && marked.size() < MOST;
    }

    /** Whether the newest collection marked an object. */
    public boolean isMarked(HeapObject object) {
        return marked.contains(object);
    }

    /** Whether no object is newer: it may not have got its first reference yet. */
    public boolean isNewest(HeapObject object) {
        return object == newest;
    }
}
