package gccourse.heap.recording;

import gccourse.heap.Collector;
import gccourse.heap.Generations;
import gccourse.heap.HeapEvent;
import gccourse.heap.HeapListener;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import gccourse.heap.Mutator;
import gccourse.heap.oracle.AuditReport;
import gccourse.heap.oracle.Completeness;
import gccourse.heap.oracle.Oracle;
import gccourse.heap.oracle.Violation;
import gccourse.heap.recording.Moment.Kind;
import gccourse.heap.recording.Recording.Printed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records what happens on a heap, while it happens.
 *
 * <p>An event is told when the heap has changed and before the collector has done anything about it. So a moment ends when
 * the next event begins: what the collector did in between belongs to it.
 *
 * <p>It costs O(1) for an event, and asks the oracle, which looks through the whole heap, after each event for as long as
 * that is cheap; then at each line only; then no more.
 */
public final class Recorder implements HeapListener {
    /** The newest moments that are kept. */
    public static final int MOST_MOMENTS = 20_000;

    private static final int CHEAP = 150_000;
    private static final int MOST_FRAMES = 40;
    private static final StackWalker STACK = StackWalker.getInstance();

    private final Mutator mutator;
    private final Inspector inspector;
    private final Collector collector;
    private final Oracle oracle;
    private final Predicate<String> isOfCollector;
    private final Completeness completeness;
    private final boolean countsAreKept;
    private final Known known = new Known();
    private final Observed observed;
    private final Window window = new Window(MOST_MOMENTS);
    private final List<Printed> printed = new ArrayList<>();

    /** The moment that has begun last; what belongs to it is complete when the next event is told. */
    private Open open = new Open(Kind.START, 0, List.of(), 0);

    private @Nullable HeapObject written;
    private int moments;
    private int trueUpTo;
    private int nesting;
    private boolean collecting;
    private boolean countsAreApart;
    private boolean collectorAnswers = true;
    private boolean asking;
    private long looked;

    /** What is known of a moment when it begins. */
    private static final class Open {
        final Kind kind;
        final int line;
        final List<StackTraceElement> frames;
        final int nesting;
        int subject;
        int other;
        int slot;

        @Nullable
        String violation;

        Open(Kind kind, int line, List<StackTraceElement> frames, int nesting) {
            this.kind = kind;
            this.line = line;
            this.frames = frames;
            this.nesting = nesting;
        }
    }

    /**
     * Prepares to record; whoever has it must let it {@link Mutator#listen}.
     *
     * @param isOfCollector whether the class with a name belongs to the collector
     * @param completeness which unreachable objects must be gone while the program runs
     * @param countsAreKept whether the collector's counts should be the true ones
     */
    public Recorder(
            Mutator mutator, Predicate<String> isOfCollector, Completeness completeness, boolean countsAreKept) {
        this.mutator = mutator;
        this.isOfCollector = isOfCollector;
        this.completeness = completeness;
        this.countsAreKept = countsAreKept;
        inspector = new Inspector(mutator.heap());
        collector = mutator.collector();
        oracle = new Oracle(inspector, collector);
        observed = new Observed(inspector, known);
        observed.lookAtRoots();
        inspector.forEachObject(observed::number);
        known.takeChanges().forEach(window::addBefore);
    }

    @Override
    public boolean hearsDetails() {
        return true;
    }

    /** The number of the moment that has begun last, counted from 0. */
    public int moment() {
        return moments;
    }

    /** Notes that the program has printed a line. */
    public void printed(String line) {
        printed.add(new Printed(moments, line));
    }

    /** What was recorded up to now, with an {@link Kind#END} behind it. */
    public Recording recording() {
        begin(Kind.END, List.of());
        observed.lookAtAllSlots();
        lookAtTruth(true);
        judge();
        end(false);
        List<Moment> kept = window.moments();
        int leftOut = window.leftOut();
        return new Recording(
                observed.things(),
                observed.places(),
                observed.texts(),
                observed.lists(),
                kept,
                printed.stream()
                        .map(line -> new Printed(Math.max(0, line.moment() - leftOut), line.text()))
                        .toList(),
                leftOut,
                Math.max(0, trueUpTo - leftOut));
    }

    @Override
    public void on(HeapEvent event) {
        if (asking) {
            return;
        }
        if (event instanceof HeapEvent.LineReached reached) {
            if (reached.line() == open.line) {
                return;
            }
            if (inspector.frames().size() == 1) {
                collecting = false;
            }
        }
        List<StackTraceElement> frames = framesOfCollector();
        if (event instanceof HeapEvent.ProgramReturned) {
            nesting--;
        }
        begin(kind(event), frames);
        note(event);
        if (event instanceof HeapEvent.FinalizerCalled || event instanceof HeapEvent.CallbackCalled) {
            nesting++;
        }
    }

    /** Ends the moment before, and begins another. */
    private void begin(Kind kind, List<StackTraceElement> frames) {
        boolean isAtRest = frames.isEmpty() && nesting == 0 && !collecting;
        end(isAtRest);
        open = new Open(kind, mutator.line(), frames, nesting);
        moments++;
        if (kind == Kind.LINE && isAtRest) {
            judge();
        }
    }

    private void end(boolean isAtRest) {
        if (written != null) {
            observed.lookAtHeader(written);
            written = null;
        }
        if (isAtRest) {
            lookAtCountsApart();
        }
        lookAtGenerations();
        observed.lookAt(mutator.heap().meter().reading());
        List<Change> changes = known.takeChanges();
        if (open.kind == Kind.START) {
            changes.forEach(window::addBefore);
            return;
        }
        window.add(new Moment(
                open.kind,
                open.line,
                open.frames,
                isAtRest,
                open.nesting,
                open.subject,
                open.other,
                open.slot,
                changes,
                open.violation));
    }

    private static Kind kind(HeapEvent event) {
        if (event instanceof HeapEvent.LineReached) {
            return Kind.LINE;
        }
        if (event instanceof HeapEvent.HeaderWritten) {
            return Kind.HEADER_WRITTEN;
        }
        if (event instanceof HeapEvent.ReferenceCreated) {
            return Kind.REFERENCE_CREATED;
        }
        if (event instanceof HeapEvent.ReferenceDropped) {
            return Kind.REFERENCE_DROPPED;
        }
        if (event instanceof HeapEvent.SlotWritten) {
            return Kind.SLOT_WRITTEN;
        }
        if (event instanceof HeapEvent.Allocated) {
            return Kind.ALLOCATED;
        }
        if (event instanceof HeapEvent.Freed) {
            return Kind.FREED;
        }
        if (event instanceof HeapEvent.Visited) {
            return Kind.VISITED;
        }
        if (event instanceof HeapEvent.Marked) {
            return Kind.MARKED;
        }
        if (event instanceof HeapEvent.ReferenceCleared) {
            return Kind.REFERENCE_CLEARED;
        }
        if (event instanceof HeapEvent.GenerationChanged) {
            return Kind.GENERATION_CHANGED;
        }
        if (event instanceof HeapEvent.ListAppended) {
            return Kind.LIST_APPENDED;
        }
        if (event instanceof HeapEvent.ListRemoved) {
            return Kind.LIST_REMOVED;
        }
        if (event instanceof HeapEvent.ListsJoined) {
            return Kind.LISTS_JOINED;
        }
        if (event instanceof HeapEvent.WeakReferenceCleared) {
            return Kind.WEAK_REFERENCE_CLEARED;
        }
        if (event instanceof HeapEvent.FinalizerCalled) {
            return Kind.FINALIZER_CALLED;
        }
        if (event instanceof HeapEvent.CallbackCalled) {
            return Kind.CALLBACK_CALLED;
        }
        if (event instanceof HeapEvent.ProgramReturned) {
            return Kind.PROGRAM_RETURNED;
        }
        if (event instanceof HeapEvent.CollectionBegun) {
            return Kind.COLLECTION_BEGUN;
        }
        return event instanceof HeapEvent.MarkingEnded ? Kind.MARKING_ENDED : Kind.COLLECTION_ENDED;
    }

    private void note(HeapEvent event) {
        if (event instanceof HeapEvent.LineReached) {
            observed.lookAtRoots();
            if (looked < CHEAP) {
                looked += observed.live().size();
                observed.lookAtAllSlots();
            }
            lookAtTruth(true);
        } else if (event instanceof HeapEvent.HeaderWritten header) {
            write(header.object());
        } else if (event instanceof HeapEvent.ReferenceCreated created) {
            rootsChanged(created.target());
        } else if (event instanceof HeapEvent.ReferenceDropped dropped) {
            rootsChanged(dropped.target());
        } else if (event instanceof HeapEvent.SlotWritten slot) {
            slotChanged(slot.holder(), slot.slot(), slot.newValue());
        } else if (event instanceof HeapEvent.ReferenceCleared cleared) {
            slotChanged(cleared.holder(), cleared.slot(), cleared.target());
        } else if (event instanceof HeapEvent.Allocated allocated) {
            open.subject = observed.number(allocated.object());
            observed.lookAtRoots();
            lookAtTruth(false);
        } else if (event instanceof HeapEvent.Freed freed) {
            open.subject = observed.number(freed.object());
            observed.freed(freed.object());
            lookAtTruth(false);
        } else if (event instanceof HeapEvent.Visited visited) {
            open.subject = observed.number(visited.object());
            observed.visited(visited.object());
        } else if (event instanceof HeapEvent.Marked marked) {
            write(marked.object());
        } else if (event instanceof HeapEvent.GenerationChanged changed) {
            write(changed.object());
            open.other = changed.to();
            open.slot = changed.from();
        } else {
            noteMore(event);
        }
    }

    private void noteMore(HeapEvent event) {
        if (event instanceof HeapEvent.ListAppended appended) {
            open.subject = observed.number(appended.object());
            open.other = observed.list(appended.list());
            observed.appended(appended.list(), appended.object());
        } else if (event instanceof HeapEvent.ListRemoved removed) {
            open.subject = observed.number(removed.object());
            open.other = known.get(Field.LIST, open.subject);
            observed.removed(removed.object());
        } else if (event instanceof HeapEvent.ListsJoined joined) {
            open.other = observed.list(joined.list());
            open.slot = observed.list(joined.other());
            observed.joined(joined.list(), joined.other());
        } else if (event instanceof HeapEvent.WeakReferenceCleared cleared) {
            open.subject = observed.number(cleared.weakReference());
            open.other = observed.number(cleared.target());
            observed.lookAtTarget(cleared.weakReference());
        } else if (event instanceof HeapEvent.FinalizerCalled called) {
            open.subject = observed.number(called.object());
        } else if (event instanceof HeapEvent.CallbackCalled called) {
            open.subject = observed.number(called.weakReference());
        } else if (event instanceof HeapEvent.ProgramReturned returned) {
            open.subject = observed.number(returned.object());
            observed.lookAtRoots();
        } else if (event instanceof HeapEvent.CollectionBegun begun) {
            open.other = begun.generation();
            collecting = true;
            observed.nothingIsVisited();
        } else if (event instanceof HeapEvent.CollectionEnded ended) {
            open.other = ended.unreachable();
            open.slot = ended.generation();
            collecting = false;
        }
    }

    private void write(HeapObject object) {
        open.subject = observed.number(object);
        written = object;
    }

    private void rootsChanged(HeapObject target) {
        open.subject = observed.number(target);
        observed.lookAtRoots();
        lookAtTruth(false);
    }

    private void slotChanged(HeapObject holder, int slot, @Nullable HeapObject value) {
        open.subject = observed.number(holder);
        open.other = observed.number(value);
        open.slot = slot;
        observed.lookAtSlots(holder);
        observed.lookAtRoots();
        lookAtTruth(false);
    }

    // ---- the oracle

    private void lookAtTruth(boolean isLine) {
        if (looked >= (isLine ? 2 * CHEAP : CHEAP)) {
            return;
        }
        looked += observed.live().size();
        observed.lookAt(oracle.census());
        trueUpTo = moments;
    }

    private void judge() {
        if (looked >= 2 * CHEAP) {
            return;
        }
        looked += observed.live().size();
        AuditReport report = answer(() -> oracle.audit(completeness, countsAreKept));
        Violation first = report == null ? null : report.first();
        if (first != null) {
            open.violation = first.message();
            open.subject = observed.number(first.object());
        }
    }

    // ---- what only the collector knows

    private void lookAtCountsApart() {
        if (!countsAreKept || (!countsAreApart && open.kind != Kind.LINE)) {
            return;
        }
        Set<HeapObject> live = observed.live();
        looked += live.size();
        if (looked >= 2 * CHEAP) {
            return;
        }
        for (HeapObject object : live) {
            Integer count = answer(() -> collector.referenceCount(object));
            if (count == null) {
                return;
            }
            countsAreApart |= count != inspector.header(object).count();
            known.set(Field.COUNT, observed.number(object), count);
        }
    }

    private void lookAtGenerations() {
        boolean mayHaveChanged = switch (open.kind) {
            case START, LINE, ALLOCATED, FREED, COLLECTION_BEGUN, COLLECTION_ENDED, END -> true;
            default -> false;
        };
        if (!mayHaveChanged || !(collector instanceof Generations generations)) {
            return;
        }
        answer(() -> {
            for (int i = 0; i <= Generations.OLDEST; i++) {
                known.set(Field.GENERATION_COUNT, 0, i, generations.count(i));
                known.set(Field.GENERATION_THRESHOLD, 0, i, generations.threshold(i));
            }
            return generations;
        });
    }

    /** Asks the collector something, unmetered; one that cannot answer once is asked no more, and null is the answer. */
    private <T> @Nullable T answer(Supplier<T> question) {
        if (!collectorAnswers) {
            return null;
        }
        asking = true;
        try {
            return inspector.unmetered(question);
        } catch (RuntimeException | StackOverflowError e) {
            // That it throws is what the test says, when it asks itself.
            collectorAnswers = false;
            return null;
        } finally {
            asking = false;
        }
    }

    /** What the program does comes through the mutator; whoever called the program does not matter then. */
    private static boolean isOfProgram(String className) {
        return className.startsWith("gccourse.heap.Mutator") || className.startsWith("gccourse.heap.Barriers");
    }

    private List<StackTraceElement> framesOfCollector() {
        return STACK.walk(frames -> frames.limit(MOST_FRAMES)
                .takeWhile(frame -> !isOfProgram(frame.getClassName()))
                .filter(frame -> frame.getLineNumber() > 0 && isOfCollector.test(frame.getClassName()))
                .map(StackWalker.StackFrame::toStackTraceElement)
                .toList());
    }
}
