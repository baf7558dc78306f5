package gccourse.heap.recording;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a recording: an event, and what was changed by it and by what the collector did up to the next one.
 *
 * @param line the line of the program that ran; 0 if none was noted
 * @param frames the collector's own frames, the innermost first; none if the program made the event happen
 * @param isAtRest whether the collector has done all that it was asked for when the moment ends
 * @param nesting in how many finalizers and callbacks, inside one another, it happened
 * @param subject the object that the event is about, or {@link Change#NOTHING}
 * @param other another object, list or number that belongs to the event, as its kind says
 * @param slot the slot that belongs to the event, or 0
 * @param violation what the oracle found wrong at this moment, or null
 */
public record Moment(
        Kind kind,
        int line,
        List<StackTraceElement> frames,
        boolean isAtRest,
        int nesting,
        int subject,
        int other,
        int slot,
        List<Change> changes,
        @Nullable String violation) {
    /** These facts. */
    public Moment {
        frames = List.copyOf(frames);
        changes = List.copyOf(changes);
    }

    /** What sort of event it is; in brackets, what is its other. */
    public enum Kind {
        /** The state in which the recording begins. */
        START,
        LINE,
        ALLOCATED,
        REFERENCE_CREATED,
        REFERENCE_DROPPED,
        /** A slot was written (the new value). */
        SLOT_WRITTEN,
        /** The collector took a reference out of a slot (what was in it). */
        REFERENCE_CLEARED,
        MARKED,
        VISITED,
        GENERATION_CHANGED,
        HEADER_WRITTEN,
        /** Put at the end of a list (the list). */
        LIST_APPENDED,
        LIST_REMOVED,
        /** All objects of a list were moved to the end of another (the list to which). */
        LISTS_JOINED,
        /** A weak reference was cleared (its target). */
        WEAK_REFERENCE_CLEARED,
        FINALIZER_CALLED,
        CALLBACK_CALLED,
        PROGRAM_RETURNED,
        FREED,
        /** A collection begins (the generation). */
        COLLECTION_BEGUN,
        MARKING_ENDED,
        /** A collection has ended (how many it found unreachable). */
        COLLECTION_ENDED,
        /** The end of the recording. */
        END
    }
}
