package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.nodes.expressions.FunctionMaker;
import gccourse.minipy.objects.BuiltinTypes;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.PyFunction;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import gccourse.minipy.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code class}. */
public final class ClassDefinitionNode extends StatementNode {
    private final Statement.ClassDefinition definition;
    private final @Nullable ExpressionNode base;
    private final List<FunctionMaker> methods;
    private final TargetNode target;

    public ClassDefinitionNode(
            Machine machine,
            Site site,
            Statement.ClassDefinition definition,
            @Nullable ExpressionNode base,
            List<FunctionMaker> methods,
            TargetNode target) {
        super(machine, site);
        this.definition = definition;
        this.base = base;
        this.methods = methods;
        this.target = target;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        PyClass baseClass = baseClass(frame);
        Map<String, PyFunction> byName = new HashMap<>();
        for (FunctionMaker method : methods) {
            byName.put(method.function().name(), method.make(frame));
        }
        List<String> slots = definition.slots();
        if (slots != null) {
            for (String slot : slots) {
                if (byName.containsKey(slot)) {
                    throw site.error("ValueError: '" + slot + "' in __slots__ conflicts with class variable");
                }
            }
            slots = new ArrayList<>(slots);
        }
        PyClass type = new PyClass(definition.target().id(), baseClass, slots, byName);
        HeapObject object = mutator.immortal(Kind.CLASS, type);
        type.setObject(object);
        mutator.push(object);
        target.assign(frame);
        return Completion.NORMAL;
    }

    private @Nullable PyClass baseClass(@Nullable Frame frame) {
        if (base == null) {
            return null;
        }
        HeapObject value = base.evaluate(frame);
        mutator.drop();
        Object payload = value.kind() == Kind.CLASS ? mutator.payload(value) : "no class";
        if (payload instanceof PyClass type) {
            return type;
        }
        if (payload == BuiltinTypes.OBJECT) {
            return null;
        }
        throw base.site().leftOut("A base other than a class of the program");
    }
}
