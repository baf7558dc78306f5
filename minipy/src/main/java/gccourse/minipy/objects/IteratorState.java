package gccourse.minipy.objects;

/** The payload of an iterator: how far it has come. */
public final class IteratorState {
    private final int sizeAtStart;
    private int position;

    /** @param sizeAtStart how many items a dict has now; it must not change while the iterator is at work */
    public IteratorState(int sizeAtStart) {
        this.sizeAtStart = sizeAtStart;
    }

    /** Returns how many items a dict had when the iterator was made. */
    public int sizeAtStart() {
        return sizeAtStart;
    }

    /** Returns the index of what comes next. */
    public int position() {
        return position;
    }

    /** Says what comes next. */
    public void moveTo(int position) {
        this.position = position;
    }

    @Override
    public String toString() {
        return "iterator";
    }
}
