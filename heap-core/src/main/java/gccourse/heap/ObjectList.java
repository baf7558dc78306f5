package gccourse.heap;

import org.jspecify.annotations.Nullable;

/**
 * A doubly linked list that runs through the headers of its objects, as CPython's {@code PyGC_Head} lists do.
 *
 * <p>An object is in one list at most; putting it into another takes it out of the first. Every operation but
 * {@link #size} is O(1) and allocates nothing. Each object that a list hands out or counts is a step on the
 * {@link Meter}.
 *
 * <p>Objects may be appended and moved away while somebody goes through the list with {@link #first} and {@link #next},
 * as long as the successor is read before its predecessor moves away.
 */
public final class ObjectList {
    /** Stands before the first object and behind the last; in an empty list it is linked to itself. */
    private final HeapObject head = new HeapObject();

    /** The meter of the heap whose objects are in the list; null until there is one. */
    private @Nullable Meter meter;

    /** Makes an empty list. */
    public ObjectList() {}

    /** Whether the list has no object. */
    public boolean isEmpty() {
        return head.next == head;
    }

    /** The first object, or null if the list is empty. */
    public @Nullable HeapObject first() {
        return handOut(head.next);
    }

    /** The last object, or null if the list is empty. */
    public @Nullable HeapObject last() {
        return handOut(head.previous);
    }

    /**
     * The object that follows one of this list, or null at the end.
     *
     * @throws CollectorError if the object has been freed
     * @throws IllegalArgumentException if the object is in no list, or at the end of another one
     */
    public @Nullable HeapObject next(HeapObject object) {
        object.checkNotFreed();
        HeapObject next = object.next;
        if (next == object) {
            throw new IllegalArgumentException(object
                    + " is in no list, so it has no successor. Read the successor before you move an object away.");
        }
        if (next.isHead() && next != head) {
            throw new IllegalArgumentException(object + " is in another list, so it has no successor in this one."
                    + " Read the successor before you move an object away.");
        }
        return handOut(next);
    }

    /**
     * Puts an object at the end of this list and takes it out of the list it was in.
     *
     * @throws CollectorError if the object has been freed
     */
    public void append(HeapObject object) {
        object.checkNotFreed();
        if (meter == null) {
            meter = object.heap().meter();
        }
        unlink(object);
        HeapObject last = head.previous;
        object.previous = last;
        object.next = head;
        last.next = object;
        head.previous = object;
        if (object.isWatched()) {
            object.tell(new HeapEvent.ListAppended(this, object));
        }
    }

    /**
     * Takes an object out of the list it is in; does nothing if it is in none.
     *
     * @throws CollectorError if the object has been freed
     */
    public static void remove(HeapObject object) {
        object.checkNotFreed();
        unlink(object);
        if (object.isWatched()) {
            object.tell(new HeapEvent.ListRemoved(object));
        }
    }

    /** Moves all objects of another list to the end of this one, in their order. */
    public void appendAll(ObjectList other) {
        if (other.isEmpty() || other == this) {
            return;
        }
        if (meter == null) {
            meter = other.meter;
        }
        HeapObject first = other.head.next;
        HeapObject last = other.head.previous;
        first.previous = head.previous;
        head.previous.next = first;
        last.next = head;
        head.previous = last;
        other.head.next = other.head;
        other.head.previous = other.head;
        if (first.isWatched()) {
            first.tell(new HeapEvent.ListsJoined(this, other));
        }
    }

    /** Counts the objects in O(n): no list keeps its length, so that moving objects stays O(1). */
    public int size() {
        int size = 0;
        for (HeapObject object = head.next; object != head; object = object.next) {
            size++;
        }
        if (meter != null) {
            meter.listSteps += size;
        }
        return size;
    }

    private @Nullable HeapObject handOut(HeapObject object) {
        if (object == head) {
            return null;
        }
        if (meter != null) {
            meter.listSteps++;
        }
        return object;
    }

    static void unlink(HeapObject object) {
        HeapObject next = object.next;
        if (next != object) {
            HeapObject previous = object.previous;
            previous.next = next;
            next.previous = previous;
            object.next = object;
            object.previous = object;
        }
    }
}
