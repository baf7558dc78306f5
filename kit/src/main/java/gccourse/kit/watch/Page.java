package gccourse.kit.watch;

import gccourse.kit.grade.LessonResult.StepResult;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes what the page shows, as HTML. */
final class Page {
    /** The line of a report that names a picture of the heap. */
    private static final Pattern PICTURE =
            Pattern.compile("(?m)^picture\\s+(?:.*[/\\\\])?([\\w.-]+\\.html)(#[\\w=.&-]*)?\\s*$");

    private Page() {}

    /**
     * Writes the changing part of the page.
     *
     * @param state what the watch does or has found out, in one sentence
     * @param lines what there is to be read first
     * @param verdict the last verdict, or null if there is none yet
     * @param isOutdated whether the verdict is of an earlier save
     */
    static String of(String state, List<String> lines, @Nullable Verdict verdict, boolean isOutdated) {
        StringBuilder html = new StringBuilder();
        html.append("<p id=\"state\">").append(escape(state)).append("</p>\n<ul id=\"changes\">\n");
        lines.forEach(line -> html.append("<li><pre>").append(escape(line)).append("</pre></li>\n"));
        html.append("</ul>\n");
        if (verdict != null) {
            html.append(isOutdated ? "<div class=\"outdated\">\n<p>This is of an earlier save:</p>\n" : "<div>\n");
            board(html, verdict);
            reports(html, verdict);
            html.append("</div>\n");
        }
        return html.toString();
    }

    private static void board(StringBuilder html, Verdict verdict) {
        html.append("<h2>").append(verdict.points()).append(" of 100 points</h2>\n<table>\n");
        html.append("<caption class=\"hidden\">The steps</caption>\n<thead><tr><th scope=\"col\">done</th>"
                + "<th scope=\"col\">step</th><th scope=\"col\">points</th><th scope=\"col\">tests</th></tr></thead>\n"
                + "<tbody>\n");
        for (StepResult step : verdict.steps()) {
            html.append("<tr class=\"%s\"><td>%s</td><th scope=\"row\">%s</th><td>%d of %d</td><td>%s</td></tr>\n"
                    .formatted(
                            step.passed() ? "done" : "open",
                            step.passed() ? "[x] done" : "[ ] open",
                            escape(step.id() + " " + step.title()),
                            step.passed() ? step.points() : 0,
                            step.points(),
                            verdict.areAllWithheld()
                                    ? "withheld"
                                    : step.testsPassed() + " of " + step.tests() + " pass"));
        }
        html.append("</tbody>\n</table>\n");
    }

    private static void reports(StringBuilder html, Verdict verdict) {
        if (!verdict.reports().isEmpty()) {
            html.append("<h2>The first report</h2>\n<pre tabindex=\"0\">")
                    .append(escape(verdict.reports()))
                    .append("</pre>\n");
        }
        Matcher picture = PICTURE.matcher(verdict.reports());
        if (picture.find()) {
            String address =
                    PageServer.PICTURES + picture.group(1) + (picture.group(2) == null ? "" : picture.group(2));
            html.append(
                    "<h2>The heap at that moment</h2>\n<p><a href=\"%s\" target=\"_blank\">On a page of its own</a></p>\n<iframe src=\"%s\" title=\"The heap, step by step\"></iframe>\n"
                            .formatted(escape(address), escape(address)));
        }
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
