package gccourse.grader;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar with the time that is left, where there is a terminal. */
final class Bar implements AutoCloseable {
    private final @Nullable ProgressBar bar;

    /**
     * Shows it.
     *
     * @param steps how much there is to do
     */
    Bar(String title, int steps) {
        bar = System.console() == null
                ? null
                : new ProgressBarBuilder()
                        .setTaskName(title)
                        .setInitialMax(steps)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build();
    }

    /** Says that one more is done. */
    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
