package gccourse.minipy.compiler;

import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.nodes.targets.AttributeTargetNode;
import gccourse.minipy.nodes.targets.CellTargetNode;
import gccourse.minipy.nodes.targets.ClassTargetNode;
import gccourse.minipy.nodes.targets.GlobalTargetNode;
import gccourse.minipy.nodes.targets.LocalTargetNode;
import gccourse.minipy.nodes.targets.SliceTargetNode;
import gccourse.minipy.nodes.targets.SubscriptTargetNode;
import gccourse.minipy.nodes.targets.UnpackingTargetNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.CellName;
import gccourse.minipy.syntax.Expression.ClassName;
import gccourse.minipy.syntax.Expression.LocalName;
import gccourse.minipy.syntax.Expression.Name;
import gccourse.minipy.syntax.Expression.Target;
import gccourse.minipy.syntax.Site;
import gccourse.minipy.syntax.Source;
import java.util.List;

/** Compiles targets: what is assigned to, and deleted. */
final class TargetCompiler {
    private final Machine machine;
    private final Source source;
    private final ExpressionCompiler expressions;
    private final FunctionCompiler functions;

    TargetCompiler(Machine machine, Source source, ExpressionCompiler expressions, FunctionCompiler functions) {
        this.machine = machine;
        this.source = source;
        this.expressions = expressions;
        this.functions = functions;
    }

    TargetNode compile(Target target) {
        Site site = new Site(source, target.position());
        if (target instanceof LocalName local) {
            return new LocalTargetNode(machine, site, local.id(), local.index());
        }
        if (target instanceof ClassName name) {
            return new ClassTargetNode(machine, site, expressions.compile(name), name.id());
        }
        if (target instanceof CellName cell) {
            return new CellTargetNode(machine, site, functions.cellName(cell));
        }
        if (target instanceof Expression.TargetList list) {
            return new UnpackingTargetNode(machine, site, compileAll(list.targets()), list.starred());
        }
        if (target instanceof Name global) {
            return new GlobalTargetNode(machine, site, global.id());
        }
        if (target instanceof Expression.Attribute attribute) {
            return new AttributeTargetNode(machine, site, expressions.compile(attribute.value()), attribute.name());
        }
        Expression.Subscript subscript = (Expression.Subscript) target;
        if (subscript.index() instanceof Expression.Slice slice) {
            return new SliceTargetNode(machine, site, expressions.slice(subscript, slice));
        }
        return new SubscriptTargetNode(
                machine, site, expressions.compile(subscript.value()), expressions.compile(subscript.index()));
    }

    TargetNode[] compileAll(List<Target> targets) {
        TargetNode[] nodes = new TargetNode[targets.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = compile(targets.get(i));
        }
        return nodes;
    }
}
