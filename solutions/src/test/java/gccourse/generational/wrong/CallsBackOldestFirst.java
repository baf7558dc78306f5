package gccourse.generational.wrong;

import gccourse.heap.HeapObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Calls the callbacks of an object from the oldest to the newest. */
public final class CallsBackOldestFirst extends GenerationsSketch {
    @Override
    List<HeapObject> inOrder(List<HeapObject> newestFirst) {
        List<HeapObject> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }
}
