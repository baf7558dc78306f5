package gccourse.generational.wrong;

import gccourse.heap.HeapObject;
import gccourse.heap.ObjectList;

/** G09: looks whether the old holders of young objects are garbage themselves, and frees the young at once if so. */
public final class JudgesOldHolders extends GenerationsSketch {
    /** Stands in the header of a candidate, where others have the number of their list. */
    private static final int CANDIDATE = 4;

    @Override
    ObjectList findUnreachable(int generation, ObjectList candidates) {
        return judge(candidates);
    }

    @Override
    ObjectList findGarbage(ObjectList unreachable) {
        return judge(unreachable);
    }

    private ObjectList judge(ObjectList candidates) {
        ObjectList all = new ObjectList();
        for (int i = 0; i <= PERMANENT; i++) {
            if (generations[i] != candidates) {
                add(all, generations[i], i);
            }
        }
        add(all, candidates, CANDIDATE);
        ObjectList unreachable = findUnreachable(all);
        ObjectList garbage = new ObjectList();
        for (HeapObject object = unreachable.first(); object != null; object = unreachable.first()) {
            if (object.generation() != CANDIDATE) {
                heap.unmark(object);
            }
            (object.generation() == CANDIDATE ? garbage : all).append(object);
        }
        for (HeapObject object = all.first(); object != null; object = all.first()) {
            (object.generation() == CANDIDATE ? candidates : generations[object.generation()]).append(object);
        }
        return garbage;
    }

    private void add(ObjectList all, ObjectList list, int number) {
        for (HeapObject object = list.first(); object != null; object = list.next(object)) {
            heap.setGeneration(object, number);
        }
        all.appendAll(list);
    }
}
