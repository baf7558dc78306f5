package gccourse.kit.report;

import gccourse.heap.CollectorError;
import gccourse.heap.DanglingReference;
import gccourse.heap.HeapExhausted;
import gccourse.heap.oracle.AuditReport;
import gccourse.heap.oracle.Violation;
import gccourse.kit.Headline;
import gccourse.kit.report.Report.Body;
import gccourse.kit.trial.ObservedHeap;
import gccourse.kit.trial.Trial;

/** Puts into words what the heap refuses: to the collector, and to the program when the collector was wrong. */
final class RefusalExplanation {
    private final Trial trial;
    private final Body body;
    private final Facts facts;

    RefusalExplanation(Trial trial, Body body, Facts facts) {
        this.trial = trial;
        this.body = body;
        this.facts = facts;
    }

    /** Explains what the heap did not let the collector do, and returns the headline. */
    String explain(CollectorError error) {
        body.message(error).gap();
        facts.addHistory(error.object());
        if (error.rule() == CollectorError.Rule.FINALIZED_TWICE) {
            facts.addFinalization(error.object());
        }
        facts.addFrames(again(error.rule()), facts.studentFrames(error));
        facts.addPlace(error);
        return Headline.of(error.rule());
    }

    private static String again(CollectorError.Rule rule) {
        return switch (rule) {
            case DOUBLE_FREE, FINALIZED_TWICE -> "and again";
            case FREED_OBJECT -> "used";
            default -> "at";
        };
    }

    /** Explains that the program came upon an object that was freed, and returns the headline. */
    String explain(DanglingReference dangling) {
        ObservedHeap heap = trial.heapOf(dangling.object());
        Violation violation = heap == null ? null : heap.auditEverything().first();
        if (violation instanceof Violation.FreedWhileReachable) {
            new ViolationExplanation(trial, body, facts).explain(violation);
            facts.addPlace(dangling);
            return Headline.of(violation);
        }
        body.message(dangling).gap();
        facts.addHistory(dangling.object());
        facts.addPlace(dangling);
        return "DANGLING REFERENCE";
    }

    /** Explains that there was no room on the heap, and returns the headline. */
    String explain(HeapExhausted exhausted) {
        ObservedHeap heap = trial.heap();
        AuditReport audit = heap == null ? AuditReport.CLEAN : heap.auditEverything();
        body.text(exhausted.getMessage() + " " + whyFull(exhausted, audit)).gap();
        if (audit.first() instanceof Violation.Leak leak) {
            facts.addGarbage(audit, leak);
            facts.addHistory(leak.object());
        }
        facts.addPlace(exhausted);
        return "HEAP FULL";
    }

    private static String whyFull(HeapExhausted exhausted, AuditReport audit) {
        if (!audit.isClean()) {
            return "Free what the program cannot reach any more.";
        }
        return (exhausted.isFragmented() ? "There is room in all, but not in one piece: the heap is fragmented. " : "")
                + "The program can reach all that is in use: it needs a larger heap, or fewer objects.";
    }
}
