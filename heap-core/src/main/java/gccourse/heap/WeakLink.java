package gccourse.heap;

import org.jspecify.annotations.Nullable;

/**
 * The payload of a weak reference: its target, and its place among the weak references to the same target.
 *
 * <p>The chain of a target starts with the one weak reference without a callback, if there is one; the others follow,
 * the newest first, as in CPython's {@code Objects/weakrefobject.c}.
 */
final class WeakLink {
    @Nullable
    HeapObject weakReference;

    @Nullable
    HeapObject target;

    @Nullable
    WeakLink next;

    @Nullable
    WeakLink previous;

    /** Whether this is the one without a callback, which everybody who asks for such a one is given. */
    boolean shared;

    /** Takes the weak reference out of the chain of its target and lets it point at nothing. */
    void clear() {
        HeapObject of = target;
        if (of == null) {
            return;
        }
        if (previous != null) {
            previous.next = next;
        } else {
            of.setWeakReferences(next);
        }
        if (next != null) {
            next.previous = previous;
        }
        target = null;
        next = null;
        previous = null;
    }

    boolean hasCallback() {
        return weakReference.slots[0] != null;
    }
}
