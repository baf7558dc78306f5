package gccourse.marksweep.wrong;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.UnfinishedStep;

/** As {@link IgnoresAKind.Dicts}, and nothing is swept yet. */
public final class DictsSoFar extends MarkSweepSketch {
    @Override
    void follow(HeapObject object) {
        if (object.kind() != Kind.DICT) {
            super.follow(object);
        }
    }

    @Override
    int sweep() {
        throw new UnfinishedStep("2.5 Sweep: what has no mark is freed", "docs/02-mark-sweep.md");
    }
}
