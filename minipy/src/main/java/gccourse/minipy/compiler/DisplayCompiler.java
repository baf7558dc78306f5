package gccourse.minipy.compiler;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.expressions.ConstantSetNode;
import gccourse.minipy.nodes.expressions.DictNode;
import gccourse.minipy.nodes.expressions.LongListNode;
import gccourse.minipy.nodes.expressions.SequenceNode;
import gccourse.minipy.nodes.expressions.SetNode;
import gccourse.minipy.nodes.expressions.StarSequenceNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Site;
import gccourse.minipy.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles displays: lists, tuples, dicts and sets that are written out. */
final class DisplayCompiler {
    private final Machine machine;
    private final Source source;
    private final Constants constants;
    private final ExpressionCompiler expressions;

    DisplayCompiler(Machine machine, Source source, Constants constants, ExpressionCompiler expressions) {
        this.machine = machine;
        this.source = source;
        this.constants = constants;
        this.expressions = expressions;
    }

    ExpressionNode list(Expression.ListDisplay display) {
        ExpressionNode starred = starSequence(display.position(), display.items(), false);
        if (starred != null) {
            return starred;
        }
        Site site = new Site(source, display.position());
        ExpressionNode[] items = expressions.compileAll(display.items());
        boolean atOnce = items.length <= LongListNode.LONGEST_AT_ONCE;
        return atOnce ? new SequenceNode(machine, site, Kind.LIST, items) : new LongListNode(machine, site, items);
    }

    ExpressionNode tuple(Expression.TupleDisplay display) {
        ExpressionNode starred = starSequence(display.position(), display.items(), true);
        if (starred != null) {
            return starred;
        }
        return new SequenceNode(
                machine, new Site(source, display.position()), Kind.TUPLE, expressions.compileAll(display.items()));
    }

    ExpressionNode dict(Expression.DictDisplay display) {
        ExpressionNode[] keysAndValues =
                new ExpressionNode[2 * display.entries().size()];
        int i = 0;
        for (Expression.DictDisplay.Entry entry : display.entries()) {
            if (entry.key() == null) {
                throw source.leftOut(entry.value().position(), "`**` in a dict display");
            }
            keysAndValues[i++] = expressions.compile(entry.key());
            keysAndValues[i++] = expressions.compile(entry.value());
        }
        return new DictNode(machine, new Site(source, display.position()), keysAndValues);
    }

    ExpressionNode set(Expression.SetDisplay display) {
        Site site = new Site(source, display.position());
        List<Expression> items = display.items();
        if (items.size() > 2 && items.stream().allMatch(Expression::isConstant)) {
            HeapObject frozen = constants.frozenSet(site, items);
            if (frozen != null) {
                return new ConstantSetNode(machine, site, frozen);
            }
        }
        return new SetNode(machine, site, expressions.compileAll(items));
    }

    private @Nullable ExpressionNode starSequence(Position position, List<Expression> items, boolean tuple) {
        boolean[] starred = new boolean[items.size()];
        List<Expression> values = new ArrayList<>();
        boolean any = false;
        for (Expression item : items) {
            boolean star = item instanceof Expression.Starred;
            any |= star;
            starred[values.size()] = star;
            values.add(star ? ((Expression.Starred) item).value() : item);
        }
        return any
                ? new StarSequenceNode(
                        machine, new Site(source, position), expressions.compileAll(values), starred, tuple)
                : null;
    }
}
