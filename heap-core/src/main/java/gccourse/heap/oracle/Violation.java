package gccourse.heap.oracle;

import gccourse.heap.HeapObject;

/** A promise of the collector's that the oracle has found broken. */
public sealed interface Violation {
    /** The rule that was broken and where, in one or two sentences. */
    String message();

    /**
     * Safety: an object was freed that the program can still reach.
     *
     * @param path how the program reaches it
     */
    record FreedWhileReachable(Path path) implements Violation {
        /** The object that was freed. */
        public HeapObject object() {
            return path.end();
        }

        @Override
        public String message() {
            return "%s was freed, but the program can still reach it: %s.".formatted(object(), path);
        }
    }

    /**
     * Safety: a reference has gone out of an object that the program can still reach, and the program did not take it.
     *
     * @param path how the program reaches the object
     * @param lost what the object referred to
     */
    record ChangedWhileReachable(Path path, HeapObject lost) implements Violation {
        @Override
        public String message() {
            return "%s referred to %s and does so no longer, but the program did not change it, and can still reach it: %s."
                    .formatted(path.end(), lost, path);
        }
    }

    /**
     * A reference from an object that is still on the heap leads to one that was freed.
     *
     * @param place the slot, {@code list#3[1]}, or the weak reference, {@code weakref#4}
     * @param freed where it leads
     * @param weak whether it is a weak reference
     */
    record Dangling(String place, HeapObject freed, boolean weak) implements Violation {
        @Override
        public String message() {
            return weak
                    ? "The weak reference %s still points at %s, which was freed.".formatted(place, freed)
                    : "%s still refers to %s, which was freed.".formatted(place, freed);
        }
    }

    /**
     * The count that is stored for an object is not the number of references to it.
     *
     * @param object the object
     * @param stored what the collector says
     * @param holders the references that there are
     */
    record CountDrift(HeapObject object, int stored, Holders holders) implements Violation {
        @Override
        public String message() {
            return "The count of %s is %,d, but %,d %s to it: %s."
                    .formatted(
                            object,
                            stored,
                            holders.total(),
                            holders.total() == 1 ? "reference leads" : "references lead",
                            holders);
        }
    }

    /**
     * Completeness: an object is still on the heap that the collector promises to have freed.
     *
     * @param object the object
     * @param holders who refers to it; the program can reach none of them
     */
    record Leak(HeapObject object, Holders holders) implements Violation {
        @Override
        public String message() {
            return "%s is still on the heap, but no path from any root leads to it; it is held by %s%s."
                    .formatted(object, holders, holders.total() == 0 ? "" : ", which the program cannot reach either");
        }
    }

    /**
     * A slot has come to refer to an object, and the collector has not been told.
     *
     * @param holder the object whose slot it is
     * @param slot the slot, {@code .next} or {@code [1]}
     * @param target what it refers to
     * @param fromGeneration the generation in which the holder is
     * @param toGeneration the generation in which the target is
     */
    record BarrierMiss(HeapObject holder, String slot, HeapObject target, int fromGeneration, int toGeneration)
            implements Violation {
        @Override
        public String message() {
            return "%s%s refers to %s, but the write was never reported%s."
                    .formatted(
                            holder,
                            slot,
                            target,
                            fromGeneration > toGeneration
                                    ? ": a collection of generation %d cannot know that generation %d holds the object"
                                            .formatted(toGeneration, fromGeneration)
                                    : "");
        }
    }
}
