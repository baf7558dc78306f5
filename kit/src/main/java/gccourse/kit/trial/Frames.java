package gccourse.kit.trial;

import gccourse.heap.Collector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells the student's stack frames from all others: those of the collector's package, tests left out. */
public final class Frames {
    private static final Comparator<StackTraceElement> IN_THE_FILE =
            Comparator.comparing(StackTraceElement::getFileName).thenComparing(StackTraceElement::getLineNumber);

    private final Set<String> packages = new LinkedHashSet<>();

    public Frames(Class<?> collector) {
        for (Class<?> type = collector; type != null && type != Collector.class; type = type.getSuperclass()) {
            packages.add(type.getPackageName());
        }
    }

    public boolean isStudent(String className) {
        int dot = className.lastIndexOf('.');
        if (!packages.contains(className.substring(0, Math.max(dot, 0)))) {
            return false;
        }
        int nested = className.indexOf('$');
        return !className.substring(0, nested < 0 ? className.length() : nested).endsWith("Test");
    }

    /** Returns the student's frames of a stack, the innermost first; those that Java made itself have no line. */
    public List<StackTraceElement> of(StackTraceElement[] stack) {
        List<StackTraceElement> found = new ArrayList<>();
        for (StackTraceElement frame : stack) {
            if (frame.getLineNumber() > 0 && isStudent(frame.getClassName())) {
                found.add(frame);
            }
        }
        return found;
    }

    /** Returns a frame as {@code RefCountCollector.java:57 in die}. */
    public static String describe(StackTraceElement frame) {
        return place(frame) + "  in " + method(frame);
    }

    public static String place(StackTraceElement frame) {
        return frame.getFileName() + ":" + frame.getLineNumber();
    }

    public static String method(StackTraceElement frame) {
        String name = frame.getMethodName();
        if (name.equals("<init>")) {
            return "its constructor";
        }
        // A lambda is named lambda$METHOD$NUMBER.
        return name.startsWith("lambda$") ? name.split("\\$")[1] : name;
    }

    /**
     * Returns the calls that go round in a deep recursion, in the order in which they call each other.
     *
     * <p>Which of them overflows the stack is a matter of chance; the one that stands first in the file comes first.
     *
     * @param frames frames of one stack, the innermost first
     */
    public static List<StackTraceElement> cycle(List<StackTraceElement> frames) {
        for (int start = 0; start < frames.size(); start++) {
            List<StackTraceElement> before = frames.subList(start + 1, frames.size());
            int again = before.indexOf(frames.get(start));
            if (again >= 0) {
                List<StackTraceElement> cycle = new ArrayList<>(frames.subList(start, start + again + 1));
                Collections.reverse(cycle);
                Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle, IN_THE_FILE)));
                return cycle;
            }
        }
        return List.of();
    }
}
