package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyParser;
import gccourse.minipy.grammar.MiniPyParser.AndTestContext;
import gccourse.minipy.grammar.MiniPyParser.ArgumentsContext;
import gccourse.minipy.grammar.MiniPyParser.AtomContext;
import gccourse.minipy.grammar.MiniPyParser.AttributeContext;
import gccourse.minipy.grammar.MiniPyParser.ComparisonContext;
import gccourse.minipy.grammar.MiniPyParser.DictDisplayContext;
import gccourse.minipy.grammar.MiniPyParser.EntryContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionListContext;
import gccourse.minipy.grammar.MiniPyParser.FactorContext;
import gccourse.minipy.grammar.MiniPyParser.NotTestContext;
import gccourse.minipy.grammar.MiniPyParser.OrTestContext;
import gccourse.minipy.grammar.MiniPyParser.PrimaryContext;
import gccourse.minipy.grammar.MiniPyParser.SubscriptContext;
import gccourse.minipy.grammar.MiniPyParser.TrailerContext;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Expression.ComparisonOperator;
import gccourse.minipy.syntax.Expression.DictDisplay.Entry;
import gccourse.minipy.syntax.Expression.Name;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds expressions from the many layers that the grammar has for them. */
final class ExpressionBuilder {
    private final Source source;
    private final Names names;
    private final LiteralBuilder literals;

    ExpressionBuilder(Names names) {
        this.names = names;
        source = names.source();
        literals = new LiteralBuilder(source, this);
    }

    Expression expression(ParserRuleContext context) {
        ParserRuleContext kind = ParseTrees.unwrap(context);
        return switch (kind.getRuleIndex()) {
            case MiniPyParser.RULE_expressionList ->
                new Expression.TupleDisplay(Tokens.position(context), items((ExpressionListContext) kind));
            case MiniPyParser.RULE_expression -> conditional((ExpressionContext) kind);
            case MiniPyParser.RULE_orTest -> or((OrTestContext) kind);
            case MiniPyParser.RULE_andTest -> and((AndTestContext) kind);
            case MiniPyParser.RULE_notTest ->
                new Expression.Not(Tokens.position(kind), expression(((NotTestContext) kind).notTest()));
            case MiniPyParser.RULE_comparison -> comparison((ComparisonContext) kind);
            case MiniPyParser.RULE_sum, MiniPyParser.RULE_term -> arithmetic(kind);
            case MiniPyParser.RULE_factor ->
                new Expression.Negation(Tokens.position(kind), expression(((FactorContext) kind).factor()));
            case MiniPyParser.RULE_primary ->
                expression(
                        (PrimaryContext) kind, ((PrimaryContext) kind).trailer().size());
            default -> atom((AtomContext) kind);
        };
    }

    private List<Expression> items(@Nullable ExpressionListContext list) {
        if (list == null) {
            return List.of();
        }
        ParseTrees.refuseEmptyPlaces(source, list, MiniPyParser.COMMA);
        List<Expression> items = new ArrayList<>();
        for (ExpressionContext item : list.expression()) {
            items.add(expression(item));
        }
        return List.copyOf(items);
    }

    private Expression conditional(ExpressionContext context) {
        Expression test = expression(context.orTest(1));
        Expression ifTrue = expression(context.orTest(0));
        Expression ifFalse = expression(context.expression());
        return new Expression.Conditional(Tokens.position(context), test, ifTrue, ifFalse);
    }

    private Expression or(OrTestContext context) {
        Expression left = expression(context.andTest(0));
        for (int i = 1; i < context.andTest().size(); i++) {
            left = new Expression.Or(Tokens.position(context), left, expression(context.andTest(i)));
        }
        return left;
    }

    private Expression and(AndTestContext context) {
        Expression left = expression(context.notTest(0));
        for (int i = 1; i < context.notTest().size(); i++) {
            left = new Expression.And(Tokens.position(context), left, expression(context.notTest(i)));
        }
        return left;
    }

    private Expression comparison(ComparisonContext context) {
        if (context.comparisonOperator().size() > 1) {
            throw source.leftOut(
                    Tokens.position(context.comparisonOperator(1)), "A chain of comparisons (`a < b < c`)");
        }
        Expression left = expression(context.sum(0));
        ComparisonOperator operator = comparisonOperator(context.comparisonOperator(0));
        return new Expression.Comparison(Tokens.position(context), left, operator, expression(context.sum(1)));
    }

    private static ComparisonOperator comparisonOperator(ParserRuleContext operator) {
        String symbol = operator.getText();
        return switch (symbol) {
            case "isnot" -> ComparisonOperator.IS_NOT;
            case "notin" -> ComparisonOperator.NOT_IN;
            default -> {
                for (ComparisonOperator candidate : ComparisonOperator.values()) {
                    if (candidate.symbol().equals(symbol)) {
                        yield candidate;
                    }
                }
                throw new IllegalStateException("no comparison: " + symbol);
            }
        };
    }

    /** Builds a chain {@code operand operator operand ...} of one binding strength, from the left. */
    private Expression arithmetic(ParserRuleContext chain) {
        Expression left = expression((ParserRuleContext) chain.getChild(0));
        for (int i = 1; i < chain.getChildCount(); i += 2) {
            ArithmeticOperator operator = arithmetic(chain.getChild(i).getText());
            Expression right = expression((ParserRuleContext) chain.getChild(i + 1));
            left = new Expression.Arithmetic(Tokens.position(chain), left, operator, right);
        }
        return left;
    }

    static ArithmeticOperator arithmetic(String symbol) {
        for (ArithmeticOperator operator : ArithmeticOperator.values()) {
            if (operator.symbol().equals(symbol)) {
                return operator;
            }
        }
        throw new IllegalStateException("no operator: " + symbol);
    }

    /** Builds a primary with its first few trailers. */
    Expression expression(PrimaryContext primary, int trailers) {
        Expression value = expression(primary.atom());
        Position position = Tokens.position(primary);
        for (TrailerContext trailer : primary.trailer().subList(0, trailers)) {
            ParserRuleContext kind = (ParserRuleContext) trailer.getChild(0);
            if (kind instanceof AttributeContext attribute) {
                value = new Expression.Attribute(
                        position, value, names.mangle(attribute.NAME().getText()));
            } else if (kind instanceof SubscriptContext subscript) {
                value = new Expression.Subscript(position, value, expression(subscript.expressionList()));
            } else {
                value = new Expression.Call(position, value, arguments(value, (ArgumentsContext) kind));
            }
        }
        return value;
    }

    /** Builds the arguments of a call. The one keyword there is names the only parameter of two functions of {@code gc}. */
    private List<Expression> arguments(Expression function, ArgumentsContext arguments) {
        if (arguments.ASSIGN() == null) {
            return items(arguments.expressionList());
        }
        boolean takesGeneration = function instanceof Expression.Attribute method
                && method.value() instanceof Name module
                && module.id().equals("gc")
                && (method.name().equals("get_objects") || method.name().equals("collect"));
        if (!takesGeneration || !arguments.expressionList().getText().equals("generation")) {
            throw source.leftOut(Tokens.position(arguments.ASSIGN().getSymbol()), SyntaxErrors.KEYWORD_ARGUMENT);
        }
        return List.of(expression(arguments.expression()));
    }

    private Expression atom(AtomContext atom) {
        Token start = atom.getStart();
        Position position = Tokens.position(start);
        return switch (start.getType()) {
            case MiniPyParser.NAME -> names.load(start);
            case MiniPyParser.INTEGER -> literals.integer(start);
            case MiniPyParser.FLOAT -> literals.floatingPoint(start);
            case MiniPyParser.STRING -> literals.string(atom.STRING(), position);
            case MiniPyParser.NONE -> new Expression.NoneLiteral(position);
            case MiniPyParser.TRUE -> new Expression.BooleanLiteral(position, true);
            case MiniPyParser.FALSE -> new Expression.BooleanLiteral(position, false);
            case MiniPyParser.OPEN_PAREN -> new Expression.TupleDisplay(position, List.of());
            case MiniPyParser.OPEN_BRACKET ->
                new Expression.ListDisplay(position, items(atom.listDisplay().expressionList()));
            default -> dict(atom.dictDisplay());
        };
    }

    private Expression dict(DictDisplayContext context) {
        ParseTrees.refuseEmptyPlaces(source, context, MiniPyParser.COMMA);
        List<Entry> entries = new ArrayList<>();
        for (EntryContext entry : context.entry()) {
            entries.add(new Entry(expression(entry.expression(0)), expression(entry.expression(1))));
        }
        return new Expression.DictDisplay(Tokens.position(context), List.copyOf(entries));
    }
}
