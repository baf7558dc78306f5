package gccourse.marksweep.wrong;

import gccourse.heap.HeapObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Calls the callbacks of an object from the oldest to the newest. */
public final class CallsBackOldestFirst extends MarkSweepSketch {
    @Override
    List<HeapObject> clearWeakReferences() {
        List<HeapObject> toCallBack = new ArrayList<>(super.clearWeakReferences());
        Collections.reverse(toCallBack);
        return toCallBack;
    }
}
