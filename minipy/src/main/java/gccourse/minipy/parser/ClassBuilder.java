package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyParser;
import gccourse.minipy.grammar.MiniPyParser.ClassDefinitionContext;
import gccourse.minipy.grammar.MiniPyParser.DecoratorContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionContext;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds one class: its bases, and the statements in its body. */
final class ClassBuilder {
    private ClassBuilder() {}

    /** @param around the names around the class */
    static Statement build(Names around, List<DecoratorContext> decorators, ClassDefinitionContext definition) {
        TerminalNode name = definition.NAME();
        ExpressionBuilder expressions = new ExpressionBuilder(around);
        List<Expression> decorated = decorators(expressions, decorators);
        List<Expression> bases = new ArrayList<>();
        if (definition.bases() != null && definition.bases().expressionList() != null) {
            ParseTrees.refuseEmptyPlaces(around.source(), definition.bases().expressionList(), MiniPyParser.COMMA);
            for (ExpressionContext base : definition.bases().expressionList().expression()) {
                bases.add(expressions.expression(base));
            }
        }
        Names unbound = around.inClass(name.getText());
        Names inside = unbound.binding(BoundNames.of(definition.suite(), unbound));
        List<Statement> body = StatementBuilder.ofClass(inside).suite(definition.suite());
        return new Statement.ClassDefinition(
                Tokens.position(definition),
                StatementBuilder.lastLine(body),
                decorated,
                around.store(name),
                List.copyOf(bases),
                body);
    }

    static List<Expression> decorators(ExpressionBuilder expressions, List<DecoratorContext> decorators) {
        List<Expression> decorated = new ArrayList<>();
        for (DecoratorContext decorator : decorators) {
            decorated.add(expressions.expression(decorator.expression()));
        }
        return List.copyOf(decorated);
    }
}
