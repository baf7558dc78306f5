package gccourse.minipy.compiler;

import gccourse.minipy.nodes.Block;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.nodes.Waiting;
import gccourse.minipy.nodes.expressions.ConstantNode;
import gccourse.minipy.nodes.statements.AssertNode;
import gccourse.minipy.nodes.statements.AssignmentNode;
import gccourse.minipy.nodes.statements.AugmentedAssignmentNode;
import gccourse.minipy.nodes.statements.CollectNode;
import gccourse.minipy.nodes.statements.DeleteNode;
import gccourse.minipy.nodes.statements.ElementNode;
import gccourse.minipy.nodes.statements.ExpressionStatementNode;
import gccourse.minipy.nodes.statements.ForNode;
import gccourse.minipy.nodes.statements.FunctionDefinitionNode;
import gccourse.minipy.nodes.statements.HandlerNode;
import gccourse.minipy.nodes.statements.IfNode;
import gccourse.minipy.nodes.statements.ImportAllNode;
import gccourse.minipy.nodes.statements.ImportNode;
import gccourse.minipy.nodes.statements.JumpNode;
import gccourse.minipy.nodes.statements.ParallelAssignmentNode;
import gccourse.minipy.nodes.statements.RaiseNode;
import gccourse.minipy.nodes.statements.ReturnNode;
import gccourse.minipy.nodes.statements.TryExceptNode;
import gccourse.minipy.nodes.statements.TryFinallyNode;
import gccourse.minipy.nodes.statements.WhileNode;
import gccourse.minipy.nodes.statements.WithNode;
import gccourse.minipy.nodes.statements.YieldNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.Name;
import gccourse.minipy.syntax.Expression.Target;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Site;
import gccourse.minipy.syntax.Source;
import gccourse.minipy.syntax.Statement;
import gccourse.minipy.syntax.Statement.Imported;
import java.util.ArrayList;
import java.util.List;

/** Compiles statements. */
public final class StatementCompiler implements Statement.Visitor<List<StatementNode>> {
    private final Machine machine;
    private final Source source;
    private final FunctionCompiler functions;
    private final ExpressionCompiler expressions;
    private final TargetCompiler targets;
    private final ClassCompiler classes;

    public StatementCompiler(Machine machine, Source source) {
        this.machine = machine;
        this.source = source;
        functions = new FunctionCompiler(machine, source, this);
        expressions = functions.expressions();
        targets = expressions.targets();
        classes = new ClassCompiler(machine, source, expressions, targets, this);
    }

    /** Compiles a statement. */
    public Block compile(Statement statement) {
        return new Block(statement.accept(this), null);
    }

    /** Compiles statements that belong together. */
    Block block(List<Statement> statements) {
        int yields = suspension().yields();
        List<StatementNode> nodes = new ArrayList<>();
        for (Statement statement : statements) {
            nodes.addAll(statement.accept(this));
        }
        return new Block(nodes, suspension().since(yields));
    }

    /** Returns where the function can wait that is compiled now. */
    private Suspension suspension() {
        return functions.suspension();
    }

    private Site site(Position position) {
        return new Site(source, position);
    }

    @Override
    public List<StatementNode> visitExpressionStatement(Statement.ExpressionStatement statement) {
        if (statement.value() instanceof Expression.Yield yield) {
            return waiting(yield, frame -> {
                machine.mutator().drop();
                return Completion.NORMAL;
            });
        }
        ExpressionNode value = expressions.compile(statement.value());
        return value instanceof ConstantNode
                ? List.of()
                : List.of(new ExpressionStatementNode(machine, site(statement.position()), value));
    }

    @Override
    public List<StatementNode> visitAssignment(Statement.Assignment statement) {
        TargetNode[] stores = targets.compileAll(statement.targets());
        Site site = site(statement.position());
        if (statement.value() instanceof Expression.Yield yield) {
            AssignmentNode assignment = new AssignmentNode(machine, site, stores, nothing(site));
            return waiting(yield, frame -> {
                assignment.store(frame);
                return Completion.NORMAL;
            });
        }
        return List.of(new AssignmentNode(machine, site, stores, expressions.compile(statement.value())));
    }

    private ConstantNode nothing(Site site) {
        return new ConstantNode(machine, site, machine.atoms().none());
    }

    private List<StatementNode> waiting(Expression.Yield yield, YieldNode.Continuation continuation) {
        Site site = site(yield.position());
        ExpressionNode value = yield.value() == null ? nothing(site) : expressions.compile(yield.value());
        if (yield.from()) {
            suspension().push();
            suspension().pop();
        }
        return List.of(new YieldNode(
                machine, site, value, yield.from(), continuation, suspension().yield()));
    }

    @Override
    public List<StatementNode> visitParallelAssignment(Statement.ParallelAssignment statement) {
        List<Expression> values = statement.values();
        ExpressionNode[] nodes = new ExpressionNode[values.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = expressions.compile(values.get(i));
        }
        return List.of(new ParallelAssignmentNode(
                machine,
                site(statement.position()),
                nodes,
                statement.storesLastFirst(),
                targets.compileAll(statement.targets())));
    }

    @Override
    public List<StatementNode> visitAugmentedAssignment(Statement.AugmentedAssignment statement) {
        return List.of(new AugmentedAssignmentNode(
                machine,
                site(statement.position()),
                targets.compile(statement.target()),
                statement.operator(),
                expressions.compile(statement.value())));
    }

    @Override
    public List<StatementNode> visitDelete(Statement.Delete statement) {
        return List.of(new DeleteNode(machine, site(statement.position()), targets.compileAll(statement.targets())));
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
        if (value instanceof Expression.Yield yield) {
            return waiting(yield, frame -> Completion.RETURN);
        }
        ExpressionNode node = value == null ? nothing(site) : expressions.compile(value);
        return List.of(new ReturnNode(machine, site, node));
    }

    @Override
    public List<StatementNode> visitGlobal(Statement.Global statement) {
        return List.of();
    }

    @Override
    public List<StatementNode> visitNonlocal(Statement.Nonlocal statement) {
        return List.of();
    }

    @Override
    public List<StatementNode> visitImport(Statement.Import statement) {
        List<StatementNode> nodes = new ArrayList<>();
        for (Imported module : statement.modules()) {
            nodes.add(new ImportNode(
                    machine, site(module.position()), module.name(), null, targets.compile(module.target())));
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
                    machine, site(name.position()), statement.module(), name.name(), targets.compile(name.target())));
        }
        return nodes;
    }

    @Override
    public List<StatementNode> visitIf(Statement.If statement) {
        int yields = suspension().yields();
        return List.of(new IfNode(
                machine,
                site(statement.position()),
                expressions.compile(statement.test()),
                block(statement.body()),
                block(statement.otherwise()),
                suspension().since(yields)));
    }

    @Override
    public List<StatementNode> visitWhile(Statement.While statement) {
        int yields = suspension().yields();
        return List.of(new WhileNode(
                machine,
                site(statement.position()),
                expressions.compile(statement.test()),
                block(statement.body()),
                block(statement.otherwise()),
                suspension().since(yields)));
    }

    @Override
    public List<StatementNode> visitFor(Statement.For statement) {
        int yields = suspension().yields();
        TargetNode target = targets.compile(statement.target());
        ExpressionNode iterable = expressions.compileIterable(statement.iterable());
        suspension().push();
        Block body = block(statement.body());
        suspension().pop();
        return List.of(new ForNode(
                machine,
                site(statement.position()),
                target,
                iterable,
                body,
                block(statement.otherwise()),
                suspension().since(yields)));
    }

    @Override
    public List<StatementNode> visitTry(Statement.Try statement) {
        Site site = site(statement.position());
        int yields = suspension().yields();
        Block body = block(statement.body());
        if (!statement.handlers().isEmpty()) {
            int yieldsInBody = suspension().yields();
            HandlerNode[] handlers = new HandlerNode[statement.handlers().size()];
            for (int i = 0; i < handlers.length; i++) {
                handlers[i] = handler(statement.handlers().get(i));
            }
            refuseYield(statement.handlers().get(0).position(), yieldsInBody, "an `except` clause");
            Block otherwise = block(statement.otherwise());
            StatementNode node = new TryExceptNode(
                    machine, site, body, handlers, otherwise, suspension().since(yields));
            if (statement.last().isEmpty()) {
                return List.of(node);
            }
            body = new Block(List.of(node), suspension().since(yields));
        }
        Waiting waiting = suspension().since(yields);
        int yieldsBefore = suspension().yields();
        Block last = block(statement.last());
        refuseYield(statement.position(), yieldsBefore, "a `finally` clause");
        return List.of(new TryFinallyNode(machine, site, body, last, waiting));
    }

    private void refuseYield(Position position, int yieldsBefore, String where) {
        if (suspension().yields() > yieldsBefore) {
            throw source.leftOut(position, "`yield` inside " + where);
        }
    }

    private HandlerNode handler(Statement.Handler handler) {
        Expression type = handler.type();
        Name target = handler.target();
        return new HandlerNode(
                type == null ? null : expressions.compile(type),
                target == null ? null : targets.compile(target),
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
        int yields = suspension().yields();
        ExpressionNode context = expressions.compile(statement.context());
        TargetNode targetNode = target == null ? null : targets.compile(target);
        suspension().push();
        Block body = block(statement.body());
        suspension().pop();
        return List.of(new WithNode(
                machine,
                site(statement.position()),
                context,
                targetNode,
                body,
                suspension().since(yields)));
    }

    @Override
    public List<StatementNode> visitFunctionDefinition(Statement.FunctionDefinition statement) {
        ExpressionNode[] decorators = new ExpressionNode[statement.decorators().size()];
        for (int i = 0; i < decorators.length; i++) {
            decorators[i] = expressions.compile(statement.decorators().get(i));
        }
        return List.of(new FunctionDefinitionNode(
                machine,
                site(statement.position()),
                decorators,
                functions.maker(statement.function()),
                targets.compile(statement.target())));
    }

    @Override
    public List<StatementNode> visitCollect(Statement.Collect statement) {
        return List.of(new CollectNode(
                machine,
                site(statement.position()),
                statement.result().index(),
                statement.made(),
                compile(statement.loop())));
    }

    @Override
    public List<StatementNode> visitElement(Statement.Element statement) {
        Expression key = statement.key();
        return List.of(new ElementNode(
                machine,
                site(statement.position()),
                statement.result().index(),
                key == null ? null : expressions.compile(key),
                expressions.compile(statement.value())));
    }

    @Override
    public List<StatementNode> visitClassDefinition(Statement.ClassDefinition statement) {
        return List.of(classes.compile(statement));
    }
}
