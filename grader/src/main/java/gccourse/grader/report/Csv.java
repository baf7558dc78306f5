package gccourse.grader.report;

import gccourse.grader.result.Result;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tables of comma-separated values (RFC 4180). A cell that a spreadsheet would compute is made a text. */
public final class Csv {
    private static final Pattern WITH_NUMBER = Pattern.compile("(.+)_(\\d+)", Pattern.DOTALL);

    private Csv() {}

    /** Everything that fits into a row. */
    static String grades(List<Result> results) {
        StringBuilder table = new StringBuilder(row("student", "lesson", "points", "status", "first open step", "why"));
        for (Result result : results) {
            table.append(row(
                    result.student(),
                    result.lesson(),
                    result.points() + "",
                    result.status().toString(),
                    result.steps().stream()
                            .filter(step -> !step.earned())
                            .map(Result.StepResult::id)
                            .findFirst()
                            .orElse(""),
                    result.why().lines().findFirst().orElse("")));
        }
        return table.toString();
    }

    /** What Canvas imports into its grade book: the student and the number are those of its own export. */
    static String canvas(List<Result> results, String assignment) {
        StringBuilder table = new StringBuilder(row("Student", "ID", "Section", assignment));
        table.append(row("    Points Possible", "", "", "100"));
        for (Result result : results) {
            Matcher numbered = WITH_NUMBER.matcher(result.student());
            boolean matches = numbered.matches();
            table.append(row(
                    matches ? numbered.group(1) : result.student(),
                    matches ? numbered.group(2) : "",
                    "",
                    result.points() + ""));
        }
        return table.toString();
    }

    /** What Moodle takes as an offline grading worksheet: the number is that of its own export. */
    static String moodle(List<Result> results) {
        StringBuilder table = new StringBuilder(row("Identifier", "Full name", "Grade", "Maximum grade"));
        for (Result result : results) {
            Matcher numbered = WITH_NUMBER.matcher(result.student());
            boolean matches = numbered.matches();
            table.append(row(
                    matches ? "Participant " + numbered.group(2) : "",
                    matches ? numbered.group(1) : result.student(),
                    result.points() + "",
                    "100"));
        }
        return table.toString();
    }

    /** Makes a row of texts. */
    public static String row(String... cells) {
        return List.of(cells).stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    static String cell(String text) {
        boolean isFormula = !text.isEmpty() && "=+-@\t\r\n|%".indexOf(text.charAt(0)) >= 0;
        return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
