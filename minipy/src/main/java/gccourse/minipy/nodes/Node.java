package gccourse.minipy.nodes;

import gccourse.heap.Mutator;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;

/** A part of a compiled program. */
public abstract class Node {
    protected final Machine machine;
    protected final Mutator mutator;

    /** The node's place in the program. */
    protected final Site site;

    private final int line;

    protected Node(Machine machine, Site site) {
        this.machine = machine;
        this.site = site;
        mutator = machine.mutator();
        line = site.line();
    }

    /** Returns the node's place in the program. */
    public final Site site() {
        return site;
    }

    /** Tells the mutator that the program runs here: what is allocated and freed from now on belongs to this line. */
    protected final void atLine() {
        mutator.atLine(line);
    }
}
