package gccourse.heap.oracle;

import org.jspecify.annotations.Nullable;

/**
 * What an audit has found.
 *
 * @param first the first violation, or null if there is none
 * @param more how many violations there are besides
 */
public record AuditReport(@Nullable Violation first, int more) {
    /** Whether nothing is wrong. */
    public boolean isClean() {
        return first == null;
    }

    /** The first violation's message, and how many more there are. */
    @Override
    public String toString() {
        if (first == null) {
            return "nothing is wrong";
        }
        return more == 0 ? first.message() : first.message() + " And %,d more.".formatted(more);
    }
}
