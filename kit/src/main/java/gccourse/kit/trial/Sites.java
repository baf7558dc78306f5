package gccourse.kit.trial;

import gccourse.heap.HeapEvent;
import gccourse.heap.HeapListener;
import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers where in the student's code objects were freed, and what was marked by the collection that ran last.
 *
 * <p>It looks at the first {@value #MOST} of either and is silent then: a heap with more objects is no heap that
 * somebody follows object by object.
 */
public final class Sites implements HeapListener {
    private static final int MOST = 1_000;

    private static final int MOST_EVENTS = 100_000;
    /** The collector itself calls {@code free}, so its frames are near the top. */
    private static final int DEPTH = 10;

    /**
     * Where an object was freed.
     *
     * @param line the line of the program that ran
     * @param frames the student's frames, the innermost first
     */
    public record Site(int line, List<StackTraceElement> frames) {}

    /** A throwable takes the stack down as it is, at half the price of a walker, and is read only if somebody asks. */
    private record Freed(int line, Throwable stack) {}

    private final Mutator mutator;
    private final Frames frames;
    private final @Nullable Runnable fullCollectionEnded;
    private final Map<HeapObject, Freed> freed = new IdentityHashMap<>();
    private final Set<HeapObject> marked = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable HeapObject newest;
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
        if (--patience == 0 && fullCollectionEnded == null) {
            mutator.listen(null);
        }
        if (event instanceof HeapEvent.Freed death) {
            if (freed.size() < MOST) {
                freed.put(death.object(), new Freed(mutator.line(), new Throwable()));
            }
        } else if (event instanceof HeapEvent.Marked mark) {
            if (marked.size() < MOST) {
                marked.add(mark.object());
            }
        } else if (event instanceof HeapEvent.Allocated allocation) {
            newest = allocation.object();
        } else if (event instanceof HeapEvent.CollectionBegun) {
            marked.clear();
            programRan = false;
        } else if (event instanceof HeapEvent.FinalizerCalled || event instanceof HeapEvent.CallbackCalled) {
            programRan = true;
        } else if (event instanceof HeapEvent.CollectionEnded end
                && end.generation() >= 2
                && !programRan
                && fullCollectionEnded != null) {
            fullCollectionEnded.run();
        }
    }

    /** Returns where an object was freed, or null if it was not, or was not looked at. */
    @Nullable
    public Site of(HeapObject object) {
        Freed found = freed.get(object);
        return found == null
                ? null
                : new Site(
                        found.line,
                        frames.of(Arrays.stream(found.stack.getStackTrace())
                                .limit(DEPTH)
                                .toArray(StackTraceElement[]::new)));
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
