package gccourse.heap;

import org.jspecify.annotations.Nullable;

/** Something that happened on the heap. */
public sealed interface HeapEvent {
    /** An object has been allocated. */
    record Allocated(HeapObject object) implements HeapEvent {}

    /** A root has come to refer to an object. */
    record ReferenceCreated(HeapObject target) implements HeapEvent {}

    /** A root has ceased to refer to an object. */
    record ReferenceDropped(HeapObject target) implements HeapEvent {}

    /** A slot of an object has been given another value; null stands for an empty slot or an immortal value. */
    record SlotWritten(
            HeapObject holder,
            int slot,
            @Nullable HeapObject oldValue,
            @Nullable HeapObject newValue) implements HeapEvent {}

    /** A collector has taken a reference out of a slot. */
    record ReferenceCleared(HeapObject holder, int slot, HeapObject target) implements HeapEvent {}

    /** A collector has marked an object. */
    record Marked(HeapObject object) implements HeapEvent {}

    /** A collector has moved an object from one generation to another. */
    record GenerationChanged(HeapObject object, int from, int to) implements HeapEvent {}

    /** A weak reference has been cleared because its target dies. */
    record WeakReferenceCleared(HeapObject weakReference, HeapObject target) implements HeapEvent {}

    /** The finalizer of an object is about to run. */
    record FinalizerCalled(HeapObject object) implements HeapEvent {}

    /** The callback of a weak reference is about to run. */
    record CallbackCalled(HeapObject weakReference) implements HeapEvent {}

    /** An object has been freed. */
    record Freed(HeapObject object) implements HeapEvent {}

    /** A collection of a generation begins. */
    record CollectionBegun(int generation) implements HeapEvent {}

    /** A collection has marked what is in use, and will now free the rest. */
    record MarkingEnded() implements HeapEvent {}

    /** A collection of a generation has ended and found so many objects unreachable. */
    record CollectionEnded(int generation, int unreachable) implements HeapEvent {}

    // ---- details, for a listener that asks for them

    /** The program has reached a line. */
    record LineReached(int line) implements HeapEvent {}

    /** A finalizer or a callback has returned; it was that of this object or weak reference. */
    record ProgramReturned(HeapObject object) implements HeapEvent {}

    /** A collector is about to be handed the references that an object holds. */
    record Visited(HeapObject object) implements HeapEvent {}

    /** A collector is about to write the header of an object: a number, a mark taken off, that its finalizer was called. */
    record HeaderWritten(HeapObject object) implements HeapEvent {}

    /** A collector has put an object at the end of a list. */
    record ListAppended(ObjectList list, HeapObject object) implements HeapEvent {}

    /** A collector has taken an object out of the list in which it was. */
    record ListRemoved(HeapObject object) implements HeapEvent {}

    /** A collector has moved all objects of a list to the end of another. */
    record ListsJoined(ObjectList list, ObjectList other) implements HeapEvent {}
}
