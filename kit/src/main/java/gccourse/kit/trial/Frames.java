package gccourse.kit.trial;

import gccourse.kit.rules.CollectorCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Tells the student's stack frames from all others. */
public final class Frames {
    private static final Comparator<StackTraceElement> IN_THE_FILE =
            Comparator.comparing(StackTraceElement::getFileName).thenComparing(StackTraceElement::getLineNumber);

    private final CollectorCode collector;

    Frames(CollectorCode collector) {
        this.collector = collector;
    }

    /** Whether the class with a name is one of the student's. */
    public boolean isOwn(String className) {
        return collector.isOwn(className);
    }

    /** Returns the student's frames of a stack, the innermost first; those that Java made itself have no line. */
    public List<StackTraceElement> of(StackTraceElement[] stack) {
        List<StackTraceElement> found = new ArrayList<>();
        for (StackTraceElement frame : stack) {
            if (frame.getLineNumber() > 0 && collector.isOwn(frame.getClassName())) {
                found.add(frame);
            }
        }
        return found;
    }

    /** Returns a frame as {@code RefCountCollector.java:57 in die}. */
    public static String describe(StackTraceElement frame) {
        return place(frame) + "  in " + method(frame);
    }

    /** Returns a frame as {@code RefCountCollector.java:57}. */
    public static String place(StackTraceElement frame) {
        return frame.getFileName() + ":" + frame.getLineNumber();
    }

    /** Returns the name of a frame's method as its author knows it. */
    static String method(StackTraceElement frame) {
        String name = frame.getMethodName();
        if (name.equals("<init>")) {
            return "its constructor";
        }
        // A lambda is named lambda$METHOD$NUMBER.
        return name.startsWith("lambda$") ? name.split("\\$")[1] : name;
    }

    /**
     * Returns where a loop runs that several samples of a stack were taken of: the lines in which they stood of the
     * innermost method in which all of them stood, in the order of the file, and then the calls that led there.
     *
     * <p>What that method calls differs from sample to sample, and says little. Samples without a frame are left out.
     *
     * @param samples frames of each sample, the innermost first
     */
    public static List<StackTraceElement> loop(List<List<StackTraceElement>> samples) {
        List<List<StackTraceElement>> outermostFirst = new ArrayList<>();
        for (List<StackTraceElement> sample : samples) {
            if (!sample.isEmpty()) {
                List<StackTraceElement> reversed = new ArrayList<>(sample);
                Collections.reverse(reversed);
                outermostFirst.add(reversed);
            }
        }
        if (outermostFirst.isEmpty()) {
            return List.of();
        }
        List<StackTraceElement> first = outermostFirst.get(0);
        int depth = 0;
        while (isCommon(depth, outermostFirst)) {
            depth++;
        }
        int loop = depth;
        boolean sameMethod = outermostFirst.stream()
                .allMatch(stack -> loop < stack.size() && isSameMethod(stack.get(loop), first.get(loop)));
        int innermost = sameMethod ? loop : loop - 1;
        if (innermost < 0) {
            return outermostFirst.stream()
                    .map(stack -> stack.get(0))
                    .distinct()
                    .sorted(IN_THE_FILE)
                    .toList();
        }
        List<StackTraceElement> found = new ArrayList<>(outermostFirst.stream()
                .map(stack -> stack.get(innermost))
                .distinct()
                .sorted(IN_THE_FILE)
                .toList());
        List<StackTraceElement> callers = new ArrayList<>(first.subList(0, innermost));
        Collections.reverse(callers);
        found.addAll(callers);
        return found;
    }

    /** Whether all stacks have the same frame at a depth. */
    private static boolean isCommon(int depth, List<List<StackTraceElement>> stacks) {
        StackTraceElement frame = depth < stacks.get(0).size() ? stacks.get(0).get(depth) : null;
        return frame != null
                && stacks.stream()
                        .allMatch(stack ->
                                depth < stack.size() && stack.get(depth).equals(frame));
    }

    private static boolean isSameMethod(StackTraceElement one, StackTraceElement other) {
        return one.getClassName().equals(other.getClassName())
                && one.getMethodName().equals(other.getMethodName());
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
