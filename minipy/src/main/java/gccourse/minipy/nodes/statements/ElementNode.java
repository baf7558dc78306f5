package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a comprehension comes upon. */
public final class ElementNode extends StatementNode {
    private final int result;
    private final @Nullable ExpressionNode key;
    private final ExpressionNode value;

    /**
     * Makes a node that adds to a list or a set, or to a dict.
     *
     * @param result the index of the hidden local that holds it
     * @param key null without a dict
     */
    public ElementNode(Machine machine, Site site, int result, @Nullable ExpressionNode key, ExpressionNode value) {
        super(machine, site);
        this.result = result;
        this.key = key;
        this.value = value;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        HeapObject made = Objects.requireNonNull(mutator.local(Objects.requireNonNull(frame), result));
        if (key == null) {
            HeapObject element = value.evaluate(frame);
            if (made.kind() == Kind.LIST) {
                mutator.addSlot(made, element);
            } else {
                machine.sets().add(site, made, element);
            }
            mutator.drop();
        } else {
            HeapObject at = key.evaluate(frame);
            value.evaluate(frame);
            machine.containers().setEntry(made, machine.values().key(key.site(), at), mutator.peek(0));
            mutator.drop();
            mutator.drop();
        }
        return Completion.NORMAL;
    }
}
