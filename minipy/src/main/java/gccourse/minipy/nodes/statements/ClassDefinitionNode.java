package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.heap.Generations;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.Block;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.nodes.expressions.ClassHolder;
import gccourse.minipy.objects.BuiltinTypes;
import gccourse.minipy.objects.ClassAttribute;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code class}. */
public final class ClassDefinitionNode extends StatementNode {
    private static final String SLOTS = "__slots__";
    private static final String[] NO_KEYWORDS = {};

    private final String name;
    private final ExpressionNode[] decorators;
    private final ExpressionNode[] bases;
    private final Block body;
    private final ClassHolder holder;
    private final TargetNode target;

    public ClassDefinitionNode(
            Machine machine,
            Site site,
            String name,
            ExpressionNode[] decorators,
            ExpressionNode[] bases,
            Block body,
            ClassHolder holder,
            TargetNode target) {
        super(machine, site);
        this.name = name;
        this.decorators = decorators;
        this.bases = bases;
        this.body = body;
        this.holder = holder;
        this.target = target;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        if (machine.globals().haveBegun()
                && mutator.collector() instanceof Generations generations
                && generations.isEnabled()) {
            throw site.leftOut("A class that is made while the collector starts by itself, after `begin`,");
        }
        for (ExpressionNode decorator : decorators) {
            decorator.evaluate(frame);
        }
        List<PyClass> baseClasses = new ArrayList<>();
        for (ExpressionNode base : bases) {
            addBase(frame, base, baseClasses);
        }
        String qualifiedName = machine.classBodies().begin(name);
        Map<String, ClassAttribute> bound;
        try {
            body.execute(frame);
        } finally {
            bound = machine.classBodies().end();
        }
        PyClass type = make(qualifiedName, baseClasses, bound);
        HeapObject object = mutator.immortal(Kind.CLASS, type);
        type.setObject(object);
        holder.set(type);
        mutator.push(object);
        for (int i = decorators.length - 1; i >= 0; i--) {
            atLine();
            machine.calls().callOnStack(decorators[i].site(), mutator.peek(1), 1, NO_KEYWORDS);
        }
        target.assign(frame);
        return Completion.NORMAL;
    }

    private PyClass make(String qualifiedName, List<PyClass> baseClasses, Map<String, ClassAttribute> bound) {
        try {
            return new PyClass(qualifiedName, baseClasses, slots(bound), bound);
        } catch (IllegalArgumentException conflict) {
            throw site.error("TypeError: " + conflict.getMessage());
        }
    }

    private void addBase(@Nullable Frame frame, ExpressionNode base, List<PyClass> baseClasses) {
        HeapObject value = base.evaluate(frame);
        mutator.drop();
        Object payload = value.kind() == Kind.CLASS ? mutator.payload(value) : "no class";
        if (payload instanceof PyClass type) {
            baseClasses.add(type);
        } else if (payload != BuiltinTypes.OBJECT) {
            throw base.site().leftOut("A base other than a class of the program");
        }
    }

    /** Returns the names in {@code __slots__}, null if the body has not bound it. */
    private @Nullable List<String> slots(Map<String, ClassAttribute> bound) {
        ClassAttribute attribute = bound.get(SLOTS);
        if (attribute == null) {
            return null;
        }
        HeapObject value = attribute.value();
        List<HeapObject> items = new ArrayList<>();
        switch (value.kind()) {
            case STR -> items.add(value);
            case LIST, TUPLE -> {
                for (int i = 0; i < machine.containers().size(value); i++) {
                    items.add(machine.containers().item(value, i));
                }
            }
            default -> throw site.leftOut("A value of `__slots__` other than strings");
        }
        List<String> slots = new ArrayList<>();
        for (HeapObject item : items) {
            if (item.kind() != Kind.STR) {
                throw site.leftOut("A value of `__slots__` other than strings");
            }
            String slot = mangle(machine.atoms().text(item));
            if (!slot.matches("(?U)[\\w&&\\D]\\w*")) {
                throw site.error("TypeError: __slots__ must be identifiers");
            }
            if (bound.containsKey(slot)) {
                throw site.error("ValueError: '" + slot + "' in __slots__ conflicts with class variable");
            }
            slots.add(slot);
        }
        return slots;
    }

    private String mangle(String slot) {
        if (!slot.startsWith("__") || slot.endsWith("__")) {
            return slot;
        }
        String owner = name.replaceFirst("^_+", "");
        return owner.isEmpty() ? slot : "_" + owner + slot;
    }
}
