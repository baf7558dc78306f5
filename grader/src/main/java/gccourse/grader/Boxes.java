package gccourse.grader;

import gccourse.grader.course.Course;
import gccourse.grader.process.Box;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the best box that this machine has, by trying. */
final class Boxes {
    private Boxes() {}

    /** Returns for each box, the best first, what is wrong with it; nothing if it holds. */
    static Map<Box, String> tried() {
        Map<Box, String> tried = new LinkedHashMap<>();
        Arrays.stream(Box.values())
                .filter(box -> box != Box.NONE)
                .forEach(box -> tried.put(box, box.trial(Course.probePath())));
        return tried;
    }

    /**
     * Returns the box of a name, or the best that holds.
     *
     * @param name its name, or {@code best}
     * @throws IllegalArgumentException if there is no such box, or it does not hold here
     */
    static Box of(String name) {
        if (name.equals("best")) {
            return Arrays.stream(Box.values())
                    .filter(box ->
                            box == Box.NONE || box.trial(Course.probePath()).isEmpty())
                    .findFirst()
                    .orElseThrow();
        }
        Box box = Arrays.stream(Box.values())
                .filter(candidate -> candidate.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no box " + name + "; there are " + Arrays.toString(Box.values()) + ", and best."));
        String wrong = box == Box.NONE ? "" : box.trial(Course.probePath());
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("The box " + name + " does not hold here: " + wrong);
        }
        return box;
    }
}
