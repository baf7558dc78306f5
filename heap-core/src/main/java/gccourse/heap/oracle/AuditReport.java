package gccourse.heap.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an audit has found.
 *
 * @param found the first violations, those that tell most first; {@value #MOST_TOLD} of them at most
 * @param total how many violations there are
 */
public record AuditReport(List<Violation> found, int total) {
    /** Nothing is wrong. */
    public static final AuditReport CLEAN = new AuditReport(List.of(), 0);

    /** So many violations are told one by one; whoever has more of them needs to mend the first ones. */
    static final int MOST_TOLD = 6;

    /** These violations. */
    public AuditReport {
        found = List.copyOf(found);
    }

    /** Whether nothing is wrong. */
    public boolean isClean() {
        return found.isEmpty();
    }

    /** The first violation, or null if there is none. */
    public @Nullable Violation first() {
        return found.isEmpty() ? null : found.get(0);
    }

    /** How many violations there are besides the first. */
    public int more() {
        return Math.max(0, total - 1);
    }

    /** The first violation's message, and how many more there are. */
    @Override
    public String toString() {
        if (found.isEmpty()) {
            return "nothing is wrong";
        }
        String message = found.get(0).message();
        return more() == 0 ? message : message + " And %,d more.".formatted(more());
    }
}
