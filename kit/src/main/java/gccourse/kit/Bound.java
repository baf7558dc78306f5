package gccourse.kit;

import gccourse.heap.Meter;
import java.util.function.ToLongFunction;

/**
 * How much of one sort of work a test allows in the stretch that it measures, and how much there was.
 *
 * @param measured how much there was
 * @param most how much is allowed
 */
public record Bound(Work work, long measured, long most) {
    /** What the heap's meter counts and tests put a bound on. */
    public enum Work {
        OBJECTS_VISITED("objects visited", Meter.Reading::objectsVisited),
        REFERENCES_FOLLOWED("references followed", Meter.Reading::referencesFollowed),
        ROOTS_VISITED("roots visited", Meter.Reading::rootsVisited),
        OBJECTS_AND_REFERENCES(
                "objects visited and references followed",
                reading -> reading.objectsVisited() + reading.referencesFollowed());

        private final String words;
        private final ToLongFunction<Meter.Reading> number;

        Work(String words, ToLongFunction<Meter.Reading> number) {
            this.words = words;
            this.number = number;
        }

        /** Returns what it is called: {@code references followed}. */
        public String words() {
            return words;
        }

        /** Returns how much of it a reading tells. */
        public long in(Meter.Reading reading) {
            return number.applyAsLong(reading);
        }
    }

    /** Says how much there was of one sort in a reading, and how much is allowed. */
    public static Bound of(Work work, Meter.Reading reading, long most) {
        return new Bound(work, work.in(reading), most);
    }

    /** Whether there was more than is allowed. */
    public boolean isBroken() {
        return measured > most;
    }
}
