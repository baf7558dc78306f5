package gccourse.kit;

import gccourse.heap.HeapObject;
import gccourse.heap.oracle.Violation;
import org.jspecify.annotations.Nullable;

/** Says which rule a test found broken, in the words of the reports, and with which object. */
public final class BrokenRule extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String headline;
    private final transient @Nullable HeapObject object;

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
        super(message, cause);
        this.headline = headline;
        this.object = object;
    }

    /** Names the rule that the oracle found broken. */
    public BrokenRule(Violation violation) {
        this(Headline.of(violation), null, violation.message());
    }

    /** The rule in capitals. */
    public String headline() {
        return headline;
    }

    /** The object with which the rule was broken, or null. */
    public @Nullable HeapObject object() {
        return object;
    }
}
