package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyParser.ExceptClauseContext;
import gccourse.minipy.grammar.MiniPyParser.TryStatementContext;
import gccourse.minipy.grammar.MiniPyParser.WithItemContext;
import gccourse.minipy.grammar.MiniPyParser.WithStatementContext;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.Name;
import gccourse.minipy.syntax.Expression.Target;
import gccourse.minipy.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** Builds the statements that have something to do when others fail: {@code try} and {@code with}. */
final class ProtectionBuilder {
    private final StatementBuilder statements;
    private final Names names;
    private final ExpressionBuilder expressions;
    private final TargetBuilder targets;

    ProtectionBuilder(StatementBuilder statements, Names names, ExpressionBuilder expressions, TargetBuilder targets) {
        this.statements = statements;
        this.names = names;
        this.expressions = expressions;
        this.targets = targets;
    }

    /** CPython compiles what stands behind {@code else} before the handlers. */
    Statement tryStatement(TryStatementContext statement) {
        List<Statement> body = statements.suite(statement.suite());
        boolean handled = !statement.exceptClause().isEmpty();
        if (!handled && statement.finallyClause() == null) {
            throw names.source().syntaxError(Tokens.position(statement), "expected 'except' or 'finally' block");
        }
        if (!handled && statement.elseClause() != null) {
            throw names.source()
                    .syntaxError(Tokens.position(statement.elseClause()), "expected 'except' or 'finally' block");
        }
        List<Statement> otherwise = statement.elseClause() == null
                ? List.of()
                : statements.suite(statement.elseClause().suite());
        List<Statement.Handler> handlers = new ArrayList<>();
        for (ExceptClauseContext clause : statement.exceptClause()) {
            if (!handlers.isEmpty() && handlers.get(handlers.size() - 1).type() == null) {
                throw names.source()
                        .syntaxError(handlers.get(handlers.size() - 1).position(), "default 'except:' must be last");
            }
            handlers.add(handler(clause));
        }
        List<Statement> last = statement.finallyClause() == null
                ? List.of()
                : statements.suite(statement.finallyClause().suite());
        List<Statement> end = body;
        if (!last.isEmpty()) {
            end = last;
        } else if (!otherwise.isEmpty()) {
            end = otherwise;
        } else {
            end = handlers.get(handlers.size() - 1).body();
        }
        return new Statement.Try(
                Tokens.position(statement),
                StatementBuilder.lastLine(end),
                body,
                List.copyOf(handlers),
                otherwise,
                last);
    }

    private Statement.Handler handler(ExceptClauseContext clause) {
        if (clause.getChild(1).getText().startsWith("*")) {
            throw names.source().leftOut(Tokens.position(clause), "`except*`");
        }
        Expression type = clause.expression() == null ? null : expressions.expression(clause.expression());
        Name target = clause.NAME() == null ? null : names.store(clause.NAME());
        return new Statement.Handler(Tokens.position(clause), type, target, statements.suite(clause.suite()));
    }

    Statement withStatement(WithStatementContext statement) {
        return with(statement, 0);
    }

    private Statement.With with(WithStatementContext statement, int index) {
        WithItemContext item = statement.withItem(index);
        Expression context = expressions.expression(item.expression());
        Target target = item.primary() == null ? null : targets.assigned(item.primary());
        List<Statement> body = index + 1 < statement.withItem().size()
                ? List.of(with(statement, index + 1))
                : statements.suite(statement.suite());
        return new Statement.With(
                Tokens.position(index == 0 ? statement : item), StatementBuilder.lastLine(body), context, target, body);
    }
}
