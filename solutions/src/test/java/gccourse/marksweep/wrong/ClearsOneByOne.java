package gccourse.marksweep.wrong;

import gccourse.heap.HeapObject;
import java.util.ArrayList;
import java.util.List;

/** Calls back for one object before the weak references to the next are cleared. */
public final class ClearsOneByOne extends MarkSweepSketch {
    @Override
    List<HeapObject> clearWeakReferences() {
        List<HeapObject> called = new ArrayList<>();
        for (HeapObject object : trash) {
            for (HeapObject weakReference : heap.clearWeakReferences(object)) {
                if (isToBeCalledBack(weakReference)) {
                    heap.callBack(weakReference);
                    called.add(weakReference);
                }
            }
        }
        if (!called.isEmpty()) {
            markWhatWasSaved();
        }
        return List.of();
    }
}
