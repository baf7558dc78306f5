package gccourse.heap;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The payload of a weak reference: its target, and its place among the weak references to the same target.
 *
 * <p>The chain of a target starts with the one weak reference without a callback, if there is one; the others follow,
 * the newest first, as in CPython's {@code Objects/weakrefobject.c}.
 */
final class WeakLink {
    /** Whether this is the one without a callback, which everybody who asks for such a one is given. */
    final boolean shared;

    private @Nullable HeapObject weakReference;

    @Nullable
    HeapObject target;

    @Nullable
    private WeakLink next;

    @Nullable
    private WeakLink previous;

    WeakLink(boolean shared) {
        this.shared = shared;
    }

    /** The weak reference that has this link as its payload; there is one from {@link #pointAt} on. */
    HeapObject weakReference() {
        return Objects.requireNonNull(weakReference);
    }

    /** The weak reference that is behind this one in the chain, or null. */
    @Nullable
    WeakLink next() {
        return next;
    }

    /** Lets a weak reference, which has this link as its payload, point at a target. */
    void pointAt(HeapObject target, HeapObject weakReference) {
        this.weakReference = weakReference;
        this.target = target;
        WeakLink first = target.weakReferences();
        previous = !shared && first != null && first.shared ? first : null;
        next = previous != null ? previous.next : first;
        if (previous != null) {
            previous.next = this;
        } else {
            target.setWeakReferences(this);
        }
        if (next != null) {
            next.previous = this;
        }
    }

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
}
