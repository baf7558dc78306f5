package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.ExpressionNode;
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
    private final String name;
    private final ExpressionNode[] arguments;
    private final String[] keywords;

    /** Calls an attribute that turns out to be no method. */
    private final CallNode attributeCall;

    /** @param keywords the names of the last arguments */
    public MethodCallNode(
            Machine machine,
            Site site,
            ExpressionNode holder,
            String name,
            ExpressionNode[] arguments,
            String[] keywords) {
        super(machine, site);
        this.holder = holder;
        this.name = name;
        this.arguments = arguments;
        this.keywords = keywords;
        attribute = new AttributeName(machine, site, name);
        attributeCall = new CallNode(machine, site, holder, arguments, keywords);
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        HeapObject on = holder.evaluate(frame);
        Object payload = mutator.payload(on);
        if (on.kind() == Kind.CLASS && payload instanceof PyClass type) {
            return callOfClass(frame, type);
        }
        if (attribute.isSpecial(on) && machine.attributes().loadSpecial(on, name)) {
            mutator.dropBelowTop();
            return attributeCall.call(frame, mutator.peek(0));
        }
        HeapObject value = attribute.find(on);
        if (value != null) {
            mutator.push(value);
            mutator.dropBelowTop();
            return attributeCall.call(frame, value);
        }
        if (on.kind() == Kind.INSTANCE) {
            PyFunction method = payload instanceof PyClass type ? type.method(name) : null;
            if (method == null) {
                throw attribute.missing(on);
            }
            return callFunction(frame, method, arguments.length + 1);
        }
        Method method = machine.methods().find(on.kind(), name);
        if (method == null) {
            throw attribute.missing(on);
        }
        CallNode.evaluateAll(arguments, frame);
        atLine();
        method.call(site, on, arguments.length, keywords);
        return mutator.peek(0);
    }

    /** {@code Class.method(self, ...)}. */
    private HeapObject callOfClass(@Nullable Frame frame, PyClass type) {
        PyFunction method = type.method(name);
        if (method == null) {
            throw attribute.missingInClass(type);
        }
        mutator.drop();
        return callFunction(frame, method, arguments.length);
    }

    private HeapObject callFunction(@Nullable Frame frame, PyFunction method, int given) {
        CallNode.evaluateAll(arguments, frame);
        atLine();
        return machine.calls().callFunction(site, method, given, keywords);
    }
}
