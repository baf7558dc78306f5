package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyParser.BaseContext;
import gccourse.minipy.grammar.MiniPyParser.ClassDefinitionContext;
import gccourse.minipy.grammar.MiniPyParser.SimpleLineContext;
import gccourse.minipy.grammar.MiniPyParser.StatementContext;
import gccourse.minipy.grammar.MiniPyParser.SuiteContext;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.Name;
import gccourse.minipy.syntax.Expression.StringLiteral;
import gccourse.minipy.syntax.Function;
import gccourse.minipy.syntax.Source;
import gccourse.minipy.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds one class: its methods, and the names in {@code __slots__}. */
final class ClassBuilder {
    private final Source source;
    private final Names names;
    private final List<Function> methods = new ArrayList<>();
    private @Nullable List<String> slots;
    private int lastLine;

    private ClassBuilder(Names names) {
        this.names = names;
        source = names.source();
    }

    /** @param around the names around the class */
    static Statement build(Names around, ClassDefinitionContext definition) {
        TerminalNode name = definition.NAME();
        Name base = base(around, definition.base());
        ClassBuilder body = new ClassBuilder(around.inClass(name.getText()));
        body.read(definition.suite());
        return new Statement.ClassDefinition(
                Tokens.position(definition),
                body.lastLine,
                around.store(name),
                base,
                body.slots,
                List.copyOf(body.methods));
    }

    private static @Nullable Name base(Names around, @Nullable BaseContext base) {
        return base == null || base.NAME() == null
                ? null
                : around.load(base.NAME().getSymbol());
    }

    private void read(SuiteContext suite) {
        if (suite.simpleLine() != null) {
            readLine(suite.simpleLine());
        }
        for (StatementContext statement : suite.statement()) {
            if (statement.functionDefinition() != null) {
                Function method = new FunctionBuilder(names).function(statement.functionDefinition());
                methods.add(method);
                lastLine = method.lastLine();
            } else if (statement.simpleLine() != null) {
                readLine(statement.simpleLine());
            } else if (statement.classDefinition() != null) {
                throw source.leftOut(Tokens.position(statement), "A class inside a class");
            } else {
                throw source.leftOut(
                        Tokens.position(statement), "`" + statement.getStart().getText() + "` in a class body");
            }
        }
    }

    private void readLine(SimpleLineContext line) {
        List<Statement> statements = new ArrayList<>();
        StatementBuilder.ofClass(names).addSimpleLine(line, statements);
        for (Statement statement : statements) {
            lastLine = statement.lastLine();
            if (statement instanceof Statement.Assignment assignment) {
                slots = slots(assignment);
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
        return names.mangle(slot.value());
    }
}
