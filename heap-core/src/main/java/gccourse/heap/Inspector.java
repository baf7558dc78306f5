package gccourse.heap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a heap without changing it and without being metered; freed objects may be looked at as well.
 *
 * <p>For the oracle, for tests and for pictures. A collector must not use it.
 */
public final class Inspector {
    private final Heap heap;

    /** Looks at a heap. */
    public Inspector(Heap heap) {
        this.heap = heap;
    }

    /** The heap that is looked at. */
    public Heap heap() {
        return heap;
    }

    /**
     * The first thing that the heap has refused to do for its collector, or null. Whoever caught the error has broken
     * the rule all the same.
     */
    public @Nullable CollectorError refused() {
        return heap.refusals().first();
    }

    /** Asks something, of the collector for instance, and lets the meter stand still meanwhile. */
    public <T extends @Nullable Object> T unmetered(Supplier<T> question) {
        Meter.Reading before = heap.meter().reading();
        T answer = question.get();
        heap.meter().goBackTo(before);
        return answer;
    }

    /**
     * What a header says.
     *
     * @param count the reference count
     * @param scratch the collector's own number
     * @param finalized whether the collector has noted that the finalizer was called
     */
    public record Header(int count, int scratch, boolean marked, int generation, boolean finalized) {}

    /** What the header of an object says, freed or not. */
    public Header header(HeapObject object) {
        return object.header();
    }

    /** One root: where it is, as a program would say it, and what it refers to. */
    public record Root(String place, String name, HeapObject target) {}

    /** All roots that refer to something mortal: globals, then frames from the oldest, then temporaries. */
    public List<Root> roots() {
        List<Root> found = new ArrayList<>();
        Roots roots = heap.roots();
        addNames(found, "globals", roots.globals());
        for (Frame frame : roots.frames()) {
            addNames(found, frame.function() + "()", frame);
        }
        Temporaries temporaries = roots.temporaries();
        for (int i = 0; i < temporaries.count(); i++) {
            HeapObject target = temporaries.get(i);
            if (!target.isImmortal()) {
                found.add(new Root("temporaries", "[" + i + "]", target));
            }
        }
        return found;
    }

    private static void addNames(List<Root> found, String place, Frame frame) {
        for (int i = 0; i < frame.size(); i++) {
            HeapObject target = frame.get(i);
            if (target != null && !target.isImmortal()) {
                found.add(new Root(place, frame.name(i), target));
            }
        }
    }

    /** The names of the global frame and of the frames of the functions that are running, oldest first. */
    public List<Frame> frames() {
        List<Frame> frames = new ArrayList<>();
        frames.add(heap.roots().globals());
        frames.addAll(heap.roots().frames());
        return frames;
    }

    /** How many names a frame has. */
    public int size(Frame frame) {
        return frame.size();
    }

    /** A name of a frame. */
    public String name(Frame frame, int index) {
        return frame.name(index);
    }

    /** What a name of a frame is bound to, or null if it is unbound or bound to something immortal. */
    public @Nullable HeapObject bound(Frame frame, int index) {
        return mortal(frame.get(index));
    }

    /** How many temporaries there are. */
    public int temporaries() {
        return heap.roots().temporaries().count();
    }

    /** The temporary that lies so many entries above the oldest, or null if it is immortal. */
    public @Nullable HeapObject temporary(int index) {
        return mortal(heap.roots().temporaries().get(index));
    }

    private static @Nullable HeapObject mortal(@Nullable HeapObject object) {
        return object == null || object.isImmortal() ? null : object;
    }

    /** Visits every object on the heap in the order of addresses. */
    public void forEachObject(ReferenceVisitor visitor) {
        heap.allocator().forEachObject(visitor);
    }

    /** The bytes of the largest object for which there is room; less than what is free if the heap is fragmented. */
    public int largestFree() {
        return heap.allocator().largestFree();
    }

    /** How many slots an object has; a freed object has none. */
    public int slotCount(HeapObject object) {
        return object.slotsInUse();
    }

    /** What a slot refers to, or null if it is empty or holds something immortal. */
    public @Nullable HeapObject slot(HeapObject object, int index) {
        return mortal(object.slots[index]);
    }

    /** The immortal value that a slot holds, or null if it is empty or holds something mortal. */
    public @Nullable HeapObject immortal(HeapObject object, int index) {
        HeapObject value = object.slots[index];
        return value != null && value.isImmortal() ? value : null;
    }

    /** Where the slots of a list, dict or open instance lie; -1 if they lie in the object itself, or nowhere. */
    public int bufferAddress(HeapObject object) {
        return object.bufferAddress();
    }

    /** The bytes of the block that begins at an address: those of a cell, or of a run of pages; 0 if there is none. */
    public int blockBytes(int address) {
        return heap.allocator().blockBytes(address);
    }

    /** How a program reaches a slot, as it would stand behind the object's own name: {@code .next}, {@code [2]}. */
    public String slotName(HeapObject object, int index) {
        if (object.payload() instanceof SlotNames names) {
            return names.slotName(index);
        }
        return switch (object.kind()) {
            case METHOD -> index == 0 ? ".__self__" : ".__func__";
            case WEAK_REFERENCE -> ".__callback__";
            case ITERATOR -> ".sequence";
            default -> "[" + index + "]";
        };
    }

    /** Whether an object has been freed. */
    public boolean isFreed(HeapObject object) {
        return object.isFreed();
    }

    /** Whether the collector has taken something out of an object's slots. */
    public boolean isEmptied(HeapObject object) {
        return object.isEmptied();
    }

    /** Whether an object is never freed. */
    public boolean isImmortal(HeapObject object) {
        return object.isImmortal();
    }

    /** The line of the program that allocated an object; 0 if none was noted. */
    public int allocationLine(HeapObject object) {
        return object.line();
    }

    /** What a weak reference points at, or null. */
    public @Nullable HeapObject weakTarget(HeapObject weakReference) {
        return weakReference.payload() instanceof WeakLink link ? link.target : null;
    }

    /** What the program says that it keeps with an object. */
    public Object payload(HeapObject object) {
        return object.payload();
    }
}
