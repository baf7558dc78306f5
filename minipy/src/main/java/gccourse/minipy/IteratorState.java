package gccourse.minipy;

/** The payload of an iterator: how far it has come. */
final class IteratorState {
    int position;

    /** How many items a dict had when the iterator was made; it must not change meanwhile. */
    final int sizeAtStart;

    IteratorState(int sizeAtStart) {
        this.sizeAtStart = sizeAtStart;
    }

    @Override
    public String toString() {
        return "iterator";
    }
}
