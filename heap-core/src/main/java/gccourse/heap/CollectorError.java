package gccourse.heap;

/**
 * Refuses something that is never right for a collector to do: free an object twice, free an object of another heap,
 * touch an object that has been freed, run a finalizer twice.
 */
public final class CollectorError extends HeapError {
    private static final long serialVersionUID = 1L;

    /** The rule that was broken. */
    public enum Rule {
        DOUBLE_FREE("freed twice"),
        FOREIGN_OBJECT("not an object of this heap"),
        FREED_OBJECT("touched after it was freed"),
        FREED_WHILE_WALKING("freed out of turn"),
        WEAK_REFERENCE_LEFT("freed while a weak reference still points at it"),
        IMMORTAL_OBJECT("immortal"),
        FINALIZED_TWICE("finalized twice"),
        PROGRAM_RAN_WHILE_WALKING("the program ran while the world was stopped");

        private final String title;

        Rule(String title) {
            this.title = title;
        }

        /** The rule in a few words, to stand behind the name of an object. */
        public String title() {
            return title;
        }
    }

    private final Rule rule;
    private final transient HeapObject object;

    CollectorError(Rule rule, HeapObject object, String message) {
        super(message);
        this.rule = rule;
        this.object = object;
    }

    /** The rule that was broken. */
    public Rule rule() {
        return rule;
    }

    /** The object with which it was broken. */
    public HeapObject object() {
        return object;
    }
}
