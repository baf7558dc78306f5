package gccourse.heap;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The program's only way to change the heap.
 *
 * <p>It works as CPython's evaluation loop does, on a stack of <em>temporaries</em>: an allocation, a load or a call
 * leaves its result on top of the stack, and that entry is a reference like any other. Operations that take the top
 * entry say so. A change is made first and reported to the collector afterwards, in CPython 3.11's order: a store
 * reports the old value's loss only when the new value is in place, and drops the temporary last.
 *
 * <p>Immortal objects may stand wherever others do; the collector is told nothing of them.
 *
 * <p>Every operation is O(1) apart from what the collector does, pushing and popping a frame is O(its locals), and
 * nothing here ever walks the stack. A method that is handed, or comes upon, an object that was freed throws
 * {@link DanglingReference}.
 */
public final class Mutator {
    private final Heap heap;
    private final Collector collector;
    private final Barriers barriers;
    private final Events events;
    private final Roots roots;
    private final Temporaries temporaries;
    private int line;
    private long linesReached;

    /**
     * Lets a program run on a heap, and a collector look after it.
     *
     * @throws IllegalStateException if the heap has a mutator already
     */
    public Mutator(Heap heap, Collector collector) {
        this.heap = heap;
        this.collector = collector;
        heap.programCalls().connect(this);
        events = heap.events();
        barriers = new Barriers(collector, heap.meter(), events);
        roots = heap.roots();
        temporaries = roots.temporaries();
        collector.attach(heap);
    }

    /** The heap that this mutator changes. */
    public Heap heap() {
        return heap;
    }

    /** The collector that hears of the changes. */
    public Collector collector() {
        return collector;
    }

    /** Installs the code that runs finalizers and callbacks. */
    public void install(Upcalls upcalls) {
        heap.programCalls().install(upcalls);
    }

    /** Lets a listener hear what happens from now on, in place of the one before; null for none. */
    public void listen(@Nullable HeapListener listener) {
        events.listen(listener);
        if (events.detailsAreHeard()) {
            heap.allocator().forEachObject(HeapObject::beWatched);
        }
    }

    /** Who hears of what happens, or null. */
    public @Nullable HeapListener listener() {
        return heap.events().listener();
    }

    /**
     * Keeps dead lists, dicts and tuples for reuse from now on, as CPython does; without it, nothing is kept.
     *
     * <p>What an object costs the collector's counters then depends on what died before it
     * ({@link Collector#allocating}, {@link Heap#free}), exactly as in CPython 3.11.
     */
    public void useFreeLists() {
        heap.freeLists().use();
    }

    /** Notes the line of the program that runs now; objects remember the line that allocated them. */
    public void atLine(int line) {
        this.line = line;
        linesReached++;
        if (events.detailsAreHeard()) {
            events.tell(new HeapEvent.LineReached(line));
        }
    }

    /** How often a line was noted: it grows for as long as the program runs on. */
    public long linesReached() {
        return linesReached;
    }

    /** The line of the program that runs now; 0 if none was noted. */
    public int line() {
        return line;
    }

    // ---- allocation

    /**
     * Allocates an object, all of its slots empty, and leaves it on top of the stack.
     *
     * @param slots its slots; lists, dicts and instances of open types may gain more by {@link #addSlot}
     * @param payload what the interpreter keeps with the object; the {@link InstanceType} of an instance
     * @throws HeapExhausted if there is no room, also after the collector has been called
     */
    public HeapObject allocate(Kind kind, int slots, Object payload) {
        HeapObject object = heap.allocate(kind, slots, payload, line, collector);
        push(object);
        return object;
    }

    /**
     * As {@link #allocate}, but never with an object that was kept for reuse: so CPython makes the lists and dicts that
     * the types {@code list} and {@code dict} are called for.
     */
    public HeapObject allocateNew(Kind kind, int slots, Object payload) {
        HeapObject object = heap.allocate(kind, slots, payload, line, collector, false);
        push(object);
        return object;
    }

    /**
     * Makes an object that is never freed, takes no room on the heap, and of which the collector never hears.
     *
     * @param payload its value; its text is the object's name in messages
     */
    public HeapObject immortal(Kind kind, Object payload) {
        HeapObject object = new HeapObject(kind, 0, new Details(heap, payload, line, false), 0);
        object.makeImmortal();
        return object;
    }

    /** What the interpreter keeps with an object. */
    public Object payload(HeapObject object) {
        return live(object).payload();
    }

    // ---- temporaries

    /** Takes another reference to an object: it is on top of the stack now. */
    public void push(HeapObject object) {
        live(object);
        temporaries.push(object);
        barriers.created(object);
    }

    /** The entry that lies so many entries below the top; 0 is the top. */
    public HeapObject peek(int depth) {
        return live(temporaries.peek(depth));
    }

    /** Drops the top entry. */
    public void drop() {
        barriers.dropped(live(temporaries.pop()));
    }

    /** Drops the entry below the top one, which stays. */
    public void dropBelowTop() {
        HeapObject top = temporaries.pop();
        HeapObject below = temporaries.pop();
        temporaries.push(top);
        barriers.dropped(live(below));
    }

    /** Lets the two top entries change places. */
    public void swap() {
        HeapObject top = temporaries.pop();
        HeapObject below = temporaries.pop();
        temporaries.push(top);
        temporaries.push(below);
    }

    /** Moves the top entry below so many others. */
    public void rotate(int depth) {
        temporaries.rotate(depth);
    }

    /** How many entries the stack has. */
    public int temporaries() {
        return temporaries.count();
    }

    // ---- globals

    /** Adds a global name, not bound yet, and answers its index. */
    public int declareGlobal(String name) {
        return roots.declareGlobal(name);
    }

    /** What a global name is bound to, or null. */
    public @Nullable HeapObject global(int index) {
        return liveOrNull(roots.globals().get(index));
    }

    /** Binds a global name to the top entry and drops the entry, after the name's old value. */
    public void storeGlobal(int index) {
        HeapObject value = peek(0);
        Frame globals = roots.globals();
        HeapObject old = liveOrNull(globals.get(index));
        globals.set(index, value);
        barriers.created(value);
        if (old != null) {
            barriers.dropped(old);
        }
        drop();
    }

    /** Unbinds a global name; does nothing if it is not bound. */
    public void deleteGlobal(int index) {
        unbind(roots.globals(), index);
    }

    // ---- frames

    /**
     * Pushes the frame of a function that is called. The top entries of the stack become its first locals: the
     * references move, the collector hears of nothing.
     *
     * @param names the locals, parameters first
     * @param arguments how many entries to take
     */
    public Frame pushFrame(String function, List<String> names, int arguments) {
        @Nullable HeapObject[] locals = new HeapObject[names.size()];
        for (int i = arguments - 1; i >= 0; i--) {
            locals[i] = temporaries.pop();
        }
        Frame frame = new Frame(function, names, locals, heap.meter());
        roots.pushFrame(frame);
        return frame;
    }

    /** Drops the locals of the newest frame, in their order, and pops the frame. Temporaries stay as they are. */
    public void popFrame() {
        List<Frame> frames = roots.frames();
        Frame frame = frames.get(frames.size() - 1);
        for (int i = 0; i < frame.size(); i++) {
            unbind(frame, i);
        }
        roots.popFrame();
    }

    /** What a local name of a frame is bound to, or null. */
    public @Nullable HeapObject local(Frame frame, int index) {
        return liveOrNull(frame.get(index));
    }

    /** Binds a local name to the top entry: the entry's reference moves into the name, the old value is dropped. */
    public void storeLocal(Frame frame, int index) {
        HeapObject value = temporaries.pop();
        HeapObject old = liveOrNull(frame.get(index));
        frame.set(index, value);
        if (old != null) {
            barriers.dropped(old);
        }
    }

    /** Unbinds a local name; does nothing if it is not bound. */
    public void deleteLocal(Frame frame, int index) {
        unbind(frame, index);
    }

    // ---- slots

    /** What a slot holds, or null if it is empty. */
    public @Nullable HeapObject slot(HeapObject holder, int index) {
        return liveOrNull(live(holder).slot(index));
    }

    /** How many slots an object has. */
    public int slotCount(HeapObject object) {
        return live(object).slotsInUse();
    }

    /** Writes a slot, or empties it with null. */
    public void setSlot(HeapObject holder, int index, @Nullable HeapObject value) {
        HeapObject old = liveOrNull(live(holder).slot(index));
        holder.slots[index] = liveOrNull(value);
        barriers.written(holder, index, old, value);
    }

    /**
     * Adds a slot at the end of a growable object and writes it.
     *
     * @throws HeapExhausted if the object has to grow and there is no room
     * @throws IllegalArgumentException if objects of this kind have a fixed number of slots
     */
    public void addSlot(HeapObject holder, @Nullable HeapObject value) {
        liveOrNull(value);
        heap.makeRoom(live(holder), collector);
        openSlot(holder, holder.slotsInUse(), value);
    }

    /** Adds a slot at an index, moves those behind it one up, and writes it; otherwise as {@link #addSlot}. */
    public void insertSlot(HeapObject holder, int index, @Nullable HeapObject value) {
        Objects.checkIndex(index, live(holder).slotsInUse() + 1);
        liveOrNull(value);
        heap.makeRoom(holder, collector);
        openSlot(holder, Math.min(index, holder.slotsInUse()), value);
    }

    /** Removes a slot and moves those behind it one down; its value becomes the top entry: the reference moves. */
    public void removeSlot(HeapObject holder, int index) {
        HeapObject value = live(holder).slot(index);
        if (value != null) {
            push(value);
        }
        holder.closeSlot(index);
        barriers.written(holder, index, value, null);
    }

    /** Empties a growable object: all of its slots go, their values are dropped in the order that Python drops them. */
    public void clearSlots(HeapObject holder) {
        int count = live(holder).slotsInUse();
        @Nullable HeapObject[] slots = holder.slots;
        for (int i = 0; i < count; i++) {
            liveOrNull(slots[i]);
        }
        holder.closeAllSlots();
        heap.allocator().releaseBuffer(holder);
        boolean backwards = holder.kind().lastSlotFirst();
        for (int i = 0; i < count; i++) {
            int index = backwards ? count - 1 - i : i;
            barriers.written(holder, index, slots[index], null);
        }
    }

    private void openSlot(HeapObject holder, int index, @Nullable HeapObject value) {
        holder.openSlot(index);
        holder.slots[index] = value;
        barriers.written(holder, index, null, value);
    }

    // ---- weak references

    /**
     * Makes a weak reference and leaves it on top of the stack. Without a callback, a target has one weak reference
     * only: it is made once and shared.
     *
     * @param callback what to call when the target dies, or null; a bound method is referred to, a function is immortal
     */
    public HeapObject weakReference(HeapObject target, @Nullable HeapObject callback) {
        HeapObject shared = callback == null ? heap.weakReferences().shared(live(target)) : null;
        if (shared != null) {
            push(shared);
            return shared;
        }
        WeakLink link = new WeakLink(callback == null);
        HeapObject weakReference = allocate(Kind.WEAK_REFERENCE, 1, link);
        if (callback != null) {
            setSlot(weakReference, 0, callback);
        }
        // The collector may have run, and the chain may be another by now.
        link.pointAt(live(target), weakReference);
        return weakReference;
    }

    /** What a weak reference points at, or null if it was cleared or its target is dying; takes no reference to it. */
    public @Nullable HeapObject target(HeapObject weakReference) {
        HeapObject target = ((WeakLink) live(weakReference).payload()).target;
        return target == null || collector.isDying(live(target)) ? null : target;
    }

    /** How many weak references point at an object. */
    public int weakReferenceCount(HeapObject target) {
        int count = 0;
        for (WeakLink link = live(target).weakReferences(); link != null; link = link.next()) {
            count++;
        }
        return count;
    }

    /** Takes the callback out of a weak reference and leaves it on top of the stack. */
    HeapObject takeCallback(HeapObject weakReference) {
        HeapObject callback = Objects.requireNonNull(weakReference.slots[0]);
        push(callback);
        setSlot(weakReference, 0, null);
        return callback;
    }

    /**
     * Moves the callbacks of several weak references into a tuple that holds both, and leaves it on top of the stack.
     */
    HeapObject holdCallbacks(List<HeapObject> weakReferences) {
        HeapObject tuple = allocate(Kind.TUPLE, 2 * weakReferences.size(), "callbacks");
        for (int i = 0; i < weakReferences.size(); i++) {
            HeapObject weakReference = weakReferences.get(i);
            setSlot(tuple, 2 * i, weakReference);
            setSlot(tuple, 2 * i + 1, weakReference.slots[0]);
            setSlot(weakReference, 0, null);
        }
        return tuple;
    }

    // ---- collections

    /**
     * Asks the collector for a collection.
     *
     * @param generation 0 to 2
     * @return how many unreachable objects it found
     */
    public int collect(int generation) {
        return collector.collect(generation);
    }

    private void unbind(Frame frame, int index) {
        HeapObject old = liveOrNull(frame.get(index));
        if (old != null) {
            frame.set(index, null);
            barriers.dropped(old);
        }
    }

    private static HeapObject live(HeapObject object) {
        if (object.isFreed()) {
            throw new DanglingReference(object);
        }
        return object;
    }

    private static @Nullable HeapObject liveOrNull(@Nullable HeapObject object) {
        return object == null ? null : live(object);
    }
}
