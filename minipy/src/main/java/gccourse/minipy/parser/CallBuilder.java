package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyParser;
import gccourse.minipy.grammar.MiniPyParser.ArgumentContext;
import gccourse.minipy.grammar.MiniPyParser.ArgumentsContext;
import gccourse.minipy.grammar.MiniPyParser.AtomContext;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.Call.Keyword;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Source;
import java.util.ArrayList;
import java.util.List;

/** Builds calls with their arguments. */
final class CallBuilder {
    private final Names names;
    private final ExpressionBuilder expressions;
    private final Source source;

    CallBuilder(Names names, ExpressionBuilder expressions) {
        this.names = names;
        this.expressions = expressions;
        source = names.source();
    }

    Expression call(Position position, Expression function, ArgumentsContext context) {
        ParseTrees.refuseEmptyPlaces(source, context, MiniPyParser.COMMA);
        List<Expression> arguments = new ArrayList<>();
        List<Keyword> keywords = new ArrayList<>();
        for (ArgumentContext argument : context.argument()) {
            if (argument.POWER() != null) {
                keywords.add(new Keyword(null, expressions.expression(argument.expression(0))));
            } else if (argument.ASSIGN() != null) {
                keywords.add(keyword(argument, keywords));
            } else if (argument.comprehension() != null) {
                if (context.argument().size() > 1) {
                    throw source.syntaxError(Tokens.position(argument), "Generator expression must be parenthesized");
                }
                arguments.add(new ComprehensionBuilder(
                                names,
                                ComprehensionBuilder.Kind.GENERATOR,
                                null,
                                argument.expression(0),
                                argument.comprehension())
                        .build(Tokens.position(argument)));
            } else {
                Expression value = expressions.expression(argument.expression(0));
                if (!keywords.isEmpty()) {
                    boolean unpacked = keywords.stream().anyMatch(keyword -> keyword.name() == null);
                    if (!(value instanceof Expression.Starred) || unpacked) {
                        throw source.syntaxError(
                                Tokens.position(argument),
                                value instanceof Expression.Starred
                                        ? "iterable argument unpacking follows keyword argument unpacking"
                                        : "positional argument follows keyword argument"
                                                + (unpacked ? " unpacking" : ""));
                    }
                }
                arguments.add(value);
            }
        }
        return new Expression.Call(position, function, List.copyOf(arguments), List.copyOf(keywords));
    }

    private Keyword keyword(ArgumentContext argument, List<Keyword> before) {
        Position position = Tokens.position(argument);
        if (!(ParseTrees.unwrap(argument.expression(0)) instanceof AtomContext atom) || atom.NAME() == null) {
            throw source.syntaxError(position, "expression cannot contain assignment, perhaps you meant \"==\"?");
        }
        String name = names.mangle(atom.NAME().getText());
        if (before.stream().anyMatch(keyword -> name.equals(keyword.name()))) {
            throw source.syntaxError(position, "keyword argument repeated: " + name);
        }
        return new Keyword(name, expressions.expression(argument.expression(1)));
    }
}
