package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyParser;
import gccourse.minipy.grammar.MiniPyParser.ClassDefinitionContext;
import gccourse.minipy.grammar.MiniPyParser.DecoratedContext;
import gccourse.minipy.grammar.MiniPyParser.DecoratorContext;
import gccourse.minipy.grammar.MiniPyParser.ElifClauseContext;
import gccourse.minipy.grammar.MiniPyParser.ElseClauseContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionListContext;
import gccourse.minipy.grammar.MiniPyParser.ForStatementContext;
import gccourse.minipy.grammar.MiniPyParser.FunctionDefinitionContext;
import gccourse.minipy.grammar.MiniPyParser.IfStatementContext;
import gccourse.minipy.grammar.MiniPyParser.ImportedNameContext;
import gccourse.minipy.grammar.MiniPyParser.ImportedNamesContext;
import gccourse.minipy.grammar.MiniPyParser.ProgramContext;
import gccourse.minipy.grammar.MiniPyParser.SimpleLineContext;
import gccourse.minipy.grammar.MiniPyParser.SimpleStatementContext;
import gccourse.minipy.grammar.MiniPyParser.StatementContext;
import gccourse.minipy.grammar.MiniPyParser.SuiteContext;
import gccourse.minipy.grammar.MiniPyParser.TryStatementContext;
import gccourse.minipy.grammar.MiniPyParser.WhileStatementContext;
import gccourse.minipy.grammar.MiniPyParser.WithStatementContext;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.Name;
import gccourse.minipy.syntax.Expression.Target;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Source;
import gccourse.minipy.syntax.Statement;
import gccourse.minipy.syntax.Statement.Imported;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds the statements of a module, of a class body or of a function, and refuses what the grammar lets pass. */
final class StatementBuilder {
    private final Source source;
    private final Names names;
    private final ExpressionBuilder expressions;
    private final TargetBuilder targets;
    private final boolean inFunction;
    private int loops;

    private StatementBuilder(Names names, boolean inFunction) {
        this.names = names;
        this.inFunction = inFunction;
        source = names.source();
        expressions = new ExpressionBuilder(names);
        targets = new TargetBuilder(names, expressions);
    }

    static StatementBuilder ofModule(Source source) {
        return new StatementBuilder(Names.ofModule(source), false);
    }

    static StatementBuilder ofClass(Names names) {
        return new StatementBuilder(names, false);
    }

    static StatementBuilder ofFunction(Names names) {
        return new StatementBuilder(names, true);
    }

    List<Statement> topLevel(ProgramContext program) {
        List<Statement> statements = new ArrayList<>();
        for (StatementContext statement : program.statement()) {
            addDefinition(statement, statements);
        }
        return List.copyOf(statements);
    }

    /** Adds a statement that may be a definition: functions and classes stand at the top level or in a class body. */
    private void addDefinition(StatementContext statement, List<Statement> statements) {
        DecoratedContext decorated = statement.decorated();
        List<DecoratorContext> decorators = decorated == null ? List.of() : decorated.decorator();
        FunctionDefinitionContext function =
                decorated == null ? statement.functionDefinition() : decorated.functionDefinition();
        ClassDefinitionContext type = decorated == null ? statement.classDefinition() : decorated.classDefinition();
        if (function != null) {
            statements.add(new FunctionBuilder(names).definition(decorators, function));
        } else if (type != null) {
            statements.add(ClassBuilder.build(names, decorators, type));
        } else {
            addStatement(statement, statements);
        }
    }

    List<Statement> suite(SuiteContext suite) {
        List<Statement> statements = new ArrayList<>();
        if (suite.simpleLine() != null) {
            addSimpleLine(suite.simpleLine(), statements);
        }
        for (StatementContext statement : suite.statement()) {
            if (suite.getParent() instanceof ClassDefinitionContext) {
                addDefinition(statement, statements);
            } else {
                addStatement(statement, statements);
            }
        }
        return List.copyOf(statements);
    }

    private List<Statement> loopBody(SuiteContext suite) {
        loops++;
        List<Statement> body = suite(suite);
        loops--;
        return body;
    }

    private List<Statement> otherwise(@Nullable ElseClauseContext otherwise) {
        return otherwise == null ? List.of() : suite(otherwise.suite());
    }

    private void addStatement(StatementContext statement, List<Statement> statements) {
        boolean definesClass = statement.classDefinition() != null
                || statement.decorated() != null && statement.decorated().classDefinition() != null;
        if (definesClass && (inFunction || loops > 0)) {
            throw misplaced((ParserRuleContext) statement.getChild(0));
        }
        if (definesClass) {
            addDefinition(statement, statements);
            return;
        }
        ParserRuleContext kind = (ParserRuleContext) statement.getChild(0);
        switch (kind.getRuleIndex()) {
            case MiniPyParser.RULE_simpleLine -> addSimpleLine((SimpleLineContext) kind, statements);
            case MiniPyParser.RULE_ifStatement -> statements.add(ifStatement((IfStatementContext) kind));
            case MiniPyParser.RULE_whileStatement -> statements.add(whileStatement((WhileStatementContext) kind));
            case MiniPyParser.RULE_forStatement -> statements.add(forStatement((ForStatementContext) kind));
            case MiniPyParser.RULE_tryStatement ->
                statements.add(new ProtectionBuilder(this, names, expressions, targets)
                        .tryStatement((TryStatementContext) kind));
            case MiniPyParser.RULE_withStatement ->
                statements.add(new ProtectionBuilder(this, names, expressions, targets)
                        .withStatement((WithStatementContext) kind));
            case MiniPyParser.RULE_functionDefinition, MiniPyParser.RULE_decorated ->
                addDefinition(statement, statements);
            default -> throw new IllegalStateException("no statement: " + kind.getText());
        }
    }

    private ProgramError misplaced(ParserRuleContext definition) {
        return source.leftOut(
                Tokens.position(definition), inFunction ? "A class inside a function" : "A class inside a loop");
    }

    void addSimpleLine(SimpleLineContext line, List<Statement> statements) {
        ParseTrees.refuseEmptyPlaces(source, line, MiniPyParser.SEMICOLON);
        for (SimpleStatementContext statement : line.simpleStatement()) {
            statements.add(simpleStatement(statement));
        }
    }

    private Statement simpleStatement(SimpleStatementContext statement) {
        Position position = Tokens.position(statement);
        int lastLine = Tokens.lastLine(statement.getStop());
        return switch (statement.getStart().getType()) {
            case MiniPyParser.PASS -> new Statement.Pass(position, lastLine);
            case MiniPyParser.BREAK -> {
                if (loops == 0) {
                    throw source.syntaxError(position, "'break' outside loop");
                }
                yield new Statement.Break(position, lastLine);
            }
            case MiniPyParser.CONTINUE -> {
                if (loops == 0) {
                    throw source.syntaxError(position, "'continue' not properly in loop");
                }
                yield new Statement.Continue(position, lastLine);
            }
            case MiniPyParser.RETURN -> {
                if (!inFunction) {
                    throw source.syntaxError(position, "'return' outside function");
                }
                ExpressionListContext value = statement.expressionList();
                yield new Statement.Return(position, lastLine, value == null ? null : expressions.expression(value));
            }
            case MiniPyParser.RAISE ->
                new Statement.Raise(
                        position, lastLine, optional(statement.expression(0)), optional(statement.expression(1)));
            case MiniPyParser.ASSERT ->
                new Statement.Assert(
                        position,
                        lastLine,
                        expressions.expression(statement.expression(0)),
                        optional(statement.expression(1)));
            case MiniPyParser.DEL ->
                new Statement.Delete(position, lastLine, targets.deleted(statement.expressionList()));
            case MiniPyParser.GLOBAL -> new Statement.Global(position, lastLine, declareGlobal(statement));
            case MiniPyParser.NONLOCAL -> new Statement.Nonlocal(position, lastLine, declareNonlocal(statement));
            case MiniPyParser.IMPORT ->
                new Statement.Import(position, lastLine, imported(statement.importedNames(), false));
            case MiniPyParser.FROM ->
                new Statement.FromImport(
                        position,
                        lastLine,
                        statement.NAME().getText(),
                        statement.importedNames() == null
                                ? importAll(statement)
                                : imported(statement.importedNames(), statement.CLOSE_PAREN() != null));
            default ->
                new AssignmentBuilder(source, expressions, targets)
                        .statement(statement.expressionOrAssignment(), position, lastLine);
        };
    }

    private @Nullable Expression optional(@Nullable ExpressionContext expression) {
        return expression == null ? null : expressions.expression(expression);
    }

    private List<String> declareGlobal(SimpleStatementContext statement) {
        List<String> declared = new ArrayList<>();
        for (TerminalNode name : statement.names().NAME()) {
            names.scope().declareGlobal(Tokens.position(statement), names.mangle(name.getText()));
            declared.add(names.mangle(name.getText()));
        }
        return List.copyOf(declared);
    }

    private List<String> declareNonlocal(SimpleStatementContext statement) {
        List<String> declared = new ArrayList<>();
        for (TerminalNode name : statement.names().NAME()) {
            names.scope().declareNonlocal(Tokens.position(statement), names.mangle(name.getText()));
            declared.add(names.mangle(name.getText()));
        }
        return List.copyOf(declared);
    }

    private List<Imported> imported(ImportedNamesContext list, boolean inParentheses) {
        ParseTrees.refuseEmptyPlaces(source, list, MiniPyParser.COMMA);
        boolean comma = list.getChild(list.getChildCount() - 1) == ParseTrees.last(list.COMMA());
        if (comma && !inParentheses) {
            throw source.syntaxError(
                    Tokens.position(list), "trailing comma not allowed without surrounding parentheses");
        }
        List<Imported> imported = new ArrayList<>();
        for (ImportedNameContext name : list.importedName()) {
            TerminalNode own = name.NAME(0);
            Name target = names.store(name.AS() == null ? own : name.NAME(1));
            imported.add(new Imported(Tokens.position(name), own.getText(), target));
        }
        return List.copyOf(imported);
    }

    private List<Imported> importAll(SimpleStatementContext statement) {
        if (inFunction) {
            throw source.syntaxError(Tokens.position(statement), "import * only allowed at module level");
        }
        return List.of();
    }

    private Statement ifStatement(IfStatementContext statement) {
        return branch(
                statement, statement.expression(), statement.suite(), statement.elifClause(), statement.elseClause());
    }

    private Statement.If branch(
            ParserRuleContext start,
            ExpressionContext condition,
            SuiteContext suite,
            List<ElifClauseContext> elifs,
            @Nullable ElseClauseContext otherwise) {
        Expression test = expressions.expression(condition);
        List<Statement> body = suite(suite);
        List<Statement> rest = List.of();
        if (!elifs.isEmpty()) {
            ElifClauseContext elif = elifs.get(0);
            rest = List.of(branch(elif, elif.expression(), elif.suite(), elifs.subList(1, elifs.size()), otherwise));
        } else if (otherwise != null) {
            rest = suite(otherwise.suite());
        }
        return new Statement.If(Tokens.position(start), lastLine(rest.isEmpty() ? body : rest), test, body, rest);
    }

    private Statement whileStatement(WhileStatementContext statement) {
        Expression test = expressions.expression(statement.expression());
        List<Statement> body = loopBody(statement.suite());
        List<Statement> otherwise = otherwise(statement.elseClause());
        return new Statement.While(
                Tokens.position(statement), lastLine(otherwise.isEmpty() ? body : otherwise), test, body, otherwise);
    }

    private Statement forStatement(ForStatementContext statement) {
        Expression iterable = expressions.expression(statement.expressionList());
        Target target = targets.loop(statement.targets());
        List<Statement> body = loopBody(statement.suite());
        List<Statement> otherwise = otherwise(statement.elseClause());
        return new Statement.For(
                Tokens.position(statement),
                lastLine(otherwise.isEmpty() ? body : otherwise),
                target,
                iterable,
                body,
                otherwise);
    }

    static int lastLine(List<Statement> statements) {
        return statements.get(statements.size() - 1).lastLine();
    }
}
