package gccourse.kit.picture;

import gccourse.heap.recording.Change;
import gccourse.heap.recording.Moment;
import gccourse.heap.recording.Recording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a recording is drawn: the last moments, and the objects that they are about. A recording that is small enough
 * is drawn as it is.
 *
 * @param recording the moments that are drawn, with the state in which they begin in front
 * @param drawn the numbers of the objects that are drawn
 * @param objectsLeftOut how many others there were
 */
record Cut(Recording recording, Set<Integer> drawn, int objectsLeftOut) {
    /** The most objects that are drawn. */
    static final int MOST_OBJECTS = 500;

    static Cut of(Recording recording) {
        int count = recording.objects().size();
        List<Moment> moments = recording.moments();
        Set<Integer> drawn = new LinkedHashSet<>();
        int first = moments.size();
        while (first > 1) {
            Set<Integer> about = about(moments.get(first - 1));
            about.removeAll(drawn);
            if (drawn.size() + about.size() > MOST_OBJECTS) {
                break;
            }
            drawn.addAll(about);
            first--;
        }
        for (int i = 1; i <= count && first == 1 && drawn.size() < MOST_OBJECTS; i++) {
            drawn.add(i);
        }
        return new Cut(from(recording, first, drawn), Set.copyOf(drawn), count - drawn.size());
    }

    private static Set<Integer> about(Moment moment) {
        Set<Integer> about = new LinkedHashSet<>();
        about.add(moment.subject());
        switch (moment.kind()) {
            case SLOT_WRITTEN, REFERENCE_CLEARED, WEAK_REFERENCE_CLEARED -> about.add(moment.other());
            default -> {}
        }
        about.remove(Change.NOTHING);
        return about;
    }

    private static Recording from(Recording recording, int first, Set<Integer> drawn) {
        List<Moment> moments = new ArrayList<>();
        Map<List<Object>, Change> before = new LinkedHashMap<>();
        for (Moment moment : recording
                .moments()
                .subList(0, Math.min(first, recording.moments().size()))) {
            for (Change change : moment.changes()) {
                before.put(List.of(change.field(), change.subject(), change.index()), change);
            }
        }
        Moment start = recording.moments().get(0);
        moments.add(withChanges(start, drawnOf(List.copyOf(before.values()), drawn)));
        for (Moment moment : recording
                .moments()
                .subList(Math.max(1, first), recording.moments().size())) {
            moments.add(withChanges(moment, drawnOf(moment.changes(), drawn)));
        }
        int leftOut = Math.max(1, first) - 1;
        return new Recording(
                recording.objects(),
                recording.roots(),
                recording.texts(),
                recording.lists(),
                moments,
                recording.printed().stream()
                        .map(line -> new Recording.Printed(Math.max(0, line.moment() - leftOut), line.text()))
                        .toList(),
                recording.leftOut() + leftOut,
                Math.max(0, recording.trueUpTo() - leftOut));
    }

    private static List<Change> drawnOf(List<Change> changes, Set<Integer> drawn) {
        return changes.stream()
                .filter(change -> switch (change.field()) {
                    case ROOT, METER, GENERATION_COUNT, GENERATION_THRESHOLD -> true;
                    default -> drawn.contains(change.subject());
                })
                .toList();
    }

    private static Moment withChanges(Moment moment, List<Change> changes) {
        return new Moment(
                moment.kind(),
                moment.line(),
                moment.frames(),
                moment.isAtRest(),
                moment.nesting(),
                moment.subject(),
                moment.other(),
                moment.slot(),
                changes,
                moment.violation());
    }
}
