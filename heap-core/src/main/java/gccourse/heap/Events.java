package gccourse.heap;

import org.jspecify.annotations.Nullable;

/**
 * Tells a listener what happens on a heap.
 *
 * <p>Whoever has something to tell asks first whether somebody listens, so that with no listener no event is made.
 */
final class Events {
    private @Nullable HeapListener listener;

    void listen(@Nullable HeapListener listener) {
        this.listener = listener;
    }

    @Nullable
    HeapListener listener() {
        return listener;
    }

    boolean areHeard() {
        return listener != null;
    }

    void tell(HeapEvent event) {
        HeapListener to = listener;
        if (to != null) {
            to.on(event);
        }
    }
}
