package gccourse.marksweep.wrong;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import org.jspecify.annotations.Nullable;

/** Collects whenever a dict of two values or more is written, though nobody asks for it and there is room enough. */
public final class CollectsUnasked extends MarkSweepSketch {
    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        if (holder.kind() == Kind.DICT && holder.slotCount() > 1) {
            collect(2);
        }
    }
}
