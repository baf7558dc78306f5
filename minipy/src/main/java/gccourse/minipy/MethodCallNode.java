package gccourse.minipy;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import org.jspecify.annotations.Nullable;

/** {@code holder.name(arguments)}: a method is looked up and called, and no bound method is made. */
final class MethodCallNode extends ExpressionNode {
    private final ExpressionNode holder;
    private final AttributeName name;
    private final ExpressionNode[] arguments;

    /** Calls an attribute that turns out to be no method. */
    private final CallNode attributeCall;

    MethodCallNode(Site site, ExpressionNode holder, String name, ExpressionNode[] arguments) {
        super(site);
        this.holder = holder;
        this.name = new AttributeName(name);
        this.arguments = arguments;
        attributeCall = new CallNode(site, holder, arguments);
    }

    @Override
    HeapObject evaluate(@Nullable Frame frame) {
        HeapObject on = holder.evaluate(frame);
        Object payload = mutator.payload(on);
        if (on.kind() == Kind.CLASS && payload instanceof PyClass type) {
            return callOfClass(frame, type);
        }
        HeapObject attribute = name.find(this, on);
        if (attribute != null) {
            mutator.push(attribute);
            mutator.dropBelowTop();
            return attributeCall.call(frame, attribute);
        }
        if (on.kind() == Kind.INSTANCE) {
            PyFunction method = ((PyClass) payload).method(name.name);
            if (method == null) {
                throw name.missing(this, on);
            }
            CallNode.evaluateAll(arguments, frame);
            mutator.atLine(position.line());
            return machine.callFunction(this, method, arguments.length + 1);
        }
        if (!machine.containers.hasMethod(on, name.name)) {
            throw name.missing(this, on);
        }
        CallNode.evaluateAll(arguments, frame);
        mutator.atLine(position.line());
        return machine.containers.callMethod(this, on, name.name, arguments.length);
    }

    /** {@code Class.method(self, ...)}. */
    private HeapObject callOfClass(@Nullable Frame frame, PyClass type) {
        PyFunction method = type.method(name.name);
        if (method == null) {
            throw error("AttributeError: type object '" + type.name() + "' has no attribute '" + name.name + "'");
        }
        mutator.drop();
        CallNode.evaluateAll(arguments, frame);
        mutator.atLine(position.line());
        return machine.callFunction(this, method, arguments.length);
    }
}
