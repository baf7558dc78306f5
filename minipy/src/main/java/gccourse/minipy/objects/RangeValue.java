package gccourse.minipy.objects;

import gccourse.minipy.syntax.Site;

/** The payload of a range: its ints are computed when they are asked for. */
public record RangeValue(long start, long stop, long step) {
    /**
     * Makes a range of one to three numbers.
     *
     * @param call the place, for errors
     */
    public static RangeValue of(Site call, long[] bounds) {
        return switch (bounds.length) {
            case 0 -> throw call.error("TypeError: range expected at least 1 argument, got 0");
            case 1 -> new RangeValue(0, bounds[0], 1);
            case 2 -> new RangeValue(bounds[0], bounds[1], 1);
            case 3 -> {
                if (bounds[2] == 0) {
                    throw call.error("ValueError: range() arg 3 must not be zero");
                }
                yield new RangeValue(bounds[0], bounds[1], bounds[2]);
            }
            default -> throw call.error("TypeError: range expected at most 3 arguments, got " + bounds.length);
        };
    }

    /** Returns how many ints there are; the greatest long if there are more. */
    public long length() {
        if (step > 0 ? start >= stop : start <= stop) {
            return 0;
        }
        long distance = step > 0 ? stop - 1 - start : start - 1 - stop;
        long count = Long.divideUnsigned(distance, Math.abs(step)) + 1;
        return count < 0 ? Long.MAX_VALUE : count;
    }

    /** Returns an int of the range. */
    public long at(long index) {
        return start + index * step;
    }

    /** Returns the index of an int, -1 if it is not in the range. */
    public long indexOf(long value) {
        if (length() == 0 || (step > 0 ? value < start || value >= stop : value > start || value <= stop)) {
            return -1;
        }
        long distance = value - start;
        return distance % step == 0 ? distance / step : -1;
    }

    /** Returns a part of the range, given bounds that fit its length. */
    public RangeValue slice(long from, long to, long by) {
        return new RangeValue(at(from), at(to), step * by);
    }

    @Override
    public String toString() {
        return "range(" + start + ", " + stop + (step == 1 ? "" : ", " + step) + ")";
    }
}
