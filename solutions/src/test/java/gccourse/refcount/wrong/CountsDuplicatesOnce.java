package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;
import org.jspecify.annotations.Nullable;

/** R07: counts containers instead of references: two slots of one holder count once. */
public final class CountsDuplicatesOnce extends RefCountSketch {
    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        if (oldValue == newValue) {
            return;
        }
        if (newValue != null && references(holder, newValue) == 1) {
            referenceCreated(newValue);
        }
        if (oldValue != null) {
            dropReference(holder, oldValue);
        }
    }

    @Override
    void dropReference(HeapObject holder, HeapObject child) {
        if (references(holder, child) == 0) {
            referenceDropped(child);
        }
    }

    private int references(HeapObject holder, HeapObject target) {
        int[] references = {0};
        heap.forEachReference(holder, reference -> references[0] += reference == target ? 1 : 0);
        return references[0];
    }
}
