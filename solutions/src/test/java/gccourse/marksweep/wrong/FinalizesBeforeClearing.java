package gccourse.marksweep.wrong;

import gccourse.heap.HeapObject;
import java.util.List;

/** Runs finalizers while weak references still lead to what dies. */
public final class FinalizesBeforeClearing extends MarkSweepSketch {
    @Override
    List<HeapObject> clearWeakReferences() {
        boolean any = runFinalizers();
        List<HeapObject> toCallBack = super.clearWeakReferences();
        if (any) {
            markWhatWasSaved();
        }
        return toCallBack;
    }
}
