package gccourse.minipy;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.StatementNode.Completion;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Expression.LocalName;
import gccourse.minipy.syntax.Expression.Name;
import gccourse.minipy.syntax.Expression.Target;
import gccourse.minipy.syntax.Function;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Program;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles a program's syntax tree into nodes. Constants are made here, once for the whole run. */
final class Compiler implements Statement.Visitor<StatementNode[]>, Expression.Visitor<ExpressionNode> {
    private static final StatementNode[] NOTHING = {};

    /** As in CPython, a longer tuple is computed when the program comes to it. */
    private static final int MOST_ITEMS_COMPUTED_BEFOREHAND = 256;

    /** The methods with a meaning of their own that the course has. */
    private static final Set<String> SPECIAL_METHODS = Set.of("__init__", "__del__");

    private final Machine machine;
    private final Program program;

    Compiler(Machine machine, Program program) {
        this.machine = machine;
        this.program = program;
    }

    StatementNode[] compile(Statement statement) {
        return statement.accept(this);
    }

    private StatementNode[] compile(List<Statement> statements) {
        List<StatementNode> nodes = new ArrayList<>();
        for (Statement statement : statements) {
            nodes.addAll(List.of(compile(statement)));
        }
        return nodes.toArray(NOTHING);
    }

    private ExpressionNode compile(Expression expression) {
        HeapObject constant = expression.isConstant() ? constant(expression) : null;
        return constant == null
                ? expression.accept(this)
                : new ExpressionNodes.Constant(site(expression.position()), constant);
    }

    private ExpressionNode[] compileAll(List<Expression> expressions) {
        ExpressionNode[] nodes = new ExpressionNode[expressions.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = compile(expressions.get(i));
        }
        return nodes;
    }

    private TargetNode target(Target target) {
        Node.Site site = site(target.position());
        if (target instanceof LocalName local) {
            return new TargetNodes.Local(site, local.id(), local.index());
        }
        if (target instanceof Name global) {
            return new TargetNodes.Global(site, global.id());
        }
        if (target instanceof Expression.Attribute attribute) {
            return new TargetNodes.Attribute(site, compile(attribute.value()), attribute.name());
        }
        Expression.Subscript subscript = (Expression.Subscript) target;
        return new TargetNodes.Item(site, compile(subscript.value()), compile(subscript.index()));
    }

    private Node.Site site(Position position) {
        return new Node.Site(machine, program, position);
    }

    private static StatementNode[] one(StatementNode node) {
        return new StatementNode[] {node};
    }

    // ---- constants

    /** Returns the immortal object of a constant expression; null if computing it fails, as it will when it is run. */
    private @Nullable HeapObject constant(Expression expression) {
        List<HeapObject> items = constantItems(expression);
        if (items != null) {
            return items.isEmpty()
                    ? machine.values.emptyTuple
                    : machine.mutator.immortal(Kind.TUPLE, new ConstantTuple(List.copyOf(items)));
        }
        Object value = fold(expression);
        if (value instanceof Boolean truth) {
            return machine.values.of(truth);
        }
        if (value == Singleton.NONE) {
            return machine.values.none;
        }
        return value == null ? null : machine.values.constant(value);
    }

    /** Computes the items of a constant tuple, also of a sum or a multiple of such; null if it is none. */
    private @Nullable List<HeapObject> constantItems(Expression expression) {
        List<HeapObject> items = new ArrayList<>();
        if (expression instanceof Expression.TupleDisplay tuple) {
            for (Expression item : tuple.items()) {
                HeapObject value = constant(item);
                if (value == null) {
                    return null;
                }
                items.add(value);
            }
            return items;
        }
        if (!(expression instanceof Expression.Arithmetic arithmetic)) {
            return null;
        }
        List<HeapObject> left = constantItems(arithmetic.left());
        List<HeapObject> right = constantItems(arithmetic.right());
        if (arithmetic.operator() == ArithmeticOperator.ADD && left != null && right != null) {
            items.addAll(left);
            items.addAll(right);
            return items;
        }
        List<HeapObject> repeated = left != null ? left : right;
        Object times = number(fold(left != null ? arithmetic.right() : arithmetic.left()));
        if (arithmetic.operator() != ArithmeticOperator.MULTIPLY
                || repeated == null
                || !(times instanceof Long count)
                || count < 0
                || count * repeated.size() > MOST_ITEMS_COMPUTED_BEFOREHAND) {
            return null;
        }
        for (long i = 0; i < count && !repeated.isEmpty(); i++) {
            items.addAll(repeated);
        }
        return items;
    }

    /** Computes a constant: a number, string, truth or {@link Singleton#NONE}; null if that is not possible. */
    private @Nullable Object fold(Expression expression) {
        if (expression instanceof Expression.IntegerLiteral literal) {
            return literal.value();
        }
        if (expression instanceof Expression.FloatLiteral literal) {
            return literal.value();
        }
        if (expression instanceof Expression.StringLiteral literal) {
            return literal.value();
        }
        if (expression instanceof Expression.BooleanLiteral literal) {
            return literal.value();
        }
        if (expression instanceof Expression.NoneLiteral) {
            return Singleton.NONE;
        }
        if (expression instanceof Expression.Negation negation) {
            Object operand = number(fold(negation.operand()));
            if (operand instanceof Long number && number != Long.MIN_VALUE) {
                return -number;
            }
            return operand instanceof Double number ? -number : null;
        }
        return expression instanceof Expression.Arithmetic arithmetic ? fold(arithmetic) : null;
    }

    private @Nullable Object fold(Expression.Arithmetic arithmetic) {
        Object left = fold(arithmetic.left());
        Object right = fold(arithmetic.right());
        ArithmeticOperator operator = arithmetic.operator();
        if (left instanceof String a && right instanceof String b) {
            return operator == ArithmeticOperator.ADD ? a + b : null;
        }
        left = number(left);
        right = number(right);
        if (left == null || right == null) {
            return null;
        }
        Node here = new Node(site(arithmetic.position())) {};
        try {
            if (left instanceof Long a && right instanceof Long b) {
                return operator == ArithmeticOperator.DIVIDE
                        ? (Object) Operations.quotient(here, a, b)
                        : (Object) Operations.integer(here, operator, a, b);
            }
            return Operations.floats(here, operator, ((Number) left).doubleValue(), ((Number) right).doubleValue());
        } catch (ProgramError failsWhenRun) {
            return null;
        }
    }

    /** Returns a Long or a Double as it is, a truth as the number that it is, and null for everything else. */
    private static @Nullable Object number(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        return value instanceof Number ? value : null;
    }

    // ---- statements

    @Override
    public StatementNode[] visitExpressionStatement(Statement.ExpressionStatement statement) {
        ExpressionNode value = compile(statement.value());
        return value instanceof ExpressionNodes.Constant
                ? NOTHING
                : one(new StatementNodes.Expression(site(statement.position()), value));
    }

    @Override
    public StatementNode[] visitAssignment(Statement.Assignment statement) {
        ExpressionNode value = compile(statement.value());
        TargetNode[] targets = targets(statement.targets());
        return one(new StatementNodes.Assignment(site(statement.position()), targets, value));
    }

    @Override
    public StatementNode[] visitPairAssignment(Statement.PairAssignment statement) {
        return one(new StatementNodes.PairAssignment(
                site(statement.position()),
                compile(statement.firstValue()),
                compile(statement.secondValue()),
                statement.storesSecondFirst(),
                target(statement.first()),
                target(statement.second())));
    }

    @Override
    public StatementNode[] visitAugmentedAssignment(Statement.AugmentedAssignment statement) {
        return one(new StatementNodes.Update(
                site(statement.position()),
                target(statement.target()),
                statement.operator(),
                compile(statement.value())));
    }

    @Override
    public StatementNode[] visitDelete(Statement.Delete statement) {
        return one(new StatementNodes.Delete(site(statement.position()), targets(statement.targets())));
    }

    private TargetNode[] targets(List<Target> targets) {
        return targets.stream().map(this::target).toArray(TargetNode[]::new);
    }

    @Override
    public StatementNode[] visitPass(Statement.Pass statement) {
        return NOTHING;
    }

    @Override
    public StatementNode[] visitBreak(Statement.Break statement) {
        return one(new StatementNodes.Jump(site(statement.position()), Completion.BREAK));
    }

    @Override
    public StatementNode[] visitContinue(Statement.Continue statement) {
        return one(new StatementNodes.Jump(site(statement.position()), Completion.CONTINUE));
    }

    @Override
    public StatementNode[] visitReturn(Statement.Return statement) {
        Node.Site site = site(statement.position());
        Expression value = statement.value();
        ExpressionNode node = value == null ? new ExpressionNodes.Constant(site, machine.values.none) : compile(value);
        return one(new StatementNodes.Return(site, node));
    }

    @Override
    public StatementNode[] visitGlobal(Statement.Global statement) {
        return NOTHING;
    }

    @Override
    public StatementNode[] visitImport(Statement.Import statement) {
        List<StatementNode> nodes = new ArrayList<>();
        for (Name module : statement.modules()) {
            nodes.add(new StatementNodes.Import(site(module.position()), module.id(), null, target(module)));
        }
        return nodes.toArray(NOTHING);
    }

    @Override
    public StatementNode[] visitFromImport(Statement.FromImport statement) {
        List<StatementNode> nodes = new ArrayList<>();
        for (Name name : statement.names()) {
            nodes.add(new StatementNodes.Import(site(name.position()), statement.module(), name.id(), target(name)));
        }
        return nodes.toArray(NOTHING);
    }

    @Override
    public StatementNode[] visitIf(Statement.If statement) {
        return one(new StatementNodes.If(
                site(statement.position()),
                compile(statement.test()),
                compile(statement.body()),
                compile(statement.otherwise())));
    }

    @Override
    public StatementNode[] visitWhile(Statement.While statement) {
        return one(
                new LoopNodes.While(site(statement.position()), compile(statement.test()), compile(statement.body())));
    }

    @Override
    public StatementNode[] visitFor(Statement.For statement) {
        return one(new LoopNodes.For(
                site(statement.position()),
                target(statement.target()),
                compile(statement.iterable()),
                compile(statement.body())));
    }

    @Override
    public StatementNode[] visitFunctionDefinition(Statement.FunctionDefinition statement) {
        return one(new StatementNodes.FunctionDefinition(
                site(statement.position()), code(statement.function()), target(statement.target())));
    }

    @Override
    public StatementNode[] visitClassDefinition(Statement.ClassDefinition statement) {
        Name base = statement.base();
        List<StatementNodes.FunctionCode> methods = new ArrayList<>();
        for (Function method : statement.methods()) {
            refuseSpecialMethod(method);
            methods.add(code(method));
        }
        return one(new StatementNodes.ClassDefinition(
                site(statement.position()),
                statement,
                base == null ? null : compile(base),
                methods,
                target(statement.target())));
    }

    private void refuseSpecialMethod(Function method) {
        String name = method.name();
        if (name.startsWith("__") && name.endsWith("__") && !SPECIAL_METHODS.contains(name)) {
            throw new Node(site(method.position())) {}.leftOut("The special method `" + name + "`");
        }
    }

    private StatementNodes.FunctionCode code(Function function) {
        ExpressionNode[] defaults = new ExpressionNode[function.parameters().size()];
        for (int i = 0; i < defaults.length; i++) {
            Expression value = function.parameters().get(i).defaultValue();
            defaults[i] = value == null ? null : compile(value);
        }
        return new StatementNodes.FunctionCode(site(function.position()), function, compile(function.body()), defaults);
    }

    // ---- expressions

    @Override
    public ExpressionNode visitLocalName(Expression.LocalName name) {
        return new ExpressionNodes.LoadLocal(site(name.position()), name.id(), name.index());
    }

    @Override
    public ExpressionNode visitGlobalName(Expression.GlobalName name) {
        return new ExpressionNodes.LoadGlobal(site(name.position()), name.id());
    }

    @Override
    public ExpressionNode visitAttribute(Expression.Attribute attribute) {
        return new ExpressionNodes.LoadAttribute(
                site(attribute.position()), compile(attribute.value()), attribute.name());
    }

    @Override
    public ExpressionNode visitSubscript(Expression.Subscript subscript) {
        return new ExpressionNodes.LoadItem(
                site(subscript.position()), compile(subscript.value()), compile(subscript.index()));
    }

    @Override
    public ExpressionNode visitCall(Expression.Call call) {
        Node.Site site = site(call.position());
        ExpressionNode[] arguments = compileAll(call.arguments());
        if (call.function() instanceof Expression.Attribute method) {
            return new MethodCallNode(site, compile(method.value()), method.name(), arguments);
        }
        return new CallNode(site, compile(call.function()), arguments);
    }

    @Override
    public ExpressionNode visitIntegerLiteral(Expression.IntegerLiteral literal) {
        return literal(literal);
    }

    @Override
    public ExpressionNode visitFloatLiteral(Expression.FloatLiteral literal) {
        return literal(literal);
    }

    @Override
    public ExpressionNode visitStringLiteral(Expression.StringLiteral literal) {
        return literal(literal);
    }

    @Override
    public ExpressionNode visitBooleanLiteral(Expression.BooleanLiteral literal) {
        return literal(literal);
    }

    @Override
    public ExpressionNode visitNoneLiteral(Expression.NoneLiteral literal) {
        return literal(literal);
    }

    private ExpressionNode literal(Expression literal) {
        return new ExpressionNodes.Constant(site(literal.position()), Objects.requireNonNull(constant(literal)));
    }

    @Override
    public ExpressionNode visitFormattedString(Expression.FormattedString string) {
        return new ExpressionNodes.FormattedString(site(string.position()), compileAll(string.parts()));
    }

    @Override
    public ExpressionNode visitListDisplay(Expression.ListDisplay display) {
        Node.Site site = site(display.position());
        ExpressionNode[] items = compileAll(display.items());
        boolean atOnce = items.length <= ExpressionNodes.LongList.LONGEST_AT_ONCE;
        return atOnce
                ? new ExpressionNodes.Sequence(site, Kind.LIST, items)
                : new ExpressionNodes.LongList(site, items);
    }

    @Override
    public ExpressionNode visitTupleDisplay(Expression.TupleDisplay display) {
        return new ExpressionNodes.Sequence(site(display.position()), Kind.TUPLE, compileAll(display.items()));
    }

    @Override
    public ExpressionNode visitDictDisplay(Expression.DictDisplay display) {
        ExpressionNode[] keysAndValues =
                new ExpressionNode[2 * display.entries().size()];
        int i = 0;
        for (Expression.DictDisplay.Entry entry : display.entries()) {
            keysAndValues[i++] = compile(entry.key());
            keysAndValues[i++] = compile(entry.value());
        }
        return new ExpressionNodes.Dict(site(display.position()), keysAndValues);
    }

    @Override
    public ExpressionNode visitNegation(Expression.Negation negation) {
        return new ExpressionNodes.Negation(site(negation.position()), compile(negation.operand()));
    }

    @Override
    public ExpressionNode visitNot(Expression.Not not) {
        return new ExpressionNodes.Not(site(not.position()), compile(not.operand()));
    }

    @Override
    public ExpressionNode visitArithmetic(Expression.Arithmetic arithmetic) {
        return new ExpressionNodes.Arithmetic(
                site(arithmetic.position()),
                compile(arithmetic.left()),
                arithmetic.operator(),
                compile(arithmetic.right()));
    }

    @Override
    public ExpressionNode visitComparison(Expression.Comparison comparison) {
        return new ExpressionNodes.Comparison(
                site(comparison.position()),
                compile(comparison.left()),
                comparison.operator(),
                compile(comparison.right()));
    }

    @Override
    public ExpressionNode visitAnd(Expression.And and) {
        return new ExpressionNodes.ShortCircuit(site(and.position()), compile(and.left()), false, compile(and.right()));
    }

    @Override
    public ExpressionNode visitOr(Expression.Or or) {
        return new ExpressionNodes.ShortCircuit(site(or.position()), compile(or.left()), true, compile(or.right()));
    }

    @Override
    public ExpressionNode visitConditional(Expression.Conditional conditional) {
        return new ExpressionNodes.Conditional(
                site(conditional.position()),
                compile(conditional.test()),
                compile(conditional.ifTrue()),
                compile(conditional.ifFalse()));
    }
}
