package gccourse.kit.report;

import gccourse.kit.limit.Overrun;
import gccourse.kit.limit.Progress;
import gccourse.kit.report.Report.Body;
import gccourse.kit.trial.Frames;
import gccourse.kit.trial.Trial;
import java.util.List;

/** Puts into words why a test did not end in time: an endless loop, an endless program, or too much work. */
final class OverrunExplanation {
    private final Trial trial;
    private final Body body;
    private final Facts facts;

    OverrunExplanation(Trial trial, Body body, Facts facts) {
        this.trial = trial;
        this.body = body;
        this.facts = facts;
    }

    /** Explains that a test did not end, and returns the headline. */
    String explain(Overrun overrun) {
        List<List<StackTraceElement>> stacks =
                overrun.samples().stream().map(trial.frames()::of).toList();
        boolean alwaysInCollector = stacks.stream().noneMatch(List::isEmpty);
        boolean programGoesOn = overrun.progress().isOfProgram() || !alwaysInCollector;
        String headline = switch (overrun.limit()) {
            case WAITING -> waited(overrun);
            case CLOCK -> starved(overrun);
            case WORK -> exhausted();
            case COMPUTING -> programGoesOn ? programWentOn(overrun) : collectorDidNotReturn(overrun);
        };
        body.gap();
        if (!headline.equals("ENDLESS PROGRAM")) {
            List<StackTraceElement> loop = Frames.loop(stacks);
            facts.addFrames("at", loop);
        }
        facts.addPlace(overrun);
        return headline;
    }

    private String waited(Overrun overrun) {
        body.text("The test waits for something that does not come: for " + overrun.time()
                + " it has not computed at all. A collector has nobody to wait for.");
        return "ENDLESS WAIT";
    }

    private String starved(Overrun overrun) {
        body.text(
                "The test was given up, though it has not had the " + overrun.time()
                        + " of computing time that it may take: this machine is too busy. Run it again when there is less to do.");
        return "TOO LONG";
    }

    private String exhausted() {
        body.text("The test was given up in your collector, which had called its methods and gone round its loops more"
                + " often than any test asks for, many times over.");
        return "TOO LONG";
    }

    private String programWentOn(Overrun overrun) {
        if (trial.step() == null && trial.scenario() != null) {
            body.text("Your program did not end within " + overrun.time() + " of computing time. It is the program that"
                    + " runs on, not your collector, which came back each time it was called.");
            return "ENDLESS PROGRAM";
        }
        body.text("The test did not end within " + overrun.time() + " of computing time. Your collector came back each"
                + " time it was called, and the program went on:");
        return "TOO LONG";
    }

    private String collectorDidNotReturn(Overrun overrun) {
        if (trial.heap() == null) {
            body.text("The test did not end within " + overrun.time()
                    + " of computing time, and your collector was at work"
                    + " whenever one looked. The test makes heaps of its own, so nobody knows how far your collector"
                    + " came.");
            return "TOO LONG";
        }
        Progress progress = overrun.progress();
        String start = "The test did not end within " + overrun.time() + " of computing time. For the second half of it"
                + " your collector was at work, and did not come back. ";
        if (progress.isOfCollector()) {
            body.text(start
                    + "It gets on, but far too slowly: it freed %,d objects and looked %,d times at an object or a reference."
                            .formatted(progress.freed(), progress.lookedAt()));
            return "TOO LONG";
        }
        body.text(start
                + (progress.lookedAt() == 0
                        ? "It freed no object and looked at none."
                        : "It freed no object, and looked %,d times at what there is on a heap of %,d bytes in use."
                                .formatted(progress.lookedAt(), progress.used())));
        return "ENDLESS LOOP";
    }
}
