package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyParser;
import gccourse.minipy.grammar.MiniPyParser.DecoratorContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionContext;
import gccourse.minipy.grammar.MiniPyParser.FunctionDefinitionContext;
import gccourse.minipy.grammar.MiniPyParser.ParameterContext;
import gccourse.minipy.grammar.MiniPyParser.ParameterListContext;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.Name;
import gccourse.minipy.syntax.Function;
import gccourse.minipy.syntax.Function.Parameter;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Source;
import gccourse.minipy.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds functions, methods, lambdas and what comprehensions call, each with a scope of its own. */
final class FunctionBuilder {
    private final Source source;
    private final Names names;
    private final ExpressionBuilder expressions;

    /** @param names the names around the functions, in which their default values are evaluated */
    FunctionBuilder(Names names) {
        this.names = names;
        source = names.source();
        expressions = new ExpressionBuilder(names);
    }

    Statement definition(List<DecoratorContext> decorators, FunctionDefinitionContext definition) {
        List<Expression> decorated = ClassBuilder.decorators(expressions, decorators);
        Function function = function(definition);
        Name target = names.store(definition.NAME());
        return new Statement.FunctionDefinition(function.position(), function.lastLine(), decorated, function, target);
    }

    Function function(FunctionDefinitionContext definition) {
        return function(
                definition,
                definition.NAME().getText(),
                BoundNames.of(definition.suite(), names),
                scope -> signature(definition.parameters().parameterList(), scope),
                (inner, scope) -> StatementBuilder.ofFunction(inner).suite(definition.suite()));
    }

    Expression lambda(ExpressionContext lambda) {
        Function function = function(
                lambda,
                "<lambda>",
                BoundNames.of(lambda.expression(), names),
                scope -> signature(lambda.parameterList(), scope),
                (inner, scope) -> {
                    Expression value = new ExpressionBuilder(inner).expression(lambda.expression());
                    return List.of(new Statement.Return(value.position(), Tokens.lastLine(lambda.getStop()), value));
                });
        return new Expression.Lambda(function.position(), function);
    }

    /**
     * Builds a function; a second time if only the first has told where its variables are.
     *
     * @param context its place in ANTLR's tree
     * @param parameters gives the parameters to a scope
     * @param body builds the statements
     */
    Function function(
            ParserRuleContext context,
            String name,
            BoundNames bound,
            java.util.function.Function<Scope, Function.Signature> parameters,
            BiFunction<Names, Scope, List<Statement>> body) {
        while (true) {
            Scope inner = names.scope().ofFunction(context, bound);
            Function.Signature signature = parameters.apply(inner);
            Names innerNames = names.inFunction(inner, name);
            List<Statement> statements = body.apply(innerNames, inner);
            if (!names.scope().learn(context, inner)) {
                return new Function(
                        Tokens.position(context),
                        StatementBuilder.lastLine(statements),
                        names.mangle(name),
                        names.prefix() + name,
                        signature,
                        inner.localNames(),
                        inner.cells(),
                        inner.captured(),
                        inner.yields(),
                        statements);
            }
        }
    }

    private Function.Signature signature(@Nullable ParameterListContext context, Scope inner) {
        if (context == null) {
            return new Function.Signature(List.of(), 0, List.of(), false, false);
        }
        ParseTrees.refuseEmptyPlaces(source, context, MiniPyParser.COMMA);
        List<ParameterContext> positional = new ArrayList<>();
        List<ParameterContext> keywordOnly = new ArrayList<>();
        ParameterContext more = null;
        ParameterContext keywords = null;
        int positionalOnly = 0;
        boolean star = false;
        for (ParameterContext parameter : context.parameter()) {
            Token start = parameter.getStart();
            if (keywords != null) {
                throw source.syntaxError(Tokens.position(start), "arguments cannot follow var-keyword argument");
            }
            switch (start.getType()) {
                case MiniPyParser.NAME -> (star ? keywordOnly : positional).add(parameter);
                case MiniPyParser.SLASH -> {
                    if (star || positionalOnly > 0 || positional.isEmpty()) {
                        throw source.syntaxError(
                                Tokens.position(start),
                                star
                                        ? "/ must be ahead of *"
                                        : positionalOnly > 0
                                                ? "/ may appear only once"
                                                : "at least one argument must precede /");
                    }
                    positionalOnly = positional.size();
                }
                case MiniPyParser.STAR -> {
                    if (star) {
                        throw source.syntaxError(Tokens.position(start), "* argument may appear only once");
                    }
                    star = true;
                    more = parameter.NAME() == null ? null : parameter;
                }
                default -> keywords = parameter;
            }
        }
        if (star && more == null && keywordOnly.isEmpty()) {
            throw source.syntaxError(Tokens.position(context), "named arguments must follow bare *");
        }
        List<Parameter> first = parameters(positional, inner, true);
        List<Parameter> second = parameters(keywordOnly, inner, false);
        for (ParameterContext last : new ParameterContext[] {more, keywords}) {
            if (last != null) {
                inner.addParameter(
                        Tokens.position(last), names.mangle(last.NAME().getText()));
            }
        }
        return new Function.Signature(first, positionalOnly, second, more != null, keywords != null);
    }

    private List<Parameter> parameters(List<ParameterContext> contexts, Scope inner, boolean inOrder) {
        List<Parameter> parameters = new ArrayList<>();
        boolean defaults = false;
        for (ParameterContext parameter : contexts) {
            Position position = Tokens.position(parameter);
            String name = names.mangle(parameter.NAME().getText());
            inner.addParameter(position, name);
            if (inOrder && defaults && parameter.expression() == null) {
                throw source.syntaxError(position, "non-default argument follows default argument");
            }
            defaults = parameter.expression() != null;
            parameters.add(
                    new Parameter(position, name, defaults ? expressions.expression(parameter.expression()) : null));
        }
        return List.copyOf(parameters);
    }
}
