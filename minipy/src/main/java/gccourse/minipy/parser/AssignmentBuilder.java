package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyParser.AssignedContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionOrAssignmentContext;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.Target;
import gccourse.minipy.syntax.Expression.TargetList;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Source;
import gccourse.minipy.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** Builds assignments, and expressions that stand alone. */
final class AssignmentBuilder {
    private final Source source;
    private final ExpressionBuilder expressions;
    private final TargetBuilder targets;

    AssignmentBuilder(Source source, ExpressionBuilder expressions, TargetBuilder targets) {
        this.source = source;
        this.expressions = expressions;
        this.targets = targets;
    }

    /** Builds a statement that begins with an expression. */
    Statement statement(ExpressionOrAssignmentContext statement, Position position, int lastLine) {
        if (statement.yieldExpression() != null) {
            return new Statement.ExpressionStatement(
                    position, lastLine, expressions.yielded(statement.yieldExpression()));
        }
        if (statement.assigned().isEmpty()) {
            return new Statement.ExpressionStatement(
                    position, lastLine, expressions.expression(statement.expressionList()));
        }
        List<AssignedContext> sides = statement.assigned();
        AssignedContext right = sides.get(sides.size() - 1);
        if (statement.AUGMENTED_ASSIGN() != null) {
            Target target = targets.augmented(statement.expressionList());
            String operator = statement.AUGMENTED_ASSIGN().getText();
            return new Statement.AugmentedAssignment(
                    position,
                    lastLine,
                    target,
                    ExpressionBuilder.arithmetic(operator.substring(0, operator.length() - 1)),
                    value(right));
        }
        Expression value = value(right);
        List<Target> assigned = new ArrayList<>();
        assigned.add(targets.assigned(statement.expressionList()));
        for (AssignedContext target : sides.subList(0, sides.size() - 1)) {
            if (target.expressionList() == null) {
                throw source.syntaxError(Tokens.position(target), "assignment to yield expression not possible");
            }
            assigned.add(targets.assigned(target.expressionList()));
        }
        if (assigned.size() == 1
                && assigned.get(0) instanceof TargetList list
                && list.starred() < 0
                && value instanceof Expression.TupleDisplay tuple
                && isSwapped(list, tuple)) {
            return new Statement.ParallelAssignment(position, lastLine, list.targets(), tuple.items());
        }
        return new Statement.Assignment(position, lastLine, List.copyOf(assigned), value);
    }

    /** Tells whether CPython swaps the values on its stack, and makes no tuple of them. */
    private static boolean isSwapped(TargetList list, Expression.TupleDisplay tuple) {
        int size = tuple.items().size();
        return size == list.targets().size()
                && (size == 2 || size == 3)
                && !tuple.isConstant()
                && tuple.items().stream().noneMatch(Expression.Starred.class::isInstance);
    }

    private Expression value(AssignedContext value) {
        return value.yieldExpression() != null
                ? expressions.yielded(value.yieldExpression())
                : expressions.expression(value.expressionList());
    }
}
