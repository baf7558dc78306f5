package gccourse.heap.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All numbers that are known of a heap, and which of them have changed since somebody asked. */
final class Known {
    private static final int[] NONE = {};

    private final int[][][] numbers = new int[Field.values().length][64][];
    private List<Change> changes = new ArrayList<>();

    int get(Field field, int subject, int index) {
        int[][] bySubject = numbers[field.ordinal()];
        int[] known = subject < bySubject.length && bySubject[subject] != null ? bySubject[subject] : NONE;
        return index < known.length ? known[index] : 0;
    }

    int get(Field field, int subject) {
        return get(field, subject, 0);
    }

    void set(Field field, int subject, int value) {
        set(field, subject, 0, value);
    }

    void set(Field field, int subject, int index, int value) {
        if (get(field, subject, index) == value) {
            return;
        }
        int[][] bySubject = numbers[field.ordinal()];
        if (subject >= bySubject.length) {
            bySubject = Arrays.copyOf(bySubject, Math.max(subject + 1, 2 * bySubject.length));
            numbers[field.ordinal()] = bySubject;
        }
        int[] known = bySubject[subject] == null ? NONE : bySubject[subject];
        if (index >= known.length) {
            known = Arrays.copyOf(known, index == 0 ? 1 : Math.max(index + 1, 2 * known.length));
            bySubject[subject] = known;
        }
        known[index] = value;
        changes.add(new Change(field, subject, index, value));
    }

    /** Hands over what has changed since the last time. */
    List<Change> takeChanges() {
        List<Change> taken = changes;
        changes = new ArrayList<>();
        return taken;
    }
}
