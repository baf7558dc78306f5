package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyParser;
import gccourse.minipy.grammar.MiniPyParser.DecoratorContext;
import gccourse.minipy.grammar.MiniPyParser.FunctionDefinitionContext;
import gccourse.minipy.grammar.MiniPyParser.ParameterContext;
import gccourse.minipy.grammar.MiniPyParser.ParametersContext;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.Name;
import gccourse.minipy.syntax.Function;
import gccourse.minipy.syntax.Function.Parameter;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Source;
import gccourse.minipy.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** Builds functions and methods, each with a scope of its own. */
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
        return new Statement.FunctionDefinition(
                function.position(), function.lastLine(), decorated, function, target);
    }

    Function function(FunctionDefinitionContext definition) {
        String name = definition.NAME().getText();
        Scope inner = Scope.ofFunction(source, BoundNames.of(definition.suite(), names.innermostClass()));
        List<Parameter> parameters = parameters(definition.parameters(), inner);
        List<Statement> body =
                StatementBuilder.ofFunction(names.inFunction(inner)).suite(definition.suite());
        return new Function(
                Tokens.position(definition),
                StatementBuilder.lastLine(body),
                names.mangle(name),
                names.className() == null ? name : names.className() + "." + name,
                parameters,
                inner.localNames(),
                body);
    }

    private List<Parameter> parameters(ParametersContext context, Scope inner) {
        ParseTrees.refuseEmptyPlaces(source, context, MiniPyParser.COMMA);
        List<Parameter> parameters = new ArrayList<>();
        boolean defaults = false;
        for (ParameterContext parameter : context.parameter()) {
            Position position = Tokens.position(parameter);
            String name = names.mangle(parameter.NAME().getText());
            inner.addParameter(position, name);
            if (defaults && parameter.expression() == null) {
                throw source.syntaxError(position, "non-default argument follows default argument");
            }
            defaults = parameter.expression() != null;
            parameters.add(
                    new Parameter(position, name, defaults ? expressions.expression(parameter.expression()) : null));
        }
        return List.copyOf(parameters);
    }
}
