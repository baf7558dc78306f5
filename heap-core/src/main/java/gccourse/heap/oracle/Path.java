package gccourse.heap.oracle;

import gccourse.heap.HeapObject;
import java.util.List;

/**
 * A way along references from a root to an object, as short as there is one.
 *
 * @param place where the root is: {@code globals}, {@code f()} for a frame, {@code temporaries}
 * @param name the root's name there
 * @param steps the objects on the way, the root's own target first
 */
public record Path(String place, String name, List<Step> steps) {
    private static final int SHOWN_AT_EACH_END = 4;

    /**
     * One step.
     *
     * @param slot the slot that the step follows, {@code .next} or {@code [1]}; empty for the step from the root
     * @param target where it leads
     */
    public record Step(String slot, HeapObject target) {}

    /** A path of these steps, of which there is one at least. */
    public Path {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A path has one step at least, the one from the root.");
        }
    }

    /** The object to which the path leads. */
    public HeapObject end() {
        return steps.get(steps.size() - 1).target();
    }

    /** The path on one line, {@code globals - a -> list#3 - [1] -> Node#7}; of a long one, both ends. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(place).append(" - ").append(name);
        int left = steps.size() - 2 * SHOWN_AT_EACH_END;
        for (int i = 0; i < steps.size(); i++) {
            if (left > 1 && i == SHOWN_AT_EACH_END) {
                line.append(" - ... %,d more ...".formatted(left));
                i += left;
            }
            Step step = steps.get(i);
            if (!step.slot().isEmpty()) {
                line.append(" - ").append(step.slot());
            }
            line.append(" -> ").append(step.target());
        }
        return line.toString();
    }
}
