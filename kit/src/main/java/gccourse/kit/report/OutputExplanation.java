package gccourse.kit.report;

import gccourse.kit.report.Report.Body;
import gccourse.kit.trial.Deviation.Difference;
import gccourse.kit.trial.Deviation.Moment;
import gccourse.kit.trial.Members;
import gccourse.kit.trial.Members.Member;
import gccourse.kit.trial.ObservedHeap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts into words where a program printed something else than it should have. */
final class OutputExplanation {
    private static final int MOST_LINES = 12;

    private final Body body;
    private final Facts facts;

    OutputExplanation(Body body, Facts facts) {
        this.body = body;
        this.facts = facts;
    }

    /** Writes what a program should have printed, and what it did print. */
    void explain(@Nullable Moment moment, Difference output) {
        if (moment == null) {
            body.text("When the program was over and its names were taken away one by one, it should have printed"
                    + " something else:");
        } else {
            body.text(
                    moment.firstLine() == moment.lastLine()
                            ? "Line " + moment.firstLine() + " should have printed something else:"
                            : "Lines " + moment.firstLine() + " to " + moment.lastLine()
                                    + " should have printed something else:");
        }
        body.gap();
        if (moment != null) {
            body.line("   " + facts.code(moment.firstLine()));
            body.gap();
        }
        List<String> expected = output.expected();
        List<String> printed = output.printed();
        if (expected.size() <= 1 && printed.size() <= 1) {
            body.line("   expected   " + oneLine(expected));
            body.line("   printed    " + oneLine(printed));
        } else {
            addColumns(expected, printed);
        }
        body.gap();
        facts.addUnfinalized();
        facts.addGarbage();
        facts.addScenario(moment);
        addCollection();
    }

    /** What the newest collection had before it, if the collector has generations and the heap is small. */
    private void addCollection() {
        ObservedHeap heap = facts.heap();
        Members members = heap == null ? null : heap.sites().members();
        if (heap == null || members == null || members.inOrder().isEmpty()) {
            return;
        }
        int generation = members.generation();
        int found = heap.sites().found();
        body.gap();
        body.text("The newest collection, of generation %d%s, began in line %d%s. It looked at:"
                .formatted(
                        generation,
                        generation == 0 ? "" : " and the younger ones",
                        members.line(),
                        found < 0 ? " and has not ended" : " and found %,d unreachable".formatted(found)));
        body.gap();
        int width = members.inOrder().stream()
                .mapToInt(member -> member.object().toString().length())
                .max()
                .orElse(0);
        String form = "   %-" + Math.max(width, "object".length()) + "s   %-10s   %-11s   %s";
        body.line(form.formatted("object", "references", "from inside", ""));
        for (Member member : members.inOrder()
                .subList(0, Math.min(MOST_LINES, members.inOrder().size()))) {
            boolean freed = heap.inspector().isFreed(member.object());
            body.line(form.formatted(
                    member.object(),
                    member.references(),
                    member.inside(),
                    (member.why() == null ? "unreachable" : "in use by " + member.why()) + (freed ? "; freed" : "")));
        }
        if (members.inOrder().size() > MOST_LINES) {
            body.line("   and %,d more".formatted(members.inOrder().size() - MOST_LINES));
        }
    }

    /** Two columns, from a little above the first difference on. */
    private void addColumns(List<String> expected, List<String> printed) {
        int same = 0;
        while (same < Math.min(expected.size(), printed.size())
                && expected.get(same).equals(printed.get(same))) {
            same++;
        }
        int rows = Math.max(expected.size(), printed.size());
        int start = rows <= MOST_LINES ? 0 : Math.max(0, same - 3);
        int end = Math.min(rows, start + MOST_LINES);
        int width = "expected".length();
        for (int i = start; i < Math.min(end, expected.size()); i++) {
            width = Math.max(width, shortened(expected.get(i)).length());
        }
        String form = "   %-" + width + "s   %s%s";
        body.line(form.formatted("expected", "printed", ""));
        if (start > 0) {
            body.line("   ... %,d lines that are as expected ...".formatted(start));
        }
        for (int i = start; i < end; i++) {
            body.line(form.formatted(
                    i < expected.size() ? shortened(expected.get(i)) : "-",
                    i < printed.size() ? shortened(printed.get(i)) : "-",
                    i == same ? "   <- differs" : ""));
        }
        if (end < rows) {
            body.line("   ... and %,d lines more".formatted(rows - end));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }

    /** Returns lines as one. */
    static String oneLine(List<String> lines) {
        if (lines.isEmpty()) {
            return "(nothing)";
        }
        String line = String.join(" | ", lines.subList(0, Math.min(lines.size(), MOST_LINES)));
        return lines.size() > MOST_LINES
                ? line + " | ... and %,d lines more".formatted(lines.size() - MOST_LINES)
                : line;
    }
}
