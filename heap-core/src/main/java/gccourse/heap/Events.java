package gccourse.heap;

import org.jspecify.annotations.Nullable;

/**
 * Tells a listener what happens on a heap.
 *
 * <p>Whoever has something to tell asks first whether somebody listens, so that with no listener no event is made.
 */
final class Events {
    private @Nullable HeapListener listener;
    private boolean detailsAreHeard;

    void listen(@Nullable HeapListener listener) {
        this.listener = listener;
        detailsAreHeard = listener != null && listener.hearsDetails();
    }

    @Nullable
    HeapListener listener() {
        return listener;
    }

    boolean areHeard() {
        return listener != null;
    }

    boolean detailsAreHeard() {
        return detailsAreHeard;
    }

    void tell(HeapEvent event) {
        HeapListener to = listener;
        if (to != null) {
            to.on(event);
        }
    }
}
