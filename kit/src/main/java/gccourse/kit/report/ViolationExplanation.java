package gccourse.kit.report;

import gccourse.heap.Collector;
import gccourse.heap.Generations;
import gccourse.heap.HeapObject;
import gccourse.heap.oracle.AuditReport;
import gccourse.heap.oracle.Holders;
import gccourse.heap.oracle.Violation;
import gccourse.kit.report.Report.Body;
import gccourse.kit.trial.Trial;
import java.util.Objects;

/** Puts into words what the oracle finds on the heap. */
final class ViolationExplanation {
    /** So many things that are wrong are told besides the first, if there are too many to tell them all. */
    private static final int A_FEW = 2;

    private final Trial trial;
    private final Body body;
    private final Facts facts;

    ViolationExplanation(Trial trial, Body body, Facts facts) {
        this.trial = trial;
        this.body = body;
        this.facts = facts;
    }

    /** Writes what the oracle has found. */
    void explain(Violation violation) {
        if (violation instanceof Violation.FreedWhileReachable found) {
            body.text("Your collector freed " + found.object() + ", but the program can still reach it:");
            body.gap();
            new PathDrawing(found.path()).addTo(body);
            body.gap();
            facts.addHistory(found.object());
            facts.addMarks(found.object());
            return;
        }
        if (violation instanceof Violation.ChangedWhileReachable found) {
            body.text("Your collector took references out of " + found.object()
                    + ", but the program can still reach that object:");
            body.gap();
            body.line("   " + found.path());
            body.gap();
            facts.addHistory(found.object());
            return;
        }
        if (violation instanceof Violation.Dangling found) {
            body.text(
                    found.weak()
                            ? "Your collector freed " + found.freed() + ", but the weak reference " + found.place()
                                    + " still points at it."
                            : "Your collector freed " + found.freed() + ", but " + found.place()
                                    + " still refers to it.");
            body.gap();
            facts.addHistory(found.freed());
            return;
        }
        if (violation instanceof Violation.CountDrift found) {
            drift(found);
            return;
        }
        if (violation instanceof Violation.Leak found) {
            leak(found);
            return;
        }
        body.text(violation.message()).gap();
        facts.addHistory(violation.object());
    }

    private void drift(Violation.CountDrift found) {
        int total = found.holders().total();
        int off = found.stored() - total;
        body.text("Your collector counts %s to %s, but %s to it: its count is %,d too %s."
                .formatted(
                        references(found.stored()),
                        found.object(),
                        total == 0 ? "nothing refers" : total == 1 ? "1 leads" : "%,d lead".formatted(total),
                        Math.abs(off),
                        off > 0 ? "high" : "low"));
        body.gap();
        addHolders(found.holders());
        body.gap();
        facts.addHistory(found.object());
        if (found.stored() == 0 && found.object().referenceCount() == 0) {
            body.fact("counted", "0 stands in its header; who keeps counts elsewhere overrides referenceCount");
        }
    }

    private void leak(Violation.Leak found) {
        body.text(
                found.holders().total() == 0
                        ? "Nothing refers to " + found.object() + " any more, but your collector has not freed it."
                        : "No path from any root leads to " + found.object()
                                + " any more, but your collector has not freed it. What still refers to it cannot be reached"
                                + " either:");
        body.gap();
        if (found.holders().total() > 0) {
            addHolders(found.holders());
            body.gap();
        }
        facts.addHistory(found.object());
        facts.addMarks(found.object());
        if (trial.lesson().counts(trial.stepId())) {
            body.fact("counted", references(collectorsCount(found.object())));
        }
        if (found.object().isLinked() && !(collector() instanceof Generations)) {
            body.fact("listed", "in an ObjectList of your collector's");
        }
    }

    private int collectorsCount(HeapObject object) {
        try {
            return collector().referenceCount(object);
        } catch (RuntimeException e) {
            return 0;
        }
    }

    private Collector collector() {
        return Objects.requireNonNull(trial.heap()).mutator().collector();
    }

    private static String references(int count) {
        return count == 1 ? "1 reference" : "%,d references".formatted(count);
    }

    private void addHolders(Holders holders) {
        for (String holder : holders.named()) {
            body.line("   " + holder);
        }
        int unnamed = holders.total() - holders.named().size();
        if (unnamed > 0) {
            body.line("   and %,d more".formatted(unnamed));
        }
    }

    /** Says what else the oracle has found, or how much more if that is too much. */
    void addMore(AuditReport audit) {
        if (audit.more() == 0) {
            return;
        }
        body.gap();
        body.text(audit.more() == 1 ? "This is wrong on the heap as well:" : "These are wrong on the heap as well:");
        body.gap();
        boolean allAreTold = audit.found().size() == audit.total();
        int told = allAreTold ? audit.more() : A_FEW;
        for (Violation violation : audit.found().subList(1, 1 + told)) {
            body.line("   " + violation.message());
        }
        if (!allAreTold) {
            body.line("   and %,d more".formatted(audit.more() - told));
        }
    }
}
