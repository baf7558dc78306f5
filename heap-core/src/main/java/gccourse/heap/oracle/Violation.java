package gccourse.heap.oracle;

import gccourse.heap.CollectorError;
import gccourse.heap.HeapObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the oracle has found wrong. */
public sealed interface Violation {
    /** The rule that was broken and where, in one or two sentences. */
    String message();

    /** The object that it is about. */
    HeapObject object();

    /**
     * The heap has refused something, and the collector has caught the error.
     *
     * @param error what was refused first
     */
    record Refused(CollectorError error) implements Violation {
        @Override
        public HeapObject object() {
            return error.object();
        }

        @Override
        public String message() {
            return Objects.requireNonNull(error.getMessage());
        }
    }

    /**
     * Safety: an object was freed that the program can still reach.
     *
     * @param path how the program reaches it
     */
    record FreedWhileReachable(Path path) implements Violation {
        @Override
        public HeapObject object() {
            return path.end();
        }

        @Override
        public String message() {
            return "%s was freed, but the program can still reach it: %s.".formatted(object(), path);
        }
    }

    /**
     * Safety: the collector has emptied slots of an object that the program can still reach.
     *
     * @param path how the program reaches it
     */
    record ChangedWhileReachable(Path path) implements Violation {
        @Override
        public HeapObject object() {
            return path.end();
        }

        @Override
        public String message() {
            return "The collector took references out of %s, but the program can still reach it: %s."
                    .formatted(object(), path);
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
        public HeapObject object() {
            return freed;
        }

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
     * A mark was left when a collection ended.
     *
     * @param object the object that is marked
     */
    record LeftMarked(HeapObject object) implements Violation {
        @Override
        public String message() {
            return "%s is still marked, and no collection is running. A mark is taken off before the collection ends."
                    .formatted(object);
        }
    }

    /**
     * A container is in no generation, though it may be part of a cycle.
     *
     * @param object the container
     * @param target what it holds that may be part of a cycle, if it is a tuple or a dict; otherwise null
     */
    record NotTracked(HeapObject object, @Nullable HeapObject target) implements Violation {
        @Override
        public String message() {
            return target == null
                    ? "%s is a container and is in no generation, so no collection ever looks at it.".formatted(object)
                    : "%s is in no generation, though it holds %s: no collection ever looks at it."
                            .formatted(object, target);
        }
    }

    /**
     * The generations say of an object what is not so.
     *
     * @param object the object
     * @param message what is wrong, as a sentence
     */
    record WrongGeneration(HeapObject object, String message) implements Violation {}
}
