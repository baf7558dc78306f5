package gccourse.kit.report;

import gccourse.heap.oracle.Path;
import gccourse.kit.report.Report.Body;
import java.util.List;

/**
 * Draws the way from a root to an object that was freed, and underlines the reference that leads to it.
 *
 * <pre>
 *   globals - a -&gt; list#3 - [1] -&gt; Node#7   x freed
 *                           ~~~ this reference leads to it
 * </pre>
 */
final class PathDrawing {
    private static final String MARGIN = "   ";
    private static final int AT_EACH_END = 4;

    private final Path path;

    PathDrawing(Path path) {
        this.path = path;
    }

    /** Draws. */
    void addTo(Body body) {
        StringBuilder line = new StringBuilder(MARGIN).append(path.place());
        List<Path.Step> steps = path.steps();
        int left = steps.size() - 2 * AT_EACH_END;
        int underline = 0;
        String label = "";
        for (int i = 0; i < steps.size(); i++) {
            if (left > 1 && i == AT_EACH_END) {
                line.append(" - ... %,d more ...".formatted(left));
                i += left;
            }
            Path.Step step = steps.get(i);
            label = i == 0 ? path.name() : step.slot();
            String piece = " - " + label + " -> " + step.target();
            if (line.length() + piece.length() > Report.WIDTH) {
                body.line(line.toString());
                line = new StringBuilder(MARGIN).append("   ");
            }
            underline = line.length() + " - ".length();
            line.append(piece);
        }
        body.line(line + "   x freed");
        body.line(" ".repeat(underline) + "~".repeat(Math.max(3, label.length())) + " this reference leads to it");
    }
}
