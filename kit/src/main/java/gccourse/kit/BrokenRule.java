package gccourse.kit;

import gccourse.heap.HeapObject;
import org.jspecify.annotations.Nullable;

/** Says which rule a test found broken, in the words of the reports, and with which object. */
public final class BrokenRule extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String headline;
    private final transient @Nullable HeapObject object;

    /**
     * Names the rule.
     *
     * @param headline the rule in capitals, {@code WRONG COUNT}
     * @param object the object with which it was broken, or null
     */
    public BrokenRule(String headline, @Nullable HeapObject object, String message) {
        super(message);
        this.headline = headline;
        this.object = object;
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
