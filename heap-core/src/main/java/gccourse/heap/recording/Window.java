package gccourse.heap.recording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The newest moments; of those before them, what had come of all their changes. */
final class Window {
    private final int most;
    private final Deque<Moment> moments = new ArrayDeque<>();
    private final Map<Long, Change> before = new LinkedHashMap<>();
    private int leftOut;

    /** Keeps so many moments. */
    Window(int most) {
        this.most = most;
    }

    void add(Moment moment) {
        moments.add(moment);
        if (moments.size() > most) {
            moments.remove().changes().forEach(this::addBefore);
            leftOut++;
        }
    }

    /** Makes a change that belongs to no moment. */
    void addBefore(Change change) {
        before.put((long) change.field().ordinal() << 56 | (long) change.subject() << 24 | change.index(), change);
    }

    int leftOut() {
        return leftOut;
    }

    /** The moments, and in front of them one with the state in which they begin. */
    List<Moment> moments() {
        List<Moment> all = new ArrayList<>();
        all.add(new Moment(
                Moment.Kind.START, 0, List.of(), true, 0, Change.NOTHING, 0, 0, List.copyOf(before.values()), null));
        all.addAll(moments);
        return all;
    }
}
