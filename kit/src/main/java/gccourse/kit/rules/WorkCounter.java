package gccourse.kit.rules;

import org.jspecify.annotations.Nullable;

/**
 * What the loader of a collector's classes asks the counter that it has defined beside them. It is public since that counter
 * is a class of another loader; nobody outside this package has a use for it.
 */
public interface WorkCounter {
    /** Returns the ticks so far. */
    long ticks();

    /** Allows so many ticks more, counted from now; whatever was allowed before is forgotten. */
    void allow(long more);

    /** Returns the first refusal since more was allowed last, or null if there was none. */
    @Nullable
    WorkExhausted exhausted();
}
