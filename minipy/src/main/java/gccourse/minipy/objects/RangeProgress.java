package gccourse.minipy.objects;

/** The payload of an iterator over a range: how far it has come. */
public final class RangeProgress {
    private final long step;
    private long value;
    private long left;

    public RangeProgress(RangeValue range) {
        value = range.start();
        step = range.step();
        left = range.length();
    }

    /** Tells whether there is another int. */
    public boolean hasNext() {
        return left != 0;
    }

    /** Returns the next int. */
    public long next() {
        long next = value;
        left--;
        value += step;
        return next;
    }

    @Override
    public String toString() {
        return "range_iterator";
    }
}
