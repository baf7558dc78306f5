package gccourse.minipy.compiler;

import gccourse.minipy.nodes.Block;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.expressions.ClassHolder;
import gccourse.minipy.nodes.statements.ClassDefinitionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Function;
import gccourse.minipy.syntax.Site;
import gccourse.minipy.syntax.Source;
import gccourse.minipy.syntax.Statement;
import java.util.Set;

/** Compiles class definitions. */
final class ClassCompiler {
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
    private final TargetCompiler targets;
    private final StatementCompiler statements;

    ClassCompiler(
            Machine machine,
            Source source,
            ExpressionCompiler expressions,
            TargetCompiler targets,
            StatementCompiler statements) {
        this.machine = machine;
        this.source = source;
        this.expressions = expressions;
        this.targets = targets;
        this.statements = statements;
    }

    StatementNode compile(Statement.ClassDefinition statement) {
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
        Block body = statements.block(statement.body());
        expressions.enterClass(around);
        return new ClassDefinitionNode(
                machine,
                new Site(source, statement.position()),
                statement.target().id(),
                decorators,
                bases,
                body,
                holder,
                targets.compile(statement.target()));
    }

    private void refuseSpecialMethod(Function method) {
        if (SPECIAL_METHODS_LEFT_OUT.contains(method.name())) {
            throw source.leftOut(method.position(), "The special method `" + method.name() + "`");
        }
    }
}
