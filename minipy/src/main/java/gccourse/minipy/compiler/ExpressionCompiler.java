package gccourse.minipy.compiler;

import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.expressions.ArithmeticNode;
import gccourse.minipy.nodes.expressions.AttributeNode;
import gccourse.minipy.nodes.expressions.CallNode;
import gccourse.minipy.nodes.expressions.ClassHolder;
import gccourse.minipy.nodes.expressions.ClassNameNode;
import gccourse.minipy.nodes.expressions.ComparisonChainNode;
import gccourse.minipy.nodes.expressions.ComparisonNode;
import gccourse.minipy.nodes.expressions.ComprehensionNode;
import gccourse.minipy.nodes.expressions.ConditionalNode;
import gccourse.minipy.nodes.expressions.ConstantNode;
import gccourse.minipy.nodes.expressions.FormattedStringNode;
import gccourse.minipy.nodes.expressions.FormattedValueNode;
import gccourse.minipy.nodes.expressions.FunctionNode;
import gccourse.minipy.nodes.expressions.GlobalNameNode;
import gccourse.minipy.nodes.expressions.KeywordsNode;
import gccourse.minipy.nodes.expressions.LocalNameNode;
import gccourse.minipy.nodes.expressions.MethodCallNode;
import gccourse.minipy.nodes.expressions.NamedExpressionNode;
import gccourse.minipy.nodes.expressions.NotNode;
import gccourse.minipy.nodes.expressions.ShortCircuitNode;
import gccourse.minipy.nodes.expressions.SliceNode;
import gccourse.minipy.nodes.expressions.SubscriptNode;
import gccourse.minipy.nodes.expressions.SuperNode;
import gccourse.minipy.nodes.expressions.UnaryNode;
import gccourse.minipy.nodes.expressions.UnpackingCallNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.ComparisonOperator;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Site;
import gccourse.minipy.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compiles expressions. */
final class ExpressionCompiler implements Expression.Visitor<ExpressionNode> {
    private final Machine machine;
    private final Source source;
    private final Constants constants;
    private final FunctionCompiler functions;
    private final TargetCompiler targets;
    private final DisplayCompiler displays;
    private @Nullable ClassHolder classAround;

    ExpressionCompiler(Machine machine, Source source, FunctionCompiler functions) {
        this.machine = machine;
        this.source = source;
        this.functions = functions;
        constants = new Constants(machine, source);
        displays = new DisplayCompiler(machine, source, constants, this);
        targets = new TargetCompiler(machine, source, this, functions);
    }

    /** Returns who compiles the targets inside expressions. */
    TargetCompiler targets() {
        return targets;
    }

    ExpressionNode compile(Expression expression) {
        HeapObject constant = expression.isConstant() ? constants.of(expression) : null;
        return constant == null
                ? expression.accept(this)
                : new ConstantNode(machine, site(expression.position()), constant);
    }

    ExpressionNode[] compileAll(List<Expression> expressions) {
        ExpressionNode[] nodes = new ExpressionNode[expressions.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = compile(expressions.get(i));
        }
        return nodes;
    }

    private Site site(Position position) {
        return new Site(source, position);
    }

    @Override
    public ExpressionNode visitLocalName(Expression.LocalName name) {
        return new LocalNameNode(machine, site(name.position()), name.id(), name.index());
    }

    /** Says inside which class the functions are that are compiled from now on, null for none. */
    void enterClass(@Nullable ClassHolder holder) {
        classAround = holder;
    }

    /** Returns the class inside which functions are compiled, null if there is none. */
    @Nullable
    ClassHolder classAround() {
        return classAround;
    }

    @Override
    public ExpressionNode visitClassName(Expression.ClassName name) {
        Site site = site(name.position());
        // The class may bind the name, so that what it means outside is not read.
        ExpressionNode outside = name.outside() instanceof Expression.GlobalName global
                ? new GlobalNameNode(machine, site, global.id())
                : compile(name.outside());
        return new ClassNameNode(machine, site, name.id(), outside);
    }

    @Override
    public ExpressionNode visitGlobalName(Expression.GlobalName name) {
        Site site = site(name.position());
        machine.globals().variable(name.id()).isReadAt(site);
        return new GlobalNameNode(machine, site, name.id());
    }

    @Override
    public ExpressionNode visitAttribute(Expression.Attribute attribute) {
        return new AttributeNode(machine, site(attribute.position()), compile(attribute.value()), attribute.name());
    }

    @Override
    public ExpressionNode visitSubscript(Expression.Subscript subscript) {
        if (subscript.index() instanceof Expression.Slice slice) {
            return slice(subscript, slice);
        }
        return new SubscriptNode(
                machine, site(subscript.position()), compile(subscript.value()), compile(subscript.index()));
    }

    @Override
    public ExpressionNode visitCellName(Expression.CellName name) {
        return functions.cellName(name);
    }

    @Override
    public ExpressionNode visitCall(Expression.Call call) {
        if (call.function() instanceof Expression.GlobalName function
                && function.id().equals("super")
                && call.arguments().isEmpty()
                && classAround != null) {
            return new SuperNode(machine, site(call.position()), classAround);
        }
        if (!call.isPlain()) {
            return unpackingCall(call);
        }
        Site site = site(call.position());
        List<Expression> given = new ArrayList<>(call.arguments());
        List<String> keywords = new ArrayList<>();
        for (Expression.Call.Keyword keyword : call.keywords()) {
            given.add(keyword.value());
            keywords.add(keyword.name());
        }
        ExpressionNode[] arguments = compileAll(given);
        String[] names = keywords.toArray(new String[0]);
        if (call.function() instanceof Expression.Attribute method) {
            return new MethodCallNode(machine, site, compile(method.value()), method.name(), arguments, names);
        }
        return new CallNode(machine, site, compile(call.function()), arguments, names);
    }

    private ExpressionNode unpackingCall(Expression.Call call) {
        Site site = site(call.position());
        ExpressionNode callee = compile(call.function());
        List<Expression> arguments = call.arguments();
        boolean single = arguments.size() == 1 && arguments.get(0) instanceof Expression.Starred;
        ExpressionNode given = single
                ? compile(((Expression.Starred) arguments.get(0)).value())
                : compile(new Expression.TupleDisplay(call.position(), arguments));
        KeywordsNode keywords = null;
        if (!call.keywords().isEmpty()) {
            @Nullable String[] names = new String[call.keywords().size()];
            List<Expression> values = new ArrayList<>();
            for (Expression.Call.Keyword keyword : call.keywords()) {
                names[values.size()] = keyword.name();
                values.add(keyword.value());
            }
            keywords = new KeywordsNode(machine, site, names, compileAll(values));
        }
        return new UnpackingCallNode(machine, site, callee, given, single, keywords);
    }

    @Override
    public ExpressionNode visitStarred(Expression.Starred starred) {
        throw source.syntaxError(starred.position(), "can't use starred expression here");
    }

    @Override
    public ExpressionNode visitLambda(Expression.Lambda lambda) {
        return new FunctionNode(machine, site(lambda.position()), functions.maker(lambda.function()));
    }

    @Override
    public ExpressionNode visitComprehension(Expression.Comprehension comprehension) {
        return new ComprehensionNode(
                machine,
                site(comprehension.position()),
                functions.maker(comprehension.function()),
                compileIterable(comprehension.iterable()));
    }

    @Override
    public ExpressionNode visitYield(Expression.Yield yield) {
        throw source.leftOut(yield.position(), "`yield` inside another expression");
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
        return new ConstantNode(machine, site(literal.position()), Objects.requireNonNull(constants.of(literal)));
    }

    @Override
    public ExpressionNode visitFormattedString(Expression.FormattedString string) {
        return new FormattedStringNode(machine, site(string.position()), compileAll(string.parts()));
    }

    @Override
    public ExpressionNode visitListDisplay(Expression.ListDisplay display) {
        return displays.list(display);
    }

    @Override
    public ExpressionNode visitTupleDisplay(Expression.TupleDisplay display) {
        return displays.tuple(display);
    }

    @Override
    public ExpressionNode visitDictDisplay(Expression.DictDisplay display) {
        return displays.dict(display);
    }

    @Override
    public ExpressionNode visitSetDisplay(Expression.SetDisplay display) {
        return displays.set(display);
    }

    @Override
    public ExpressionNode visitSlice(Expression.Slice slice) {
        throw new IllegalStateException("a slice is compiled with what it is a slice of");
    }

    /** Compiles {@code container[start:stop:step]}. */
    SliceNode slice(Expression.Subscript subscript, Expression.Slice slice) {
        ExpressionNode[] bounds = {optional(slice.start()), optional(slice.stop()), optional(slice.step())};
        return new SliceNode(machine, site(subscript.position()), compile(subscript.value()), bounds);
    }

    private @Nullable ExpressionNode optional(@Nullable Expression expression) {
        return expression == null ? null : compile(expression);
    }

    @Override
    public ExpressionNode visitUnary(Expression.Unary unary) {
        return new UnaryNode(machine, site(unary.position()), unary.operator(), compile(unary.operand()));
    }

    @Override
    public ExpressionNode visitComparisonChain(Expression.ComparisonChain chain) {
        List<ComparisonChainNode.Link> links = new ArrayList<>();
        for (Expression.ComparisonChain.Link link : chain.links()) {
            links.add(new ComparisonChainNode.Link(
                    site(link.position()), link.operator(), compileCompared(link.operator(), link.operand())));
        }
        return new ComparisonChainNode(machine, site(chain.position()), compile(chain.first()), links);
    }

    /** Compiles a right operand; behind {@code in}, CPython makes constants of displays of constants, and tuples of lists. */
    private ExpressionNode compileCompared(ComparisonOperator operator, Expression operand) {
        boolean in = operator == ComparisonOperator.IN || operator == ComparisonOperator.NOT_IN;
        HeapObject constant = in ? constants.ofDisplay(site(operand.position()), operand) : null;
        if (in
                && constant == null
                && operand instanceof Expression.ListDisplay list
                && list.items().stream().noneMatch(Expression.Starred.class::isInstance)) {
            return compile(new Expression.TupleDisplay(list.position(), list.items()));
        }
        return constant == null ? compile(operand) : new ConstantNode(machine, site(operand.position()), constant);
    }

    /** Compiles what a loop goes over, as what stands behind {@code in}. */
    ExpressionNode compileIterable(Expression iterable) {
        return compileCompared(ComparisonOperator.IN, iterable);
    }

    @Override
    public ExpressionNode visitNamedExpression(Expression.NamedExpression named) {
        return new NamedExpressionNode(
                machine, site(named.position()), targets.compile(named.target()), compile(named.value()));
    }

    @Override
    public ExpressionNode visitFormattedValue(Expression.FormattedValue value) {
        Expression format = value.format();
        return new FormattedValueNode(
                machine, site(value.position()), compile(value.value()), value.conversion(), optional(format));
    }

    @Override
    public ExpressionNode visitNot(Expression.Not not) {
        return new NotNode(machine, site(not.position()), compile(not.operand()));
    }

    @Override
    public ExpressionNode visitArithmetic(Expression.Arithmetic arithmetic) {
        Expression.FormattedString formatted = PercentTemplate.formattedString(arithmetic);
        if (formatted != null) {
            return visitFormattedString(formatted);
        }
        return new ArithmeticNode(
                machine,
                site(arithmetic.position()),
                compile(arithmetic.left()),
                arithmetic.operator(),
                compile(arithmetic.right()));
    }

    @Override
    public ExpressionNode visitComparison(Expression.Comparison comparison) {
        return new ComparisonNode(
                machine,
                site(comparison.position()),
                compile(comparison.left()),
                comparison.operator(),
                compileCompared(comparison.operator(), comparison.right()));
    }

    @Override
    public ExpressionNode visitAnd(Expression.And and) {
        return new ShortCircuitNode(machine, site(and.position()), compile(and.left()), false, compile(and.right()));
    }

    @Override
    public ExpressionNode visitOr(Expression.Or or) {
        return new ShortCircuitNode(machine, site(or.position()), compile(or.left()), true, compile(or.right()));
    }

    @Override
    public ExpressionNode visitConditional(Expression.Conditional conditional) {
        return new ConditionalNode(
                machine,
                site(conditional.position()),
                compile(conditional.test()),
                compile(conditional.ifTrue()),
                compile(conditional.ifFalse()));
    }
}
