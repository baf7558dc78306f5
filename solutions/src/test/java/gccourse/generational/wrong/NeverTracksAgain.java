package gccourse.generational.wrong;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.ObjectList;
import org.jspecify.annotations.Nullable;

/** Does not notice that an untracked dict has come to hold something that may be part of a cycle. */
public final class NeverTracksAgain extends GenerationsSketch {
    private static final int SEEN = 77;

    @Override
    public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        boolean untracked = holder.kind() == Kind.DICT && !holder.isLinked() && holder.scratch() == SEEN;
        super.slotWritten(holder, oldValue, newValue);
        if (untracked) {
            ObjectList.remove(holder);
        }
    }

    @Override
    void untrack(int generation, ObjectList survivors) {
        for (HeapObject object : listed(survivors)) {
            object.setScratch(SEEN);
        }
        super.untrack(generation, survivors);
    }
}
