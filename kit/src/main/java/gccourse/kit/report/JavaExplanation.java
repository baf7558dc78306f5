package gccourse.kit.report;

import gccourse.kit.report.Report.Body;
import gccourse.kit.rules.Instrumentation;
import gccourse.kit.trial.Frames;
import java.util.List;

/** Puts into words what Java says. */
final class JavaExplanation {
    private final Body body;
    private final Facts facts;

    JavaExplanation(Body body, Facts facts) {
        this.body = body;
        this.facts = facts;
    }

    /** Explains that the stack overflowed, and returns the headline. */
    String explain(StackOverflowError error) {
        return explainDepth(error, "The Java stack overflowed");
    }

    /** Explains that finalizers and callbacks ran too deep inside one another, and returns the headline. */
    String explainNesting(Throwable error) {
        return explainDepth(error, "Calls of the program are nested too deep");
    }

    private String explainDepth(Throwable error, String what) {
        List<StackTraceElement> frames = facts.studentFrames(error);
        List<StackTraceElement> cycle = Frames.cycle(frames);
        if (cycle.isEmpty()) {
            body.text(what + ", though not in calls of your collector.");
            body.gap();
            facts.addFrames("at", frames);
        } else {
            int objects = facts.objectsOnTheHeap();
            String rule = objects > 0 && objects < frames.size() / cycle.size()
                    ? "The heap has %s, but more calls than that are inside one another: look into each object once."
                            .formatted(objects == 1 ? "1 object" : "%,d objects".formatted(objects))
                    : "However deep a structure is, the stack must stay shallow.";
            body.text(what + " in calls of your collector to itself. " + rule
                    + " Each of these calls makes the next, and the last one the first:");
            body.gap();
            facts.addFrames("calls", cycle);
        }
        facts.addPlace(error);
        return "STACK OVERFLOW";
    }

    /** Explains that Java has no memory left, and returns the headline. */
    String explain(OutOfMemoryError error) {
        body.text("Java itself ran out of memory (" + error.getMessage()
                + "), not the simulated heap. Something outside of the simulated heap grows without end.");
        body.gap();
        facts.addFrames("at", facts.studentFrames(error));
        facts.addPlace(error);
        return "OUT OF MEMORY";
    }

    /** Explains what else was thrown, and returns the headline. */
    String explainOther(Throwable cause) {
        StackTraceElement[] stack = cause.getStackTrace();
        List<StackTraceElement> student = facts.studentFrames(cause);
        boolean itsOwn = !student.isEmpty() && stack.length > 0 && isBelow(stack, student.get(0));
        if (cause instanceof AssertionError && !itsOwn) {
            addAssertion(String.valueOf(cause.getMessage()).strip());
            if (cause.getCause() != null) {
                facts.addFrames("at", facts.studentFrames(cause.getCause()));
            }
            facts.addTest(cause);
            return "NOT AS EXPECTED";
        }
        String type = cause.getClass().getSimpleName();
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        if (itsOwn) {
            body.text("Your collector threw " + type + message);
            if (cause instanceof NullPointerException && student.stream().anyMatch(JavaExplanation::isBarrier)) {
                body.text(
                        "In slotWritten, null stands for an old value that is none because the slot was empty, and for a"
                                + " new value that is none because the slot is emptied.");
            }
            body.gap();
            facts.addFrames("at", student);
        } else {
            body.text("The test threw " + type + message).gap();
            for (int i = 0; i < Math.min(stack.length, 5); i++) {
                body.fact(i == 0 ? "at" : "", stack[i].toString());
            }
        }
        facts.addPlace(cause);
        return "EXCEPTION";
    }

    /** Writes what an assertion says: what it is about, which stands in brackets, as a sentence, and the values below it. */
    private void addAssertion(String message) {
        int end = message.startsWith("[") ? message.indexOf(']') : -1;
        if (end > 0) {
            body.text("This is not as it should be: " + message.substring(1, end) + ".")
                    .gap();
            message.substring(end + 1).strip().lines().forEach(line -> body.line("   " + line.strip()));
        } else {
            body.text(message);
        }
        body.gap();
    }

    private static boolean isBarrier(StackTraceElement frame) {
        return frame.getMethodName().equals("slotWritten");
    }

    /** Whether nobody but Java's library, and what counts the work of a call to it, stands between a frame and the top. */
    private static boolean isBelow(StackTraceElement[] stack, StackTraceElement frame) {
        for (StackTraceElement candidate : stack) {
            if (candidate.equals(frame)) {
                return true;
            }
            String name = candidate.getClassName();
            boolean isOfLibrary =
                    name.startsWith("java.") || name.startsWith("jdk.") || name.startsWith("gccourse.heap.");
            if (!isOfLibrary && !Instrumentation.added(candidate)) {
                return false;
            }
        }
        return false;
    }
}
