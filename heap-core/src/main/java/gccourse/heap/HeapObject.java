package gccourse.heap;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object on the heap: an address, a header for the collector, and slots that refer to other objects.
 *
 * <p>The header belongs to the collector. Nobody else writes it, and each collector uses what it needs of it:
 *
 * <ul>
 *   <li>a reference count,
 *   <li>a scratch number (CPython keeps {@code gc_refs} there while it collects),
 *   <li>a mark, set and reset by {@link Heap#mark} and {@link Heap#unmark},
 *   <li>a generation, changed by {@link Heap#setGeneration},
 *   <li>the links of the one {@link ObjectList} in which the object may be,
 *   <li>whether its finalizer has been called.
 * </ul>
 *
 * <p>Who wants to know what stands there asks the collector, whose answer may come from elsewhere
 * ({@link Collector#referenceCount}, {@link Collector#isFinalized}, {@link Collector#isMarked}). With
 * {@link Generations} the generation and the mark are looked at as they are.
 *
 * <p>Touching the header of a freed object is refused with a {@link CollectorError}.
 */
public final class HeapObject {
    private static final short FREED = 1;
    private static final short IMMORTAL = 2;
    private static final short HAS_FINALIZER = 4;
    private static final short FINALIZED = 8;
    private static final short MARKED = 16;
    private static final short GROWABLE = 32;
    private static final short EMPTIED = 64;
    private static final short FINALIZER_CALLED = 128;
    private static final short WATCHED = 256;

    static final HeapObject[] NO_SLOTS = {};

    /** The address of what lies nowhere on the heap. */
    static final int NOWHERE = -1;

    private int referenceCount;
    private int scratch;
    int address = NOWHERE;
    private final int number;
    private final byte kind;
    private byte generation;
    private short flags;

    /** The neighbours in an {@link ObjectList}; outside of any, the object itself. */
    HeapObject next = this;

    HeapObject previous = this;

    /** As many as the object has slots, or has room for; those behind the last slot are empty. */
    @Nullable
    HeapObject[] slots;

    private Details details;

    /** Makes the head of an {@link ObjectList}: nobody ever looks at more of it than its links. */
    @SuppressWarnings("NullAway")
    HeapObject() {
        kind = (byte) Kind.NONE.ordinal();
        slots = NO_SLOTS;
        number = 0;
    }

    HeapObject(Kind kind, int slotCount, Details details, int number) {
        this.kind = (byte) kind.ordinal();
        this.slots = slotCount == 0 ? NO_SLOTS : new HeapObject[slotCount];
        this.details = details;
        this.number = number;
        if (kind == Kind.GENERATOR || kind == Kind.INSTANCE && ((InstanceType) details.payload).hasFinalizer()) {
            flags = HAS_FINALIZER;
        }
        if (isGrowable(kind, details.payload)) {
            flags |= GROWABLE;
            details.slotCount = slotCount;
        }
    }

    /** Whether the slots of such an object lie in a buffer of their own, so that there can be more of them later. */
    static boolean isGrowable(Kind kind, Object payload) {
        return switch (kind) {
            case LIST, DICT, SET, FROZENSET -> true;
            case INSTANCE -> ((InstanceType) payload).isOpen();
            default -> false;
        };
    }

    /** What the object is. */
    public Kind kind() {
        return Kind.of(kind);
    }

    /**
     * Where the object lies, in bytes from the start of the heap: 0 or more, less than its capacity, and a multiple of
     * 16. It never changes, and is free again with the object.
     *
     * <p>An immortal object takes no room on the heap; its address is -1.
     */
    public int address() {
        return address;
    }

    /**
     * How many slots the object has, empty ones included.
     *
     * @throws CollectorError if the object has been freed
     */
    public int slotCount() {
        checkNotFreed();
        return slotsInUse();
    }

    /**
     * The count that the collector keeps for the object; 0 at first.
     *
     * @throws CollectorError if the object has been freed
     */
    public int referenceCount() {
        checkNotFreed();
        return referenceCount;
    }

    /**
     * Keeps a count for the object.
     *
     * @throws CollectorError if the object has been freed
     */
    public void setReferenceCount(int count) {
        checkMayBeWritten();
        referenceCount = count;
    }

    /**
     * A number for the collector's own use; 0 at first.
     *
     * @throws CollectorError if the object has been freed
     */
    public int scratch() {
        checkNotFreed();
        return scratch;
    }

    /**
     * Keeps a number for the collector's own use.
     *
     * @throws CollectorError if the object has been freed
     */
    public void setScratch(int value) {
        checkMayBeWritten();
        scratch = value;
    }

    /**
     * Whether the object is marked.
     *
     * @throws CollectorError if the object has been freed
     */
    public boolean isMarked() {
        checkNotFreed();
        return (flags & MARKED) != 0;
    }

    /**
     * The generation that the collector has put the object in; 0 at first.
     *
     * @throws CollectorError if the object has been freed
     */
    public int generation() {
        checkNotFreed();
        return generation;
    }

    /**
     * Whether the object is in an {@link ObjectList}.
     *
     * @throws CollectorError if the object has been freed
     */
    public boolean isLinked() {
        checkNotFreed();
        return next != this;
    }

    /**
     * Whether the collector has noted that the finalizer was called.
     *
     * @throws CollectorError if the object has been freed
     */
    public boolean isFinalized() {
        checkNotFreed();
        return (flags & FINALIZED) != 0;
    }

    /**
     * Notes that the finalizer has been called, so that it is called once in the object's life.
     *
     * @throws CollectorError if the object has been freed
     */
    public void setFinalized() {
        checkMayBeWritten();
        flags |= FINALIZED;
    }

    /**
     * Whether the object has a finalizer, called already or not: the {@code __del__} of its class, or that of a generator,
     * which closes it.
     */
    public boolean hasFinalizer() {
        return (flags & HAS_FINALIZER) != 0;
    }

    /** The name of the object in messages: its type and a number given in the order of allocation, {@code Node#7}. */
    @Override
    public String toString() {
        if (isImmortal()) {
            return payload().toString();
        }
        String type = payload() instanceof InstanceType t ? t.name() : kind().pythonName();
        return type + "#" + number;
    }

    Inspector.Header header() {
        return new Inspector.Header(
                referenceCount, scratch, (flags & MARKED) != 0, generation, (flags & FINALIZED) != 0);
    }

    boolean isGrowable() {
        return (flags & GROWABLE) != 0;
    }

    /** How many slots the object has; none if it has been freed. */
    int slotsInUse() {
        return isGrowable() ? details.slotCount : slots.length;
    }

    /**
     * What a slot holds, or null if it is empty.
     *
     * @throws IndexOutOfBoundsException if there is no such slot
     */
    @Nullable
    HeapObject slot(int index) {
        return slots[Objects.checkIndex(index, slotsInUse())];
    }

    boolean hasRoomForSlot() {
        return slotsInUse() < slots.length;
    }

    /** Lets a growable object have room for so many slots. */
    void enlargeTo(int length) {
        slots = Arrays.copyOf(slots, length);
    }

    /** Adds an empty slot to a growable object that has room for it, and moves those behind it one up. */
    void openSlot(int index) {
        int count = slotsInUse();
        System.arraycopy(slots, index, slots, index + 1, count - index);
        slots[index] = null;
        details.slotCount = count + 1;
    }

    /** Takes a slot away from a growable object, and moves those behind it one down. */
    void closeSlot(int index) {
        int last = slotsInUse() - 1;
        System.arraycopy(slots, index + 1, slots, index, last - index);
        slots[last] = null;
        details.slotCount = last;
    }

    /** Takes all slots away from a growable object, and with them the room for slots. */
    void closeAllSlots() {
        slots = NO_SLOTS;
        details.slotCount = 0;
    }

    /** The heap on which the object is. */
    Heap heap() {
        return details.heap;
    }

    Object payload() {
        return details.payload;
    }

    /** The line of the program that allocated the object. */
    int line() {
        return details.line;
    }

    int bufferAddress() {
        return details.bufferAddress;
    }

    void setBufferAddress(int address) {
        details.bufferAddress = address;
    }

    /** The newest of the weak references to this object, or null. */
    @Nullable
    WeakLink weakReferences() {
        return details.weakReferences;
    }

    void setWeakReferences(@Nullable WeakLink first) {
        if (details.shared) {
            details = new Details(details.heap, details.payload, details.line, false);
        }
        details.weakReferences = first;
    }

    boolean isImmortal() {
        return (flags & IMMORTAL) != 0;
    }

    void makeImmortal() {
        flags |= IMMORTAL;
    }

    /** Whether the collector has taken something out of the slots. */
    boolean isEmptied() {
        return (flags & EMPTIED) != 0;
    }

    /**
     * Takes out what a slot holds, for the collector.
     *
     * @throws IndexOutOfBoundsException if there is no such slot
     */
    @Nullable
    HeapObject empty(int slot) {
        HeapObject value = slot(slot);
        if (value != null) {
            slots[slot] = null;
            flags |= EMPTIED;
        }
        return value;
    }

    /** Whether the heap has called the finalizer, whatever the collector has noted. */
    boolean isFinalizerCalled() {
        return (flags & FINALIZER_CALLED) != 0;
    }

    void noteFinalizerCalled() {
        flags |= FINALIZER_CALLED;
    }

    /** Whether this is no object, but the head of an {@link ObjectList}. */
    boolean isHead() {
        return details == null;
    }

    boolean isFreed() {
        return (flags & FREED) != 0;
    }

    void becomeFreed() {
        flags |= FREED;
        slots = NO_SLOTS;
        if (isGrowable()) {
            details.slotCount = 0;
        }
    }

    void setMarked(boolean marked) {
        if (marked) {
            checkNotFreed();
        } else {
            checkMayBeWritten();
        }
        flags = (short) (marked ? flags | MARKED : flags & ~MARKED);
    }

    void setGeneration(int generation) {
        checkNotFreed();
        this.generation = (byte) generation;
    }

    /** Whether a listener is told each time that the header is written or the object changes its list. */
    boolean isWatched() {
        return (flags & WATCHED) != 0;
    }

    void beWatched() {
        flags |= WATCHED;
    }

    /** One look at the flags for two questions: an object of which nobody is told costs no more than one that is alive. */
    private void checkMayBeWritten() {
        if ((flags & (FREED | WATCHED)) != 0) {
            checkNotFreed();
            tell(new HeapEvent.HeaderWritten(this));
        }
    }

    /** Tells a listener that still wants details. */
    void tell(HeapEvent detail) {
        Events events = details.heap.events();
        if (events.detailsAreHeard()) {
            events.tell(detail);
        }
    }

    void checkNotFreed() {
        if ((flags & FREED) != 0) {
            throw details.heap
                    .refusals()
                    .refuse(
                            CollectorError.Rule.FREED_OBJECT,
                            this,
                            this + " has been freed: its memory may belong to another object by now."
                                    + " Whatever you still need an object for, do it before you free it.");
        }
    }
}
