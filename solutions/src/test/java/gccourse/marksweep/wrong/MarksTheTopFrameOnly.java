package gccourse.marksweep.wrong;

import gccourse.heap.Frame;
import java.util.List;

/** S01: the locals of the functions that wait are no roots. */
public final class MarksTheTopFrameOnly extends MarkSweepSketch {
    @Override
    void markFrames(List<Frame> frames) {
        super.markFrames(frames.subList(Math.max(0, frames.size() - 1), frames.size()));
    }
}
