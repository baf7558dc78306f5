package gccourse.marksweep.wrong;

import gccourse.heap.HeapObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** S11: frees what garbage refers to together with it. */
public final class FreesTheChildren extends MarkSweepSketch {
    @Override
    int sweep() {
        List<HeapObject> garbage = new ArrayList<>();
        Set<HeapObject> doomed = new LinkedHashSet<>();
        heap.forEachObject(object -> {
            if (!object.isMarked()) {
                garbage.add(object);
            }
            heap.unmark(object);
        });
        for (HeapObject object : garbage) {
            doomed.add(object);
            heap.forEachReference(object, doomed::add);
        }
        doomed.forEach(this::free);
        return doomed.size();
    }
}
