package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.objects.ClassAttribute;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.PyFunction;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.Method;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code holder.name(arguments)}: a method is looked up and called, and no bound method is made. */
public final class MethodCallNode extends ExpressionNode {
    private final ExpressionNode holder;
    private final AttributeName attribute;
    private final AttributeNode load;
    private final String name;
    private final ExpressionNode[] arguments;

    /** Calls an attribute that turns out to be no method. */
    private final CallNode attributeCall;

    public MethodCallNode(Machine machine, Site site, ExpressionNode holder, String name, ExpressionNode[] arguments) {
        super(machine, site);
        this.holder = holder;
        this.name = name;
        this.arguments = arguments;
        attribute = new AttributeName(machine, name);
        load = new AttributeNode(machine, site, holder, name);
        attributeCall = new CallNode(machine, site, holder, arguments);
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        HeapObject on = holder.evaluate(frame);
        Object payload = mutator.payload(on);
        if (payload instanceof PyClass type) {
            PyFunction function = function(on, type);
            if (function != null) {
                int given = arguments.length + 1;
                if (on.kind() == Kind.CLASS) {
                    mutator.drop();
                    given--;
                }
                CallNode.evaluateAll(arguments, frame);
                atLine();
                return machine.calls().callFunction(site, function, given);
            }
        } else {
            Method method = machine.methods().find(on.kind(), name);
            if (method != null) {
                CallNode.evaluateAll(arguments, frame);
                atLine();
                method.call(site, on, arguments.length);
                return mutator.peek(0);
            }
        }
        return attributeCall.call(frame, load.load(on));
    }

    /** Returns the function of the class that is called, null if it is something else that has the name. */
    private @Nullable PyFunction function(HeapObject on, PyClass type) {
        ClassAttribute shared = attribute.shared(type);
        PyFunction function = shared == null ? null : shared.function();
        if (function == null || on.kind() == Kind.CLASS) {
            return function;
        }
        HeapObject own = type.isException()
                ? machine.attributes().own(on, type, name)
                : machine.attributes().get(on, attribute.slot(type));
        return own == null ? function : null;
    }
}
