package gccourse.heap;

import org.jspecify.annotations.Nullable;

/** Remembers what a heap has refused first: whoever catches the error has broken the rule all the same. */
final class Refusals {
    private @Nullable CollectorError first;

    /** Makes the error that says what is refused; the caller throws it. */
    CollectorError refuse(CollectorError.Rule rule, HeapObject object, String message) {
        CollectorError error = new CollectorError(rule, object, message);
        if (first == null) {
            first = error;
        }
        return error;
    }

    @Nullable
    CollectorError first() {
        return first;
    }
}
