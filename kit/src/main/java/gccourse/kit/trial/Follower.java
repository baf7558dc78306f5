package gccourse.kit.trial;

import gccourse.heap.HeapListener;
import gccourse.heap.Mutator;

/** Follows a test that is run once more: what happens on its heap, and what its program prints. */
public interface Follower {
    /** Returns the property with which Maven is told to let it follow any program. */
    String property();

    /** Is told of the heap that has been made, and returns who listens to it. */
    HeapListener follow(Mutator mutator);

    /** Is told of a line that was printed. */
    void printed(String line);
}
