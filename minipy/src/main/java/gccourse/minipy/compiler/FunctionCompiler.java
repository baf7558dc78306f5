package gccourse.minipy.compiler;

import gccourse.minipy.nodes.Block;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.expressions.CellNameNode;
import gccourse.minipy.nodes.expressions.FunctionMaker;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.CellName;
import gccourse.minipy.syntax.Function;
import gccourse.minipy.syntax.Site;
import gccourse.minipy.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles functions, and knows the one that is compiled now. */
final class FunctionCompiler {
    private final Machine machine;
    private final Source source;
    private final StatementCompiler statements;
    private final ExpressionCompiler expressions;

    /** Of the function that is compiled now. */
    private Suspension suspension;

    /** The first of its local names whose cell comes from a function around it. */
    private int firstCaptured;

    FunctionCompiler(Machine machine, Source source, StatementCompiler statements) {
        this.machine = machine;
        this.source = source;
        this.statements = statements;
        expressions = new ExpressionCompiler(machine, source, this);
        suspension = new Suspension(machine);
    }

    /** Returns who compiles the expressions inside the functions. */
    ExpressionCompiler expressions() {
        return expressions;
    }

    /** Returns where the function can wait that is compiled now. */
    Suspension suspension() {
        return suspension;
    }

    /** Compiles a name of the function that is compiled now, whose value is in a cell. */
    CellNameNode cellName(CellName name) {
        return new CellNameNode(
                machine, new Site(source, name.position()), name.id(), name.index(), name.index() >= firstCaptured);
    }

    FunctionMaker maker(Function function) {
        FunctionMaker.Defaults defaults = defaults(function);
        Suspension outer = suspension;
        int outerCaptured = firstCaptured;
        suspension = new Suspension(machine);
        firstCaptured = function.firstCaptured();
        Block body = statements.block(function.body());
        FunctionMaker maker = new FunctionMaker(
                machine,
                new Site(source, function.position()),
                function,
                body,
                defaults,
                suspension.places(),
                suspension.largestStack());
        suspension = outer;
        firstCaptured = outerCaptured;
        return maker;
    }

    private FunctionMaker.Defaults defaults(Function function) {
        List<@Nullable ExpressionNode> inOrder = new ArrayList<>();
        List<Expression> positional = new ArrayList<>();
        for (Function.Parameter parameter : function.signature().positional()) {
            Expression value = parameter.defaultValue();
            inOrder.add(value == null ? null : expressions.compile(value));
            if (value != null) {
                positional.add(value);
            }
        }
        List<String> names = new ArrayList<>();
        List<ExpressionNode> values = new ArrayList<>();
        for (Function.Parameter parameter : function.signature().keywordOnly()) {
            Expression value = parameter.defaultValue();
            ExpressionNode node = value == null ? null : expressions.compile(value);
            inOrder.add(node);
            if (node != null) {
                names.add(parameter.name());
                values.add(node);
            }
        }
        return new FunctionMaker.Defaults(
                positional.isEmpty()
                        ? null
                        : expressions.compile(new Expression.TupleDisplay(function.position(), positional)),
                names.toArray(new String[0]),
                values.toArray(new ExpressionNode[0]),
                inOrder.toArray(new ExpressionNode[0]));
    }
}
