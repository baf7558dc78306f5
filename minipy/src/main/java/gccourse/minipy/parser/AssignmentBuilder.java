package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyParser;
import gccourse.minipy.grammar.MiniPyParser.AtomContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionListContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionOrAssignmentContext;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.Name;
import gccourse.minipy.syntax.Expression.Target;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Source;
import gccourse.minipy.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

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
        List<ExpressionListContext> sides = statement.expressionList();
        ExpressionListContext right = sides.get(sides.size() - 1);
        if (sides.size() == 1) {
            return new Statement.ExpressionStatement(position, lastLine, expressions.expression(right));
        }
        if (statement.AUGMENTED_ASSIGN() != null) {
            Target target = targets.augmented(sides.get(0));
            String operator = statement.AUGMENTED_ASSIGN().getText();
            return new Statement.AugmentedAssignment(
                    position,
                    lastLine,
                    target,
                    ExpressionBuilder.arithmetic(operator.substring(0, operator.length() - 1)),
                    expressions.expression(right));
        }
        List<ExpressionListContext> left = sides.subList(0, sides.size() - 1);
        if (left.size() == 1 && ParseTrees.unwrap(left.get(0)) instanceof ExpressionListContext names) {
            return pairAssignment(names, ParseTrees.unwrap(right), position, lastLine);
        }
        Expression value = expressions.expression(right);
        List<Target> assigned = new ArrayList<>();
        for (ExpressionListContext target : left) {
            assigned.add(targets.assigned(target));
        }
        return new Statement.Assignment(position, lastLine, List.copyOf(assigned), value);
    }

    private Statement pairAssignment(
            ExpressionListContext names, ParserRuleContext right, Position position, int lastLine) {
        ParseTrees.refuseEmptyPlaces(source, names, MiniPyParser.COMMA);
        boolean pair = names.expression().size() == 2
                && isName(names.expression(0))
                && isName(names.expression(1))
                && right instanceof ExpressionListContext values
                && values.expression().size() == 2;
        if (!pair) {
            throw targets.unpacking(names);
        }
        ExpressionListContext values = (ExpressionListContext) right;
        ParseTrees.refuseEmptyPlaces(source, values, MiniPyParser.COMMA);
        Expression firstValue = expressions.expression(values.expression(0));
        Expression secondValue = expressions.expression(values.expression(1));
        Name first = (Name) targets.assigned(names.expression(0));
        Name second = (Name) targets.assigned(names.expression(1));
        return new Statement.PairAssignment(position, lastLine, first, second, firstValue, secondValue);
    }

    private static boolean isName(ParserRuleContext context) {
        return ParseTrees.unwrap(context) instanceof AtomContext atom && atom.NAME() != null;
    }
}
