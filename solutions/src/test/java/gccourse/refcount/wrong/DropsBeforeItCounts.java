package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;
import org.jspecify.annotations.Nullable;

/** R01: drops the old value of a slot before it counts the new one, which may be the same. */
public final class DropsBeforeItCounts extends RefCountSketch {
    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        if (oldValue != null) {
            referenceDropped(oldValue);
        }
        if (newValue != null) {
            referenceCreated(newValue);
        }
    }
}
