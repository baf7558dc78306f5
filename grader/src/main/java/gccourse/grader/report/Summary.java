package gccourse.grader.report;

import gccourse.grader.result.Result;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The summary of a job on GitHub. */
final class Summary {
    /** GitHub takes 1,024 KiB for each step of a job. */
    private static final int MOST_BYTES = 1000 << 10;

    private Summary() {}

    static String of(List<Result> results) {
        StringBuilder text =
                new StringBuilder("| student | lesson | points | status | first open step |\n|---|---|--:|---|---|\n");
        int left = results.size();
        int room = MOST_BYTES;
        for (Result result : results) {
            String row = "| %s | %s | %d | %s | %s |%n"
                    .formatted(
                            cell(result.student()),
                            result.lesson(),
                            result.points(),
                            result.status(),
                            result.steps().stream()
                                    .filter(step -> !step.earned())
                                    .map(step -> step.id() + " " + step.title())
                                    .findFirst()
                                    .orElse(""));
            room -= row.getBytes(StandardCharsets.UTF_8).length;
            if (room < 0) {
                return text + "\nand " + left + " more\n";
            }
            text.append(row);
            left--;
        }
        return text.toString();
    }

    /** A name in a cell: no link, no mark-up, no image. */
    private static String cell(String text) {
        StringBuilder shown = new StringBuilder();
        for (char c : Html.text(text).toCharArray()) {
            if ("\\`*_{}[]()#+-.!|~@:".indexOf(c) >= 0) {
                shown.append('\\');
            }
            shown.append(c == '\n' ? ' ' : c);
        }
        return shown.toString();
    }
}
