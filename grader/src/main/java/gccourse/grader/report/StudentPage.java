package gccourse.grader.report;

import gccourse.grader.result.Result;
import gccourse.grader.result.Result.StepResult;
import gccourse.grader.result.Result.TestResult;

/** The page of one student. */
final class StudentPage {
    private StudentPage() {}

    static String of(Result result, Visibility visibility) {
        StringBuilder body = new StringBuilder();
        body.append("<h1>").append(Html.text(result.student())).append("</h1>\n");
        body.append("<p>")
                .append(Html.text(result.lesson() + ": " + result.points() + " of 100 points, " + result.status()))
                .append("</p>\n");
        if (!result.why().isEmpty()) {
            body.append("<pre>").append(Html.text(result.why())).append("</pre>\n");
        }
        body.append("<table>\n<thead><tr><th scope=\"col\">step</th><th scope=\"col\">points</th>"
                + "<th scope=\"col\">tests that pass</th></tr></thead>\n<tbody>\n");
        for (StepResult step : result.steps()) {
            body.append("<tr><th scope=\"row\">")
                    .append(Html.text(step.id() + " " + step.title()))
                    .append("</th><td class=\"number\">")
                    .append(step.earned() ? step.points() : 0)
                    .append(" of ")
                    .append(step.points())
                    .append("</td><td class=\"number\">")
                    .append(step.passed())
                    .append(" of ")
                    .append(step.tests())
                    .append("</td></tr>\n");
        }
        body.append("</tbody>\n</table>\n");
        visibility
                .firstShown(result)
                .ifPresent(test -> body.append("<h2>What to look at first</h2>\n<pre>")
                        .append(Html.text(test.report()))
                        .append("</pre>\n"));
        body.append("<h2>Tests that do not pass</h2>\n<ul>\n");
        for (TestResult test : result.tests()) {
            if (!test.passed() && visibility.showsTitle(test)) {
                body.append("<li>")
                        .append(Html.text(test.step() + " " + test.title()
                                + (visibility.showsReport(result, test) ? ": " + test.headline() : "")))
                        .append("</li>\n");
            }
        }
        body.append("</ul>\n");
        return Html.page(result.student() + ", " + result.lesson(), body.toString());
    }
}
