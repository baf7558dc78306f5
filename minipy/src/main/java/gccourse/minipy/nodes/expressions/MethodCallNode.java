package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.objects.ClassAttribute;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.PyFunction;
import gccourse.minipy.runtime.Calls;
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
        attribute = new AttributeName(machine, name);
        load = new AttributeNode(machine, site, holder, name);
        attributeCall = new CallNode(machine, site, holder, arguments, keywords);
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        HeapObject on = holder.evaluate(frame);
        Object payload = mutator.payload(on);
        if (payload instanceof PyClass type) {
            ClassAttribute shared = sharedFunction(on, type);
            if (shared != null) {
                return callShared(frame, on, shared);
            }
        } else {
            Method method = machine.methods().find(on.kind(), name);
            if (method != null) {
                CallNode.evaluateAll(arguments, frame);
                atLine();
                method.call(site, on, arguments.length, keywords);
                return mutator.peek(0);
            }
        }
        return attributeCall.call(frame, load.load(on));
    }

    /** Calls a function of a class; of an instance, with the instance in front of the arguments. */
    private HeapObject callShared(@Nullable Frame frame, HeapObject on, ClassAttribute shared) {
        int given = arguments.length + 1;
        PyFunction function = shared.function();
        boolean immortal = Calls.isImmortal(shared.value());
        if (!immortal) {
            mutator.push(shared.value());
            mutator.swap();
        }
        if (on.kind() == Kind.CLASS) {
            mutator.drop();
            given--;
        }
        CallNode.evaluateAll(arguments, frame);
        atLine();
        return immortal && function != null
                ? machine.calls().callFunction(site, function, given, keywords)
                : machine.calls().callOnStack(site, shared.value(), given, keywords);
    }

    /** Returns the function of the class that is called, null if it is something else that has the name. */
    private @Nullable ClassAttribute sharedFunction(HeapObject on, PyClass type) {
        ClassAttribute shared = attribute.shared(type);
        if (shared == null || shared.function() == null) {
            return null;
        }
        if (on.kind() == Kind.CLASS) {
            return shared;
        }
        HeapObject own = type.isException()
                ? machine.attributes().own(on, type, name)
                : machine.attributes().get(on, attribute.slot(type));
        return own == null ? shared : null;
    }
}
