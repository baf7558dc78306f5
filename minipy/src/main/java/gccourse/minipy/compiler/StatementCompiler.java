package gccourse.minipy.compiler;

import gccourse.minipy.nodes.Block;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.nodes.expressions.ClassHolder;
import gccourse.minipy.nodes.expressions.ConstantNode;
import gccourse.minipy.nodes.statements.AssertNode;
import gccourse.minipy.nodes.statements.AssignmentNode;
import gccourse.minipy.nodes.statements.AugmentedAssignmentNode;
import gccourse.minipy.nodes.statements.ClassDefinitionNode;
import gccourse.minipy.nodes.statements.DeleteNode;
import gccourse.minipy.nodes.statements.ExpressionStatementNode;
import gccourse.minipy.nodes.statements.ForNode;
import gccourse.minipy.nodes.statements.FunctionDefinitionNode;
import gccourse.minipy.nodes.statements.FunctionMaker;
import gccourse.minipy.nodes.statements.HandlerNode;
import gccourse.minipy.nodes.statements.IfNode;
import gccourse.minipy.nodes.statements.ImportAllNode;
import gccourse.minipy.nodes.statements.ImportNode;
import gccourse.minipy.nodes.statements.JumpNode;
import gccourse.minipy.nodes.statements.PairAssignmentNode;
import gccourse.minipy.nodes.statements.RaiseNode;
import gccourse.minipy.nodes.statements.ReturnNode;
import gccourse.minipy.nodes.statements.TryExceptNode;
import gccourse.minipy.nodes.statements.TryFinallyNode;
import gccourse.minipy.nodes.statements.WhileNode;
import gccourse.minipy.nodes.statements.WithNode;
import gccourse.minipy.nodes.targets.AttributeTargetNode;
import gccourse.minipy.nodes.targets.ClassTargetNode;
import gccourse.minipy.nodes.targets.GlobalTargetNode;
import gccourse.minipy.nodes.targets.LocalTargetNode;
import gccourse.minipy.nodes.targets.SliceTargetNode;
import gccourse.minipy.nodes.targets.SubscriptTargetNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.ClassName;
import gccourse.minipy.syntax.Expression.LocalName;
import gccourse.minipy.syntax.Expression.Name;
import gccourse.minipy.syntax.Expression.Target;
import gccourse.minipy.syntax.Function;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Site;
import gccourse.minipy.syntax.Source;
import gccourse.minipy.syntax.Statement;
import gccourse.minipy.syntax.Statement.Imported;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compiles statements. */
public final class StatementCompiler implements Statement.Visitor<List<StatementNode>> {
    /** Methods with a meaning of their own in Python that the course leaves out. */
    private static final Set<String> SPECIAL_METHODS_LEFT_OUT = Set.of(
            "__new__",
            "__getattribute__",
            "__setattr__",
            "__delattr__",
            "__get__",
            "__set__",
            "__delete__",
            "__set_name__",
            "__init_subclass__",
            "__class_getitem__",
            "__instancecheck__",
            "__subclasscheck__",
            "__missing__",
            "__format__",
            "__index__",
            "__int__",
            "__float__",
            "__length_hint__",
            "__reversed__",
            "__dir__",
            "__sizeof__",
            "__copy__",
            "__deepcopy__",
            "__await__",
            "__aiter__",
            "__anext__",
            "__aenter__",
            "__aexit__");

    private final Machine machine;
    private final Source source;
    private final ExpressionCompiler expressions;

    public StatementCompiler(Machine machine, Source source) {
        this.machine = machine;
        this.source = source;
        expressions = new ExpressionCompiler(machine, source, this::target);
    }

    /** Compiles a statement. */
    public Block compile(Statement statement) {
        return new Block(statement.accept(this));
    }

    private Block block(List<Statement> statements) {
        List<StatementNode> nodes = new ArrayList<>();
        for (Statement statement : statements) {
            nodes.addAll(statement.accept(this));
        }
        return new Block(nodes);
    }

    private TargetNode target(Target target) {
        Site site = site(target.position());
        if (target instanceof LocalName local) {
            return new LocalTargetNode(machine, site, local.id(), local.index());
        }
        if (target instanceof ClassName name) {
            return new ClassTargetNode(machine, site, expressions.compile(name), name.id());
        }
        if (target instanceof Name global) {
            return new GlobalTargetNode(machine, site, global.id());
        }
        if (target instanceof Expression.Attribute attribute) {
            return new AttributeTargetNode(machine, site, expressions.compile(attribute.value()), attribute.name());
        }
        Expression.Subscript subscript = (Expression.Subscript) target;
        if (subscript.index() instanceof Expression.Slice slice) {
            return new SliceTargetNode(machine, site, expressions.slice(subscript, slice));
        }
        return new SubscriptTargetNode(
                machine, site, expressions.compile(subscript.value()), expressions.compile(subscript.index()));
    }

    private Site site(Position position) {
        return new Site(source, position);
    }

    @Override
    public List<StatementNode> visitExpressionStatement(Statement.ExpressionStatement statement) {
        ExpressionNode value = expressions.compile(statement.value());
        return value instanceof ConstantNode
                ? List.of()
                : List.of(new ExpressionStatementNode(machine, site(statement.position()), value));
    }

    @Override
    public List<StatementNode> visitAssignment(Statement.Assignment statement) {
        ExpressionNode value = expressions.compile(statement.value());
        TargetNode[] targets = targets(statement.targets());
        return List.of(new AssignmentNode(machine, site(statement.position()), targets, value));
    }

    @Override
    public List<StatementNode> visitPairAssignment(Statement.PairAssignment statement) {
        return List.of(new PairAssignmentNode(
                machine,
                site(statement.position()),
                expressions.compile(statement.firstValue()),
                expressions.compile(statement.secondValue()),
                statement.storesSecondFirst(),
                target(statement.first()),
                target(statement.second())));
    }

    @Override
    public List<StatementNode> visitAugmentedAssignment(Statement.AugmentedAssignment statement) {
        return List.of(new AugmentedAssignmentNode(
                machine,
                site(statement.position()),
                target(statement.target()),
                statement.operator(),
                expressions.compile(statement.value())));
    }

    @Override
    public List<StatementNode> visitDelete(Statement.Delete statement) {
        return List.of(new DeleteNode(machine, site(statement.position()), targets(statement.targets())));
    }

    private TargetNode[] targets(List<Target> targets) {
        TargetNode[] nodes = new TargetNode[targets.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = target(targets.get(i));
        }
        return nodes;
    }

    @Override
    public List<StatementNode> visitPass(Statement.Pass statement) {
        return List.of();
    }

    @Override
    public List<StatementNode> visitBreak(Statement.Break statement) {
        return List.of(new JumpNode(machine, site(statement.position()), Completion.BREAK));
    }

    @Override
    public List<StatementNode> visitContinue(Statement.Continue statement) {
        return List.of(new JumpNode(machine, site(statement.position()), Completion.CONTINUE));
    }

    @Override
    public List<StatementNode> visitReturn(Statement.Return statement) {
        Site site = site(statement.position());
        Expression value = statement.value();
        ExpressionNode node =
                value == null ? new ConstantNode(machine, site, machine.atoms().none()) : expressions.compile(value);
        return List.of(new ReturnNode(machine, site, node));
    }

    @Override
    public List<StatementNode> visitGlobal(Statement.Global statement) {
        return List.of();
    }

    @Override
    public List<StatementNode> visitImport(Statement.Import statement) {
        List<StatementNode> nodes = new ArrayList<>();
        for (Imported module : statement.modules()) {
            nodes.add(new ImportNode(
                    machine, site(module.position()), module.name(), null, target(module.target())));
        }
        return nodes;
    }

    @Override
    public List<StatementNode> visitFromImport(Statement.FromImport statement) {
        List<StatementNode> nodes = new ArrayList<>();
        if (statement.names().isEmpty()) {
            nodes.add(new ImportAllNode(machine, site(statement.position()), statement.module()));
        }
        for (Imported name : statement.names()) {
            nodes.add(new ImportNode(
                    machine, site(name.position()), statement.module(), name.name(), target(name.target())));
        }
        return nodes;
    }

    @Override
    public List<StatementNode> visitIf(Statement.If statement) {
        return List.of(new IfNode(
                machine,
                site(statement.position()),
                expressions.compile(statement.test()),
                block(statement.body()),
                block(statement.otherwise())));
    }

    @Override
    public List<StatementNode> visitWhile(Statement.While statement) {
        return List.of(new WhileNode(
                machine, site(statement.position()), expressions.compile(statement.test()), block(statement.body())));
    }

    @Override
    public List<StatementNode> visitFor(Statement.For statement) {
        return List.of(new ForNode(
                machine,
                site(statement.position()),
                target(statement.target()),
                expressions.compileIterable(statement.iterable()),
                block(statement.body())));
    }

    @Override
    public List<StatementNode> visitTry(Statement.Try statement) {
        Site site = site(statement.position());
        Block body = block(statement.body());
        if (!statement.handlers().isEmpty()) {
            HandlerNode[] handlers = new HandlerNode[statement.handlers().size()];
            for (int i = 0; i < handlers.length; i++) {
                handlers[i] = handler(statement.handlers().get(i));
            }
            StatementNode node = new TryExceptNode(machine, site, body, handlers, block(statement.otherwise()));
            if (statement.last().isEmpty()) {
                return List.of(node);
            }
            body = new Block(List.of(node));
        }
        return List.of(new TryFinallyNode(machine, site, body, block(statement.last())));
    }

    private HandlerNode handler(Statement.Handler handler) {
        Expression type = handler.type();
        Name target = handler.target();
        return new HandlerNode(
                type == null ? null : expressions.compile(type),
                target == null ? null : target(target),
                block(handler.body()));
    }

    @Override
    public List<StatementNode> visitRaise(Statement.Raise statement) {
        Expression exception = statement.exception();
        Expression cause = statement.cause();
        return List.of(new RaiseNode(
                machine,
                site(statement.position()),
                exception == null ? null : expressions.compile(exception),
                cause == null ? null : expressions.compile(cause)));
    }

    @Override
    public List<StatementNode> visitAssert(Statement.Assert statement) {
        Expression message = statement.message();
        return List.of(new AssertNode(
                machine,
                site(statement.position()),
                expressions.compile(statement.test()),
                message == null ? null : expressions.compile(message)));
    }

    @Override
    public List<StatementNode> visitWith(Statement.With statement) {
        Target target = statement.target();
        return List.of(new WithNode(
                machine,
                site(statement.position()),
                expressions.compile(statement.context()),
                target == null ? null : target(target),
                block(statement.body())));
    }

    @Override
    public List<StatementNode> visitFunctionDefinition(Statement.FunctionDefinition statement) {
        return List.of(new FunctionDefinitionNode(
                machine,
                site(statement.position()),
                expressions.compileAll(statement.decorators()),
                code(statement.function()),
                target(statement.target())));
    }

    @Override
    public List<StatementNode> visitClassDefinition(Statement.ClassDefinition statement) {
        for (Statement inside : statement.body()) {
            if (inside instanceof Statement.FunctionDefinition method) {
                refuseSpecialMethod(method.function());
            }
        }
        ClassHolder around = expressions.classAround();
        ClassHolder holder = new ClassHolder();
        ExpressionNode[] decorators = expressions.compileAll(statement.decorators());
        ExpressionNode[] bases = expressions.compileAll(statement.bases());
        expressions.enterClass(holder);
        Block body = block(statement.body());
        expressions.enterClass(around);
        return List.of(new ClassDefinitionNode(
                machine,
                site(statement.position()),
                statement.target().id(),
                decorators,
                bases,
                body,
                holder,
                target(statement.target())));
    }

    private void refuseSpecialMethod(Function method) {
        if (SPECIAL_METHODS_LEFT_OUT.contains(method.name())) {
            throw source.leftOut(method.position(), "The special method `" + method.name() + "`");
        }
    }

    private FunctionMaker code(Function function) {
        ExpressionNode[] defaults = new ExpressionNode[function.parameters().size()];
        for (int i = 0; i < defaults.length; i++) {
            Expression value = function.parameters().get(i).defaultValue();
            defaults[i] = value == null ? null : expressions.compile(value);
        }
        return new FunctionMaker(machine, site(function.position()), function, block(function.body()), defaults);
    }
}
