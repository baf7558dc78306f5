package gccourse.kit;

import gccourse.heap.HeapObject;
import gccourse.heap.oracle.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which rule a test found broken, in the words of the reports, and with which object. */
public final class BrokenRule extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String headline;
    private final transient @Nullable HeapObject object;
    private final transient List<Bound> bounds;

    /**
     * Names the rule.
     *
     * @param headline the rule in capitals, {@code WRONG COUNT}; the same for what breaks the same rule
     * @param object the object with which it was broken, or null
     * @param message what has happened, in whole sentences
     */
    public BrokenRule(String headline, @Nullable HeapObject object, String message) {
        this(headline, object, message, null);
    }

    /**
     * Names the rule, and what was thrown when it was broken.
     *
     * @param cause what was thrown, or null
     */
    public BrokenRule(String headline, @Nullable HeapObject object, String message, @Nullable Throwable cause) {
        this(headline, object, message, cause, List.of());
    }

    private BrokenRule(
            String headline,
            @Nullable HeapObject object,
            String message,
            @Nullable Throwable cause,
            List<Bound> bounds) {
        super(message, cause);
        this.headline = headline;
        this.object = object;
        this.bounds = bounds;
    }

    /** Names the rule that the oracle found broken. */
    public BrokenRule(Violation violation) {
        this(Headline.of(violation), null, violation.message());
    }

    /**
     * Says that there was too much work.
     *
     * @param message what was done, and what would do
     * @param bounds what the test allows of what the heap's meter counts
     */
    public static BrokenRule tooMuchWork(String message, Bound... bounds) {
        return new BrokenRule("TOO MUCH WORK", null, message, null, List.of(bounds));
    }

    /** The rule in capitals. */
    public String headline() {
        return headline;
    }

    /** How much work the test allows; none if that is not what the rule is about. */
    public List<Bound> bounds() {
        return bounds;
    }

    /** The object with which the rule was broken, or null. */
    public @Nullable HeapObject object() {
        return object;
    }
}
