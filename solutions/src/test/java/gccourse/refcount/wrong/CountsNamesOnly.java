package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;
import org.jspecify.annotations.Nullable;

/** R06: counts names, arguments and temporaries, and none of the references that containers hold. */
public final class CountsNamesOnly extends RefCountSketch {
    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {}

    @Override
    void dropReference(HeapObject holder, HeapObject child) {}
}
