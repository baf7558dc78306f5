package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyParser;
import gccourse.minipy.grammar.MiniPyParser.AndTestContext;
import gccourse.minipy.grammar.MiniPyParser.ArgumentsContext;
import gccourse.minipy.grammar.MiniPyParser.ArithmeticContext;
import gccourse.minipy.grammar.MiniPyParser.AtomContext;
import gccourse.minipy.grammar.MiniPyParser.AttributeContext;
import gccourse.minipy.grammar.MiniPyParser.BoundsContext;
import gccourse.minipy.grammar.MiniPyParser.ComparisonContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionListContext;
import gccourse.minipy.grammar.MiniPyParser.FactorContext;
import gccourse.minipy.grammar.MiniPyParser.IndexContext;
import gccourse.minipy.grammar.MiniPyParser.NotTestContext;
import gccourse.minipy.grammar.MiniPyParser.OrTestContext;
import gccourse.minipy.grammar.MiniPyParser.PrimaryContext;
import gccourse.minipy.grammar.MiniPyParser.SubscriptContext;
import gccourse.minipy.grammar.MiniPyParser.TrailerContext;
import gccourse.minipy.grammar.MiniPyParser.YieldExpressionContext;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Expression.ComparisonChain.Link;
import gccourse.minipy.syntax.Expression.ComparisonOperator;
import gccourse.minipy.syntax.Expression.UnaryOperator;
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
    private final CallBuilder calls;
    private final DisplayBuilder displays;

    ExpressionBuilder(Names names) {
        this.names = names;
        source = names.source();
        literals = new LiteralBuilder(source, this);
        calls = new CallBuilder(names, this);
        displays = new DisplayBuilder(names, this);
    }

    Expression expression(ParserRuleContext context) {
        ParserRuleContext kind = ParseTrees.unwrap(context);
        return switch (kind.getRuleIndex()) {
            case MiniPyParser.RULE_expressionList ->
                new Expression.TupleDisplay(Tokens.position(context), items((ExpressionListContext) kind));
            case MiniPyParser.RULE_expression -> special((ExpressionContext) kind);
            case MiniPyParser.RULE_orTest -> or((OrTestContext) kind);
            case MiniPyParser.RULE_andTest -> and((AndTestContext) kind);
            case MiniPyParser.RULE_notTest ->
                new Expression.Not(Tokens.position(kind), expression(((NotTestContext) kind).notTest()));
            case MiniPyParser.RULE_comparison -> comparison((ComparisonContext) kind);
            case MiniPyParser.RULE_arithmetic -> new Operators().build((ArithmeticContext) kind);
            case MiniPyParser.RULE_factor -> factor((FactorContext) kind);
            case MiniPyParser.RULE_primary ->
                expression(
                        (PrimaryContext) kind, ((PrimaryContext) kind).trailer().size());
            default -> atom((AtomContext) kind);
        };
    }

    /** Builds the items of a list that may be missing. */
    List<Expression> items(@Nullable ExpressionListContext list) {
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

    private Expression special(ExpressionContext context) {
        Position position = Tokens.position(context);
        if (context.STAR() != null) {
            return new Expression.Starred(position, expression(context.arithmetic()));
        }
        if (context.LAMBDA() != null) {
            return new FunctionBuilder(names).lambda(context);
        }
        return context.WALRUS() != null ? named(context) : conditional(context);
    }

    /** Builds {@code yield}, which makes the function around it a generator. */
    Expression yielded(YieldExpressionContext context) {
        Position position = Tokens.position(context);
        if (!names.scope().isFunction()) {
            throw source.syntaxError(position, "'yield' outside function");
        }
        names.scope().noteYield();
        ParserRuleContext value = context.FROM() != null ? context.expression() : context.expressionList();
        return new Expression.Yield(position, value == null ? null : expression(value), context.FROM() != null);
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

    private Expression named(ExpressionContext context) {
        if (!(ParseTrees.unwrap(context.orTest(0)) instanceof AtomContext atom)
                || atom.NAME() == null
                || context.orTest(0).getStart() != atom.getStart()) {
            throw source.syntaxError(
                    Tokens.position(context), "cannot use assignment expressions with anything but a name");
        }
        Expression value = expression(context.expression());
        return new Expression.NamedExpression(Tokens.position(context), names.store(atom.NAME()), value);
    }

    private Expression comparison(ComparisonContext context) {
        Position position = Tokens.position(context);
        Expression first = expression(context.arithmetic(0));
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < context.comparisonOperator().size(); i++) {
            ParserRuleContext operator = context.comparisonOperator(i);
            links.add(new Link(
                    Tokens.position(operator), comparisonOperator(operator), expression(context.arithmetic(i + 1))));
        }
        return links.size() == 1
                ? new Expression.Comparison(
                        position, first, links.get(0).operator(), links.get(0).operand())
                : new Expression.ComparisonChain(position, first, List.copyOf(links));
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

    private Expression factor(FactorContext context) {
        if (context.POWER() == null) {
            Expression operand = expression(context.factor());
            UnaryOperator operator = switch (context.getStart().getType()) {
                case MiniPyParser.MINUS -> UnaryOperator.NEGATIVE;
                case MiniPyParser.PLUS -> UnaryOperator.POSITIVE;
                default -> UnaryOperator.INVERT;
            };
            return new Expression.Unary(Tokens.position(context), operator, operand);
        }
        Expression base = expression(context.primary());
        return new Expression.Arithmetic(
                Tokens.position(context), base, ArithmeticOperator.POWER, expression(context.factor()));
    }

    /** Builds operators between values, those that bind more strongly first, of equal ones the left one first. */
    private final class Operators {
        private int next;

        Expression build(ArithmeticContext chain) {
            return build(chain, expression(chain.factor(0)), 0);
        }

        private Expression build(ArithmeticContext chain, Expression first, int weakest) {
            Expression left = first;
            while (next < chain.arithmeticOperator().size()) {
                ArithmeticOperator operator =
                        arithmetic(chain.arithmeticOperator(next).getText());
                int strength = strength(operator);
                if (strength < weakest) {
                    break;
                }
                next++;
                Expression right = build(chain, expression(chain.factor(next)), strength + 1);
                left = new Expression.Arithmetic(Tokens.position(chain), left, operator, right);
            }
            return left;
        }

        private static int strength(ArithmeticOperator operator) {
            return switch (operator) {
                case OR -> 0;
                case XOR -> 1;
                case AND -> 2;
                case LEFT_SHIFT, RIGHT_SHIFT -> 3;
                case ADD, SUBTRACT -> 4;
                default -> 5;
            };
        }
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
                value = new Expression.Subscript(position, value, index(subscript));
            } else {
                value = calls.call(position, value, (ArgumentsContext) kind);
            }
        }
        return value;
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
            case MiniPyParser.OPEN_PAREN -> displays.group(position, atom.group());
            case MiniPyParser.OPEN_BRACKET -> displays.list(position, atom.listDisplay());
            default -> displays.braces(atom.dictDisplay());
        };
    }

    private Expression index(SubscriptContext subscript) {
        ParseTrees.refuseEmptyPlaces(source, subscript, MiniPyParser.COMMA);
        if (subscript.COMMA().isEmpty()) {
            return index(subscript.index(0));
        }
        List<Expression> items = new ArrayList<>();
        for (IndexContext item : subscript.index()) {
            if (item.bounds() != null) {
                throw source.leftOut(Tokens.position(item.bounds()), "A slice among several indexes");
            }
            items.add(expression(item.expression()));
        }
        return new Expression.TupleDisplay(Tokens.position(subscript.index(0)), List.copyOf(items));
    }

    private Expression index(IndexContext index) {
        BoundsContext bounds = index.bounds();
        if (bounds == null) {
            return expression(index.expression());
        }
        Expression start = index.expression() == null ? null : expression(index.expression());
        Expression stop = null;
        Expression step = null;
        int colons = 0;
        for (int i = 0; i < bounds.getChildCount(); i++) {
            if (!(bounds.getChild(i) instanceof ExpressionContext bound)) {
                colons++;
            } else if (colons == 1) {
                stop = expression(bound);
            } else {
                step = expression(bound);
            }
        }
        return new Expression.Slice(Tokens.position(index), start, stop, step);
    }
}
