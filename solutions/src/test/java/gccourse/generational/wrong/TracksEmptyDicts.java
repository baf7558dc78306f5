package gccourse.generational.wrong;

import gccourse.heap.Kind;

/** G24: tracks a dict from its birth on. */
public final class TracksEmptyDicts extends GenerationsSketch {
    @Override
    boolean isTrackedAtBirth(Kind kind) {
        return kind.isContainer();
    }
}
