package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.Block;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import gccourse.minipy.syntax.Statement.Collect.Made;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body of a comprehension: what it makes is a hidden local while the loop runs. */
public final class CollectNode extends StatementNode {
    private final int result;
    private final Made made;
    private final Block loop;

    /** @param result the index of the hidden local */
    public CollectNode(Machine machine, Site site, int result, Made made, Block loop) {
        super(machine, site);
        this.result = result;
        this.made = made;
        this.loop = loop;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        Frame locals = Objects.requireNonNull(frame);
        HeapObject collected = switch (made) {
            case LIST -> machine.containers().list();
            case SET -> machine.sets().make(Kind.SET);
            case DICT -> machine.containers().dict();
        };
        mutator.storeLocal(locals, result);
        loop.execute(frame);
        mutator.push(collected);
        mutator.deleteLocal(locals, result);
        return Completion.RETURN;
    }
}
