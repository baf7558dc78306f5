package gccourse.grader.report;

import gccourse.grader.result.Result;
import gccourse.grader.result.Result.StepResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page of a class: who has what, how the points are distributed, which step stops whom, what fails first. */
final class ClassPage {
    private static final int MOST_FAILURES = 15;
    private static final int CLASSES_OF_POINTS = 10;

    private ClassPage() {}

    /**
     * Makes the page.
     *
     * @param files the file of each result's own page
     */
    static String of(List<Result> all, Map<Result, String> files) {
        StringBuilder body = new StringBuilder("<h1>The class</h1>\n");
        Map<String, List<Result>> byLesson = new TreeMap<>();
        all.forEach(result -> byLesson.computeIfAbsent(result.lesson(), key -> new ArrayList<>())
                .add(result));
        byLesson.forEach((lesson, results) -> {
            body.append("<h2>").append(Html.text(lesson)).append("</h2>\n");
            addOverview(results, body);
            addTable(results, files, body);
        });
        return Html.page("The class", body.toString());
    }

    private static void addOverview(List<Result> results, StringBuilder body) {
        double mean = results.stream().mapToInt(Result::points).average().orElse(0);
        body.append("<p>%d submissions, %.1f points on average.</p>%n".formatted(results.size(), mean));
        Map<String, Integer> distribution = new LinkedHashMap<>();
        for (int i = 0; i < CLASSES_OF_POINTS; i++) {
            distribution.put(i * 10 + " to " + (i * 10 + 9), 0);
        }
        distribution.put("100", 0);
        for (Result result : results) {
            int from = result.points() / 10 * 10;
            distribution.merge(from == 100 ? "100" : from + " to " + (from + 9), 1, Integer::sum);
        }
        addCounts("How many have how many points", "points", distribution, results.size(), body);
        Map<String, Integer> statuses = new TreeMap<>();
        Map<String, Integer> stops = new TreeMap<>();
        Map<String, Integer> failures = new TreeMap<>();
        for (Result result : results) {
            statuses.merge(result.status().toString(), 1, Integer::sum);
            result.steps().stream()
                    .filter(step -> !step.earned())
                    .findFirst()
                    .ifPresent(step -> stops.merge(step.id() + " " + step.title(), 1, Integer::sum));
            result.firstFailure()
                    .ifPresent(test ->
                            failures.merge(test.step() + " " + test.title() + ": " + test.headline(), 1, Integer::sum));
        }
        addCounts("What became of them", "status", statuses, results.size(), body);
        addCounts("Which step stops whom", "first step without points", stops, results.size(), body);
        addCounts("What fails first", "first failure", mostOften(failures), results.size(), body);
    }

    private static Map<String, Integer> mostOften(Map<String, Integer> counts) {
        Map<String, Integer> often = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FAILURES)
                .forEach(entry -> often.put(entry.getKey(), entry.getValue()));
        return often;
    }

    private static void addCounts(
            String title, String column, Map<String, Integer> counts, int all, StringBuilder body) {
        if (counts.isEmpty()) {
            return;
        }
        body.append("<table>\n<caption>")
                .append(Html.text(title))
                .append("</caption>\n<thead><tr><th scope=\"col\">")
                .append(Html.text(column))
                .append("</th><th scope=\"col\">submissions</th><th scope=\"col\">share</th></tr></thead>\n<tbody>\n");
        counts.forEach((what, count) -> body.append("<tr><th scope=\"row\">")
                .append(Html.text(what))
                .append("</th><td class=\"number\">")
                .append(count)
                .append("</td><td><span class=\"bar\" style=\"width: ")
                .append(200 * count / all)
                .append("px\"></span></td></tr>\n"));
        body.append("</tbody>\n</table>\n");
    }

    private static void addTable(List<Result> results, Map<Result, String> files, StringBuilder body) {
        body.append("<table>\n<caption>Everybody</caption>\n<thead><tr><th scope=\"col\">student</th>"
                + "<th scope=\"col\">points</th><th scope=\"col\">status</th>");
        for (StepResult step : results.get(0).steps()) {
            body.append("<th scope=\"col\" title=\"")
                    .append(Html.text(step.title()))
                    .append("\">")
                    .append(Html.text(step.id()))
                    .append("</th>");
        }
        body.append("</tr></thead>\n<tbody>\n");
        for (Result result : results) {
            body.append("<tr><th scope=\"row\"><a href=\"")
                    .append(Html.text(files.getOrDefault(result, "")))
                    .append("\">")
                    .append(Html.text(result.student()))
                    .append("</a></th><td class=\"number\">")
                    .append(result.points())
                    .append("</td><td>")
                    .append(Html.text(result.status().toString()))
                    .append("</td>");
            for (StepResult step : result.steps()) {
                body.append("<td class=\"number\">")
                        .append(step.earned() ? step.points() : 0)
                        .append("</td>");
            }
            body.append("</tr>\n");
        }
        body.append("</tbody>\n</table>\n");
    }
}
