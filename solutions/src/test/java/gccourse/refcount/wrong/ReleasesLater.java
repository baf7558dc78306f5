package gccourse.refcount.wrong;

import gccourse.heap.HeapObject;
import java.util.ArrayList;
import java.util.List;

/** Puts every death off until the program allocates the next time. */
public final class ReleasesLater extends RefCountSketch {
    private final List<HeapObject> later = new ArrayList<>();

    @Override
    public void allocated(HeapObject object) {
        super.allocated(object);
        while (!later.isEmpty()) {
            super.die(later.remove(later.size() - 1));
        }
    }

    @Override
    void die(HeapObject object) {
        later.add(object);
    }
}
