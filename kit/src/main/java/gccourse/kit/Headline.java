package gccourse.kit;

import gccourse.heap.CollectorError;
import gccourse.heap.oracle.Violation;

/** The names of the rules, as they stand in capitals at the head of a report. */
public final class Headline {
    private Headline() {}

    /** Names what the oracle found broken. */
    public static String of(Violation violation) {
        if (violation instanceof Violation.FreedWhileReachable) {
            return "FREED WHILE REACHABLE";
        }
        if (violation instanceof Violation.ChangedWhileReachable) {
            return "CHANGED WHILE REACHABLE";
        }
        if (violation instanceof Violation.Dangling) {
            return "DANGLING REFERENCE";
        }
        if (violation instanceof Violation.CountDrift) {
            return "WRONG COUNT";
        }
        if (violation instanceof Violation.LeftMarked) {
            return "MARK LEFT";
        }
        if (violation instanceof Violation.NotTracked) {
            return "NOT TRACKED";
        }
        if (violation instanceof Violation.WrongGeneration) {
            return "WRONG GENERATION";
        }
        return violation instanceof Violation.Refused refused
                ? of(refused.error().rule())
                : "LEAK";
    }

    /** Names what the heap refused. */
    public static String of(CollectorError.Rule rule) {
        return switch (rule) {
            case DOUBLE_FREE -> "DOUBLE FREE";
            case FINALIZED_TWICE -> "FINALIZED TWICE";
            case FOREIGN_OBJECT -> "FOREIGN OBJECT";
            case FREED_OBJECT -> "USED AFTER FREE";
            case FREED_WHILE_WALKING -> "FREED OUT OF TURN";
            case WEAK_REFERENCE_LEFT -> "WEAK REFERENCE LEFT";
            case IMMORTAL_OBJECT -> "IMMORTAL OBJECT";
            case PROGRAM_RAN_WHILE_WALKING -> "PROGRAM RAN WHILE WALKING";
        };
    }
}
