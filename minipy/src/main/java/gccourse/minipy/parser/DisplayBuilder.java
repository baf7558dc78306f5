package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyParser;
import gccourse.minipy.grammar.MiniPyParser.ComprehensionContext;
import gccourse.minipy.grammar.MiniPyParser.DictDisplayContext;
import gccourse.minipy.grammar.MiniPyParser.EntryContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionListContext;
import gccourse.minipy.grammar.MiniPyParser.GroupContext;
import gccourse.minipy.grammar.MiniPyParser.ListDisplayContext;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.DictDisplay.Entry;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Source;
import java.util.ArrayList;
import java.util.List;

/** Builds what stands in parentheses, brackets and braces: displays and comprehensions. */
final class DisplayBuilder {
    private final Names names;
    private final ExpressionBuilder expressions;
    private final Source source;

    DisplayBuilder(Names names, ExpressionBuilder expressions) {
        this.names = names;
        this.expressions = expressions;
        source = names.source();
    }

    /** Builds what stands in parentheses, if it is more than an expression. */
    Expression group(Position position, GroupContext group) {
        if (group.yieldExpression() != null) {
            return expressions.yielded(group.yieldExpression());
        }
        return group.comprehension() == null
                ? new Expression.TupleDisplay(position, List.of())
                : comprehension(
                        position, ComprehensionBuilder.Kind.GENERATOR, group.expressionList(), group.comprehension());
    }

    /** Builds what stands in brackets: a list. */
    Expression list(Position position, ListDisplayContext list) {
        return list.comprehension() == null
                ? new Expression.ListDisplay(position, expressions.items(list.expressionList()))
                : comprehension(position, ComprehensionBuilder.Kind.LIST, list.expressionList(), list.comprehension());
    }

    /** Builds what stands in braces: a dict, or a set. */
    Expression braces(DictDisplayContext context) {
        ParseTrees.refuseEmptyPlaces(source, context, MiniPyParser.COMMA);
        if (context.comprehension() != null) {
            return comprehensionInBraces(context);
        }
        boolean set = !context.entry().isEmpty()
                && context.entry(0).COLON() == null
                && context.entry(0).POWER() == null;
        List<Entry> entries = new ArrayList<>();
        List<Expression> items = new ArrayList<>();
        for (EntryContext entry : context.entry()) {
            if (!set && entry.POWER() != null) {
                entries.add(new Entry(null, expressions.expression(entry.arithmetic())));
                continue;
            }
            if (set != (entry.COLON() == null)) {
                throw source.syntaxError(
                        Tokens.position(entry), set ? "':' in a set" : "':' expected after dictionary key");
            }
            Expression first = expressions.expression(entry.expression(0));
            if (set) {
                items.add(first);
            } else {
                entries.add(new Entry(first, expressions.expression(entry.expression(1))));
            }
        }
        Position position = Tokens.position(context);
        return set
                ? new Expression.SetDisplay(position, List.copyOf(items))
                : new Expression.DictDisplay(position, List.copyOf(entries));
    }

    private Expression comprehensionInBraces(DictDisplayContext context) {
        Position position = Tokens.position(context);
        EntryContext entry = context.entry(0);
        if (entry.POWER() != null) {
            throw source.syntaxError(position, "dict unpacking cannot be used in dict comprehension");
        }
        boolean set = entry.COLON() == null;
        return new ComprehensionBuilder(
                        names,
                        set ? ComprehensionBuilder.Kind.SET : ComprehensionBuilder.Kind.DICT,
                        set ? null : entry.expression(0),
                        entry.expression(set ? 0 : 1),
                        context.comprehension())
                .build(position);
    }

    private Expression comprehension(
            Position position,
            ComprehensionBuilder.Kind kind,
            ExpressionListContext value,
            ComprehensionContext loops) {
        if (value.getChildCount() > 1) {
            throw source.syntaxError(position, "did you forget parentheses around the comprehension target?");
        }
        if (value.expression(0).STAR() != null) {
            throw source.syntaxError(Tokens.position(value), "iterable unpacking cannot be used in comprehension");
        }
        return new ComprehensionBuilder(names, kind, null, value.expression(0), loops).build(position);
    }
}
