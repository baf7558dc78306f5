package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** References that the interpreter itself holds, other than on the stack: hidden globals, used again and again. */
final class Cells {
    private final Mutator mutator;
    private final Deque<Integer> free = new ArrayDeque<>();

    Cells(Mutator mutator) {
        this.mutator = mutator;
    }

    /** Moves the top entry into a cell, and returns the cell. */
    int take() {
        int cell = free.isEmpty() ? mutator.declareGlobal("(interpreter)") : free.pop();
        mutator.storeGlobal(cell);
        return cell;
    }

    /** Returns what a cell holds. */
    HeapObject get(int cell) {
        return Objects.requireNonNull(mutator.global(cell));
    }

    /** Lets go of what a cell holds. */
    void release(int cell) {
        mutator.deleteGlobal(cell);
        free.push(cell);
    }
}
