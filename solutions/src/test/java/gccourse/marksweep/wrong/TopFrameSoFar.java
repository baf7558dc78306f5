package gccourse.marksweep.wrong;

import gccourse.heap.Frame;
import gccourse.heap.UnfinishedStep;
import java.util.List;

/** As {@link MarksTheTopFrameOnly}, and nothing is swept yet. */
public final class TopFrameSoFar extends MarkSweepSketch {
    @Override
    void markFrames(List<Frame> frames) {
        super.markFrames(frames.subList(Math.max(0, frames.size() - 1), frames.size()));
    }

    @Override
    int sweep() {
        throw new UnfinishedStep("2.5 Sweep: what has no mark is freed", "docs/02-mark-sweep.md");
    }
}
