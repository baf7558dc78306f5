package gccourse.heap.recording;

/**
 * What a {@link Change} is a change of. Its subject is an object, unless something else is said; whatever was never
 * changed is 0.
 */
public enum Field {
    /** Whether the object is on the heap: 0 not yet, 1 yes, 2 freed. */
    STATE,
    /** The count that the collector keeps. */
    COUNT,
    /** The collector's scratch number. */
    SCRATCH,
    /** 0 if the object has no mark; otherwise a number that is greater the later it was marked. */
    MARK,
    /** Whether the collector has looked at the object's references since the collection began. */
    VISITED,
    GENERATION,
    /** Whether the collector has noted that the finalizer was called. */
    FINALIZED,
    /** The list in which the object is, counted from 1; 0 for none. */
    LIST,
    /** Where in its list it is: behind those with a lower number. */
    ORDER,
    /** How many slots there are. */
    SLOTS,
    /** What the slot {@code index} holds: an object, {@link Change#NOTHING}, or less than 0 for the text of an immortal. */
    SLOT,
    /** How the program writes the slot {@code index}: a text; 0 stands for {@code [index]}. */
    SLOT_NAME,
    /** What a weak reference points at: an object or {@link Change#NOTHING}. */
    TARGET,
    /** Whether the program cannot reach the object, though it is on the heap. */
    UNREACHABLE,
    /** How many references lead to the object in truth. */
    REFERENCES,
    /** Where the slots of a growable object lie, and 1 more; 0 if they have no block of their own. */
    BUFFER,
    /** The bytes of that block. */
    BUFFER_BYTES,
    /** What the root {@code subject} refers to: an object or {@link Change#NOTHING}. */
    ROOT,
    /** A reading of the meter, {@code index} being the place of the number in it. */
    METER,
    /** The counter of the generation {@code index}. */
    GENERATION_COUNT,
    /** The threshold of the generation {@code index}. */
    GENERATION_THRESHOLD
}
