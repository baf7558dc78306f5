package gccourse.heap.recording;

import gccourse.heap.Kind;
import gccourse.heap.ObjectList;
import java.util.List;

/**
 * What happened on a heap, moment by moment. All that was so at a moment is found by making the changes of all moments up
 * to it, in order.
 *
 * @param objects the objects; the first has number 1
 * @param roots the places of roots by number
 * @param texts the texts by number; the first is empty
 * @param lists the collector's lists; the first has number 1
 * @param moments what happened; the first is the state in which the recording begins
 * @param printed what the program printed meanwhile
 * @param leftOut how many moments there were before the first one, which are not told
 * @param trueUpTo the last moment for which every number that the oracle tells was found anew; those of later moments may
 *     be older
 */
public record Recording(
        List<Thing> objects,
        List<Place> roots,
        List<String> texts,
        List<ObjectList> lists,
        List<Moment> moments,
        List<Printed> printed,
        int leftOut,
        int trueUpTo) {
    /** These moments. */
    public Recording {
        objects = List.copyOf(objects);
        roots = List.copyOf(roots);
        texts = List.copyOf(texts);
        lists = List.copyOf(lists);
        moments = List.copyOf(moments);
        printed = List.copyOf(printed);
    }

    /**
     * An object that was on the heap.
     *
     * @param name its name in messages
     * @param text its value, if it is an atom; otherwise empty
     * @param address where it lay
     * @param bytes how much room it took there
     * @param line the line that allocated it; 0 if none was noted
     */
    public record Thing(String name, Kind kind, String text, int address, int bytes, int line, boolean hasFinalizer) {}

    /**
     * A place where a root can be.
     *
     * @param where {@code globals}, {@code f()} for a frame, {@code temporaries}
     * @param depth 0 for globals, from 1 on for frames, the oldest first; -1 for temporaries
     * @param index which of the names of the frame it is
     */
    public record Place(String where, int depth, int index, String name) {}

    /**
     * A line that the program printed.
     *
     * @param moment the moment during which it was printed
     */
    public record Printed(int moment, String text) {}
}
