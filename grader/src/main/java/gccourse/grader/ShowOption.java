package gccourse.grader;

import gccourse.grader.report.Visibility;
import picocli.CommandLine.Option;

/** The option that says what students see of hidden tests. */
final class ShowOption {
    @Option(
            names = "--show",
            paramLabel = "WHAT",
            defaultValue = "title",
            description = "What students see of hidden tests: count, title, first-failure or all. Without it, title.")
    private String show = "title";

    /** Returns what was asked for. */
    Visibility visibility() {
        return Visibility.named(show);
    }
}
