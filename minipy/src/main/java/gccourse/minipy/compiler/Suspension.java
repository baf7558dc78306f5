package gccourse.minipy.compiler;

import gccourse.minipy.nodes.Waiting;
import gccourse.minipy.runtime.Machine;
import org.jspecify.annotations.Nullable;

/**
 * Where one function can wait in a {@code yield}: numbers the nodes that can, and counts how many values can be on the stack
 * meanwhile.
 */
final class Suspension {
    private final Machine machine;
    private int yields;
    private int places;
    private int stack;
    private int largestStack;

    Suspension(Machine machine) {
        this.machine = machine;
    }

    /** Returns how many {@code yield}s there have been. */
    int yields() {
        return yields;
    }

    /** Takes note of a {@code yield}, and returns its place. */
    Waiting yield() {
        yields++;
        return new Waiting(machine, places++);
    }

    /** Returns the place of a node, null if there has been no {@code yield} in it. */
    @Nullable
    Waiting since(int yieldsBefore) {
        return yields == yieldsBefore ? null : new Waiting(machine, places++);
    }

    /** Takes note of a value on the stack. */
    void push() {
        stack++;
        largestStack = Math.max(largestStack, stack);
    }

    /** Takes note that a value is gone from the stack. */
    void pop() {
        stack--;
    }

    int places() {
        return places;
    }

    int largestStack() {
        return largestStack;
    }
}
