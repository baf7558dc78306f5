package gccourse.minipy.syntax;

import gccourse.minipy.grammar.MiniPyParser;
import gccourse.minipy.grammar.MiniPyParser.AndTestContext;
import gccourse.minipy.grammar.MiniPyParser.ArgumentsContext;
import gccourse.minipy.grammar.MiniPyParser.AtomContext;
import gccourse.minipy.grammar.MiniPyParser.AttributeContext;
import gccourse.minipy.grammar.MiniPyParser.BaseContext;
import gccourse.minipy.grammar.MiniPyParser.ClassDefinitionContext;
import gccourse.minipy.grammar.MiniPyParser.ComparisonContext;
import gccourse.minipy.grammar.MiniPyParser.DictDisplayContext;
import gccourse.minipy.grammar.MiniPyParser.ElifClauseContext;
import gccourse.minipy.grammar.MiniPyParser.ElseClauseContext;
import gccourse.minipy.grammar.MiniPyParser.EntryContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionListContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionOrAssignmentContext;
import gccourse.minipy.grammar.MiniPyParser.FactorContext;
import gccourse.minipy.grammar.MiniPyParser.ForStatementContext;
import gccourse.minipy.grammar.MiniPyParser.FunctionDefinitionContext;
import gccourse.minipy.grammar.MiniPyParser.IfStatementContext;
import gccourse.minipy.grammar.MiniPyParser.NotTestContext;
import gccourse.minipy.grammar.MiniPyParser.OrTestContext;
import gccourse.minipy.grammar.MiniPyParser.ParameterContext;
import gccourse.minipy.grammar.MiniPyParser.ParametersContext;
import gccourse.minipy.grammar.MiniPyParser.PrimaryContext;
import gccourse.minipy.grammar.MiniPyParser.ProgramContext;
import gccourse.minipy.grammar.MiniPyParser.SimpleLineContext;
import gccourse.minipy.grammar.MiniPyParser.SimpleStatementContext;
import gccourse.minipy.grammar.MiniPyParser.StatementContext;
import gccourse.minipy.grammar.MiniPyParser.SubscriptContext;
import gccourse.minipy.grammar.MiniPyParser.SuiteContext;
import gccourse.minipy.grammar.MiniPyParser.TrailerContext;
import gccourse.minipy.grammar.MiniPyParser.WhileStatementContext;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Expression.ComparisonOperator;
import gccourse.minipy.syntax.Expression.DictDisplay.Entry;
import gccourse.minipy.syntax.Expression.Name;
import gccourse.minipy.syntax.Expression.StringLiteral;
import gccourse.minipy.syntax.Expression.Target;
import gccourse.minipy.syntax.Function.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of a module or of one function from ANTLR's parse tree, resolves names on the way, and refuses what
 * the grammar lets pass.
 *
 * <p>Parts are built in the order in which CPython's compiler comes to them: the indexes of local variables depend on
 * it (see {@link Scope}).
 */
final class TreeBuilder {
    private static final String MAYBE_EQUALS = " here. Maybe you meant '==' instead of '='?";

    private final Source source;
    private final Scope scope;
    private final @Nullable String className;
    private final boolean inFunction;
    private int loops;

    private TreeBuilder(Source source, Scope scope, @Nullable String className, boolean inFunction) {
        this.source = source;
        this.scope = scope;
        this.className = className;
        this.inFunction = inFunction;
    }

    static TreeBuilder ofModule(Source source) {
        return new TreeBuilder(source, Scope.ofModule(source), null, false);
    }

    // ---- statements

    List<Statement> topLevel(ProgramContext program) {
        List<Statement> statements = new ArrayList<>();
        for (StatementContext statement : program.statement()) {
            if (statement.functionDefinition() != null) {
                statements.add(functionDefinition(statement.functionDefinition()));
            } else if (statement.classDefinition() != null) {
                statements.add(classDefinition(statement.classDefinition()));
            } else {
                addStatement(statement, statements);
            }
        }
        return List.copyOf(statements);
    }

    private List<Statement> suite(SuiteContext suite) {
        List<Statement> statements = new ArrayList<>();
        if (suite.simpleLine() != null) {
            addSimpleLine(suite.simpleLine(), statements);
        }
        for (StatementContext statement : suite.statement()) {
            addStatement(statement, statements);
        }
        return List.copyOf(statements);
    }

    private List<Statement> loopBody(SuiteContext suite, @Nullable ElseClauseContext otherwise) {
        loops++;
        List<Statement> body = suite(suite);
        loops--;
        if (otherwise != null) {
            throw leftOut(otherwise, "`else` after a loop");
        }
        return body;
    }

    private void addStatement(StatementContext statement, List<Statement> statements) {
        ParserRuleContext kind = (ParserRuleContext) statement.getChild(0);
        switch (kind.getRuleIndex()) {
            case MiniPyParser.RULE_simpleLine -> addSimpleLine((SimpleLineContext) kind, statements);
            case MiniPyParser.RULE_ifStatement -> statements.add(ifStatement((IfStatementContext) kind));
            case MiniPyParser.RULE_whileStatement -> statements.add(whileStatement((WhileStatementContext) kind));
            case MiniPyParser.RULE_forStatement -> statements.add(forStatement((ForStatementContext) kind));
            case MiniPyParser.RULE_functionDefinition ->
                throw leftOut(kind, inFunction ? "A function inside a function" : "A `def` inside another statement");
            default ->
                throw leftOut(kind, inFunction ? "A class inside a function" : "A `class` inside another statement");
        }
    }

    private void addSimpleLine(SimpleLineContext line, List<Statement> statements) {
        refuseEmptyPlaces(line, MiniPyParser.SEMICOLON);
        for (SimpleStatementContext statement : line.simpleStatement()) {
            statements.add(simpleStatement(statement));
        }
    }

    private Statement simpleStatement(SimpleStatementContext statement) {
        Position position = position(statement);
        int lastLine = Source.lastLine(statement.getStop());
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
                yield new Statement.Return(position, lastLine, value == null ? null : expression(value));
            }
            case MiniPyParser.DEL ->
                new Statement.Delete(position, lastLine, targets(statement.expressionList(), Use.DELETE));
            case MiniPyParser.GLOBAL -> new Statement.Global(position, lastLine, declareGlobal(statement));
            case MiniPyParser.IMPORT ->
                new Statement.Import(position, lastLine, bind(statement.names().NAME()));
            case MiniPyParser.FROM ->
                new Statement.FromImport(
                        position,
                        lastLine,
                        statement.NAME().getText(),
                        bind(statement.names().NAME()));
            default -> expressionOrAssignment(statement.expressionOrAssignment(), position, lastLine);
        };
    }

    private List<String> declareGlobal(SimpleStatementContext statement) {
        List<String> names = new ArrayList<>();
        for (TerminalNode name : statement.names().NAME()) {
            scope.declareGlobal(position(statement), mangle(name.getText()));
            names.add(mangle(name.getText()));
        }
        return List.copyOf(names);
    }

    private List<Name> bind(List<TerminalNode> names) {
        List<Name> bound = new ArrayList<>();
        for (TerminalNode name : names) {
            bound.add(store(name));
        }
        return List.copyOf(bound);
    }

    private Name store(TerminalNode name) {
        return scope.store(Source.position(name.getSymbol()), mangle(name.getText()));
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
        Expression test = expression(condition);
        List<Statement> body = suite(suite);
        List<Statement> rest = List.of();
        if (!elifs.isEmpty()) {
            ElifClauseContext elif = elifs.get(0);
            rest = List.of(branch(elif, elif.expression(), elif.suite(), elifs.subList(1, elifs.size()), otherwise));
        } else if (otherwise != null) {
            rest = suite(otherwise.suite());
        }
        return new Statement.If(position(start), lastLine(rest.isEmpty() ? body : rest), test, body, rest);
    }

    private Statement whileStatement(WhileStatementContext statement) {
        Expression test = expression(statement.expression());
        List<Statement> body = loopBody(statement.suite(), statement.elseClause());
        return new Statement.While(position(statement), lastLine(body), test, body);
    }

    private Statement forStatement(ForStatementContext statement) {
        Expression iterable = expression(statement.expressionList());
        Name target = store(statement.NAME());
        List<Statement> body = loopBody(statement.suite(), statement.elseClause());
        return new Statement.For(position(statement), lastLine(body), target, iterable, body);
    }

    // ---- functions and classes

    private Statement functionDefinition(FunctionDefinitionContext definition) {
        Name target = store(definition.NAME());
        Function function = function(definition);
        return new Statement.FunctionDefinition(function.position(), function.lastLine(), target, function);
    }

    private Function function(FunctionDefinitionContext definition) {
        String name = definition.NAME().getText();
        Scope inner = Scope.ofFunction(source, BoundNames.of(definition.suite(), className));
        List<Parameter> parameters = parameters(definition.parameters(), inner);
        List<Statement> body = new TreeBuilder(source, inner, className, true).suite(definition.suite());
        return new Function(
                position(definition),
                lastLine(body),
                mangle(name),
                className == null ? name : className + "." + name,
                parameters,
                inner.localNames(),
                body);
    }

    private List<Parameter> parameters(ParametersContext context, Scope inner) {
        refuseEmptyPlaces(context, MiniPyParser.COMMA);
        List<Parameter> parameters = new ArrayList<>();
        boolean defaults = false;
        for (ParameterContext parameter : context.parameter()) {
            Position position = position(parameter);
            String name = mangle(parameter.NAME().getText());
            inner.addParameter(position, name);
            if (defaults && parameter.expression() == null) {
                throw source.syntaxError(position, "non-default argument follows default argument");
            }
            defaults = parameter.expression() != null;
            parameters.add(new Parameter(position, name, defaults ? expression(parameter.expression()) : null));
        }
        return List.copyOf(parameters);
    }

    private Statement classDefinition(ClassDefinitionContext definition) {
        TerminalNode name = definition.NAME();
        Name base = base(definition.base());
        ClassBody body = new TreeBuilder(source, scope, name.getText(), false).classBody(definition.suite());
        return new Statement.ClassDefinition(
                position(definition), body.lastLine, store(name), base, body.slots, List.copyOf(body.methods));
    }

    private @Nullable Name base(@Nullable BaseContext base) {
        if (base == null || base.NAME() == null) {
            return null;
        }
        Token name = base.NAME().getSymbol();
        return scope.load(Source.position(name), name.getText());
    }

    /** What a class body has defined so far. */
    private static final class ClassBody {
        private final List<Function> methods = new ArrayList<>();
        private @Nullable List<String> slots;
        private int lastLine;
    }

    private ClassBody classBody(SuiteContext suite) {
        ClassBody body = new ClassBody();
        if (suite.simpleLine() != null) {
            classLine(suite.simpleLine(), body);
        }
        for (StatementContext statement : suite.statement()) {
            if (statement.functionDefinition() != null) {
                Function method = function(statement.functionDefinition());
                body.methods.add(method);
                body.lastLine = method.lastLine();
            } else if (statement.simpleLine() != null) {
                classLine(statement.simpleLine(), body);
            } else if (statement.classDefinition() != null) {
                throw leftOut(statement, "A class inside a class");
            } else {
                throw leftOut(statement, "`" + statement.getStart().getText() + "` in a class body");
            }
        }
        return body;
    }

    private void classLine(SimpleLineContext line, ClassBody body) {
        List<Statement> statements = new ArrayList<>();
        addSimpleLine(line, statements);
        for (Statement statement : statements) {
            body.lastLine = statement.lastLine();
            if (statement instanceof Statement.Assignment assignment) {
                body.slots = slots(assignment);
            } else if (!(statement instanceof Statement.Pass) && !isDocstring(statement)) {
                throw source.leftOut(
                        statement.position(),
                        "Anything but `__slots__`, `def`, `pass` and a docstring in a class body");
            }
        }
    }

    private static boolean isDocstring(Statement statement) {
        return statement instanceof Statement.ExpressionStatement expression
                && expression.value() instanceof StringLiteral;
    }

    private List<String> slots(Statement.Assignment assignment) {
        boolean isSlots = assignment.targets().size() == 1
                && assignment.targets().get(0) instanceof Name name
                && name.id().equals("__slots__");
        if (!isSlots) {
            throw source.leftOut(assignment.position(), "A class attribute other than `__slots__`");
        }
        Expression value = assignment.value();
        List<Expression> items = List.of(value);
        if (value instanceof Expression.TupleDisplay tuple) {
            items = tuple.items();
        } else if (value instanceof Expression.ListDisplay list) {
            items = list.items();
        }
        List<String> slots = new ArrayList<>();
        for (Expression item : items) {
            slots.add(slot(item));
        }
        return List.copyOf(slots);
    }

    private String slot(Expression value) {
        if (!(value instanceof StringLiteral slot)) {
            throw source.leftOut(value.position(), "A value of `__slots__` other than strings");
        }
        if (!slot.value().matches("(?U)[\\w&&\\D]\\w*")) {
            throw source.error(slot.position(), "TypeError: __slots__ must be identifiers");
        }
        return mangle(slot.value());
    }

    // ---- assignments

    private enum Use {
        ASSIGN,
        AUGMENT,
        DELETE
    }

    private Statement expressionOrAssignment(ExpressionOrAssignmentContext statement, Position position, int lastLine) {
        List<ExpressionListContext> sides = statement.expressionList();
        ExpressionListContext right = sides.get(sides.size() - 1);
        if (sides.size() == 1) {
            return new Statement.ExpressionStatement(position, lastLine, expression(right));
        }
        if (statement.AUGMENTED_ASSIGN() != null) {
            Target target = target(sides.get(0), Use.AUGMENT);
            String operator = statement.AUGMENTED_ASSIGN().getText();
            return new Statement.AugmentedAssignment(
                    position,
                    lastLine,
                    target,
                    arithmetic(operator.substring(0, operator.length() - 1)),
                    expression(right));
        }
        List<ExpressionListContext> left = sides.subList(0, sides.size() - 1);
        if (left.size() == 1 && unwrap(left.get(0)) instanceof ExpressionListContext names) {
            return pairAssignment(names, unwrap(right), position, lastLine);
        }
        Expression value = expression(right);
        List<Target> targets = new ArrayList<>();
        for (ExpressionListContext target : left) {
            targets.add(target(target, Use.ASSIGN));
        }
        return new Statement.Assignment(position, lastLine, List.copyOf(targets), value);
    }

    private Statement pairAssignment(
            ExpressionListContext names, ParserRuleContext right, Position position, int lastLine) {
        refuseEmptyPlaces(names, MiniPyParser.COMMA);
        boolean pair = names.expression().size() == 2
                && isName(names.expression(0))
                && isName(names.expression(1))
                && right instanceof ExpressionListContext values
                && values.expression().size() == 2;
        if (!pair) {
            throw unpacking(names);
        }
        ExpressionListContext values = (ExpressionListContext) right;
        refuseEmptyPlaces(values, MiniPyParser.COMMA);
        Expression firstValue = expression(values.expression(0));
        Expression secondValue = expression(values.expression(1));
        Name first = (Name) target(names.expression(0), Use.ASSIGN);
        Name second = (Name) target(names.expression(1), Use.ASSIGN);
        return new Statement.PairAssignment(position, lastLine, first, second, firstValue, secondValue);
    }

    private ProgramError unpacking(ParserRuleContext targets) {
        return leftOut(targets, "Unpacking other than two values to two names (`a, b = b, a`)");
    }

    private static boolean isName(ParserRuleContext context) {
        return unwrap(context) instanceof AtomContext atom && atom.NAME() != null;
    }

    private List<Target> targets(ExpressionListContext list, Use use) {
        refuseEmptyPlaces(list, MiniPyParser.COMMA);
        List<Target> targets = new ArrayList<>();
        for (ExpressionContext target : list.expression()) {
            targets.add(target(target, use));
        }
        return List.copyOf(targets);
    }

    private Target target(ParserRuleContext context, Use use) {
        ParserRuleContext kind = unwrap(context);
        if (kind instanceof AtomContext atom && atom.NAME() != null) {
            return store(atom.NAME());
        }
        if (kind instanceof PrimaryContext primary
                && expression(primary, primary.trailer().size()) instanceof Target target) {
            return target;
        }
        if (kind instanceof ExpressionListContext) {
            throw switch (use) {
                case ASSIGN -> unpacking(kind);
                case AUGMENT -> notATarget(kind, use);
                case DELETE -> leftOut(context, "`del` with parentheses around several targets");
            };
        }
        if (kind instanceof AtomContext atom && atom.listDisplay() != null) {
            throw leftOut(kind, "Unpacking to a list of targets");
        }
        throw notATarget(kind, use);
    }

    private ProgramError notATarget(ParserRuleContext context, Use use) {
        String kind = describe(context);
        return source.syntaxError(
                position(context),
                switch (use) {
                    case ASSIGN -> "cannot assign to " + kind + (couldBeCompared(context) ? MAYBE_EQUALS : "");
                    case AUGMENT -> "'" + kind + "' is an illegal expression for augmented assignment";
                    case DELETE -> "cannot delete " + kind;
                });
    }

    /** Tells whether CPython, seeing {@code =} behind this, thinks of {@code ==}. */
    private static boolean couldBeCompared(ParserRuleContext context) {
        return switch (context.getRuleIndex()) {
            case MiniPyParser.RULE_sum, MiniPyParser.RULE_term, MiniPyParser.RULE_factor, MiniPyParser.RULE_primary ->
                true;
            case MiniPyParser.RULE_atom -> !isKeyword(context) && ((AtomContext) context).group() == null;
            default -> false;
        };
    }

    private static boolean isKeyword(ParserRuleContext context) {
        return switch (context.getStart().getType()) {
            case MiniPyParser.NONE, MiniPyParser.TRUE, MiniPyParser.FALSE -> context instanceof AtomContext;
            default -> false;
        };
    }

    /** Returns CPython's word for a kind of expression that is no target. */
    private static String describe(ParserRuleContext context) {
        if (isKeyword(context)) {
            return context.getText();
        }
        if (context instanceof AtomContext atom) {
            boolean formatted = !atom.STRING().isEmpty()
                    && atom.STRING().stream().anyMatch(s -> s.getText().matches("(?si)r?f.*"));
            return atom.dictDisplay() != null
                    ? "dict literal"
                    : atom.group() != null ? "tuple" : formatted ? "f-string expression" : "literal";
        }
        return switch (context.getRuleIndex()) {
            case MiniPyParser.RULE_primary -> "function call";
            case MiniPyParser.RULE_expressionList -> "tuple";
            case MiniPyParser.RULE_comparison -> "comparison";
            case MiniPyParser.RULE_expression -> "conditional expression";
            default -> "expression";
        };
    }

    // ---- expressions

    /**
     * Returns what a node stands for, without the layers and parentheses around it that mean nothing: the innermost
     * node with the same meaning. An expression list is returned only if it makes a tuple.
     */
    static ParserRuleContext unwrap(ParserRuleContext context) {
        ParserRuleContext inner = context;
        while (true) {
            if (inner instanceof AtomContext atom) {
                if (atom.group() == null || atom.group().expressionList() == null) {
                    return inner;
                }
                inner = atom.group().expressionList();
            } else if (inner.getChildCount() == 1) {
                inner = (ParserRuleContext) inner.getChild(0);
            } else {
                return inner;
            }
        }
    }

    private Expression expression(ParserRuleContext context) {
        ParserRuleContext kind = unwrap(context);
        return switch (kind.getRuleIndex()) {
            case MiniPyParser.RULE_expressionList ->
                new Expression.TupleDisplay(position(context), items((ExpressionListContext) kind));
            case MiniPyParser.RULE_expression -> conditional((ExpressionContext) kind);
            case MiniPyParser.RULE_orTest -> or((OrTestContext) kind);
            case MiniPyParser.RULE_andTest -> and((AndTestContext) kind);
            case MiniPyParser.RULE_notTest ->
                new Expression.Not(position(kind), expression(((NotTestContext) kind).notTest()));
            case MiniPyParser.RULE_comparison -> comparison((ComparisonContext) kind);
            case MiniPyParser.RULE_sum, MiniPyParser.RULE_term -> arithmetic(kind);
            case MiniPyParser.RULE_factor ->
                new Expression.Negation(position(kind), expression(((FactorContext) kind).factor()));
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
        refuseEmptyPlaces(list, MiniPyParser.COMMA);
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
        return new Expression.Conditional(position(context), test, ifTrue, ifFalse);
    }

    private Expression or(OrTestContext context) {
        Expression left = expression(context.andTest(0));
        for (int i = 1; i < context.andTest().size(); i++) {
            left = new Expression.Or(position(context), left, expression(context.andTest(i)));
        }
        return left;
    }

    private Expression and(AndTestContext context) {
        Expression left = expression(context.notTest(0));
        for (int i = 1; i < context.notTest().size(); i++) {
            left = new Expression.And(position(context), left, expression(context.notTest(i)));
        }
        return left;
    }

    private Expression comparison(ComparisonContext context) {
        if (context.comparisonOperator().size() > 1) {
            throw leftOut(context.comparisonOperator(1), "A chain of comparisons (`a < b < c`)");
        }
        Expression left = expression(context.sum(0));
        ComparisonOperator operator = comparisonOperator(context.comparisonOperator(0));
        return new Expression.Comparison(position(context), left, operator, expression(context.sum(1)));
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
            left = new Expression.Arithmetic(position(chain), left, operator, right);
        }
        return left;
    }

    private static ArithmeticOperator arithmetic(String symbol) {
        for (ArithmeticOperator operator : ArithmeticOperator.values()) {
            if (operator.symbol().equals(symbol)) {
                return operator;
            }
        }
        throw new IllegalStateException("no operator: " + symbol);
    }

    /** Builds a primary with its first few trailers. */
    private Expression expression(PrimaryContext primary, int trailers) {
        Expression value = expression(primary.atom());
        Position position = position(primary);
        for (TrailerContext trailer : primary.trailer().subList(0, trailers)) {
            ParserRuleContext kind = (ParserRuleContext) trailer.getChild(0);
            if (kind instanceof AttributeContext attribute) {
                value = new Expression.Attribute(
                        position, value, mangle(attribute.NAME().getText()));
            } else if (kind instanceof SubscriptContext subscript) {
                value = new Expression.Subscript(position, value, expression(subscript.expressionList()));
            } else {
                value = new Expression.Call(position, value, arguments(value, (ArgumentsContext) kind));
            }
        }
        return value;
    }

    /** Builds the arguments of a call. The one keyword there is, {@code generation=}, names the first parameter. */
    private List<Expression> arguments(Expression function, ArgumentsContext arguments) {
        if (arguments.ASSIGN() == null) {
            return items(arguments.expressionList());
        }
        boolean takesGeneration = function instanceof Expression.Attribute method
                && (method.name().equals("get_objects") || method.name().equals("collect"));
        if (!takesGeneration || !arguments.expressionList().getText().equals("generation")) {
            throw source.leftOut(
                    Source.position(arguments.ASSIGN().getSymbol()), "A keyword argument other than `generation=`");
        }
        return List.of(expression(arguments.expression()));
    }

    private Expression atom(AtomContext atom) {
        Token start = atom.getStart();
        Position position = Source.position(start);
        return switch (start.getType()) {
            case MiniPyParser.NAME -> scope.load(position, mangle(start.getText()));
            case MiniPyParser.INTEGER -> new Expression.IntegerLiteral(position, integer(start));
            case MiniPyParser.FLOAT ->
                new Expression.FloatLiteral(
                        position, Double.parseDouble(start.getText().replace("_", "")));
            case MiniPyParser.STRING -> string(atom.STRING(), position);
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
        refuseEmptyPlaces(context, MiniPyParser.COMMA);
        List<Entry> entries = new ArrayList<>();
        for (EntryContext entry : context.entry()) {
            entries.add(new Entry(expression(entry.expression(0)), expression(entry.expression(1))));
        }
        return new Expression.DictDisplay(position(context), List.copyOf(entries));
    }

    private long integer(Token token) {
        String digits = token.getText().replace("_", "");
        int base = digits.length() < 2
                ? 10
                : switch (digits.charAt(1)) {
                    case 'x', 'X' -> 16;
                    case 'o', 'O' -> 8;
                    case 'b', 'B' -> 2;
                    default -> 10;
                };
        if (base == 10 && digits.matches("0+[1-9].*")) {
            throw source.syntaxError(
                    Source.position(token),
                    "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
        }
        try {
            return Long.parseLong(base == 10 ? digits : digits.substring(2), base);
        } catch (NumberFormatException tooLarge) {
            throw source.leftOut(Source.position(token), "A whole number of more than 64 bits");
        }
    }

    private Expression string(List<TerminalNode> literals, Position position) {
        List<Expression> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (TerminalNode literal : literals) {
            for (StringLiterals.Part part : StringLiterals.parts(source, literal.getSymbol())) {
                if (part.field() == null) {
                    text.append(part.text());
                } else {
                    addText(text, position, parts);
                    parts.add(field(part.text(), part.field()));
                }
            }
        }
        if (parts.isEmpty()) {
            return new StringLiteral(position, text.toString());
        }
        addText(text, position, parts);
        return new Expression.FormattedString(position, List.copyOf(parts));
    }

    private static void addText(StringBuilder text, Position position, List<Expression> parts) {
        if (!text.isEmpty()) {
            parts.add(new StringLiteral(position, text.toString()));
            text.setLength(0);
        }
    }

    private Expression field(String text, Position position) {
        IndentationLexer lexer = IndentationLexer.ofExpression(CharStreams.fromString(text), source, position);
        return expression(Parser.parser(lexer, source).field().expressionList());
    }

    // ---- names, places, checks

    private String mangle(String name) {
        return Scope.mangle(name, className);
    }

    /** Refuses two separators without anything in between, which the grammar lets pass. */
    private void refuseEmptyPlaces(ParserRuleContext list, int separator) {
        boolean afterSeparator = false;
        for (int i = 0; i < list.getChildCount(); i++) {
            ParseTree child = list.getChild(i);
            boolean isSeparator =
                    child instanceof TerminalNode node && node.getSymbol().getType() == separator;
            if (isSeparator && afterSeparator) {
                Token token = ((TerminalNode) child).getSymbol();
                throw source.syntaxError(
                        Source.position(token), "there is nothing in front of '" + token.getText() + "'");
            }
            afterSeparator = isSeparator;
        }
    }

    private ProgramError leftOut(ParserRuleContext context, String construct) {
        return source.leftOut(position(context), construct);
    }

    private static Position position(ParserRuleContext context) {
        return Source.position(context.getStart());
    }

    private static int lastLine(List<Statement> statements) {
        return statements.get(statements.size() - 1).lastLine();
    }
}
