package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;
import org.jspecify.annotations.Nullable;

/** R05: counts what is stored in a slot and never drops what was there before. */
public final class ForgetsTheOldValue extends RefCountSketch {
    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        if (newValue != null) {
            referenceCreated(newValue);
        }
    }
}
