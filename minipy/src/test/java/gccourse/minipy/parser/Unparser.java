package gccourse.minipy.parser;

import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.Target;
import gccourse.minipy.syntax.Function;
import gccourse.minipy.syntax.Program;
import gccourse.minipy.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes trees as text for tests to compare: Python with all parentheses, one statement a line, local variables with
 * their index as in {@code x@0}.
 */
final class Unparser implements Expression.Visitor<String>, Statement.Visitor<String> {
    private Unparser() {}

    static String unparse(Program program) {
        return new Unparser().lines(program.statements()).strip();
    }

    private String lines(List<Statement> statements) {
        return statements.stream()
                .map(statement -> statement.accept(this) + "\n")
                .collect(Collectors.joining());
    }

    private String block(List<Statement> statements) {
        return ":\n" + lines(statements).indent(4).stripTrailing();
    }

    private String list(List<? extends Expression> expressions) {
        return expressions.stream().map(expression -> expression.accept(this)).collect(Collectors.joining(", "));
    }

    private String function(Function function) {
        return (function.isGenerator() ? "generator " : "def ") + function.qualifiedName() + "(" + parameters(function)
                + ")" + block(function.body());
    }

    private String parameters(Function function) {
        Function.Signature signature = function.signature();
        List<String> parameters = new ArrayList<>();
        for (Function.Parameter parameter : signature.positional()) {
            parameters.add(parameter(parameter));
            if (parameters.size() == signature.positionalOnly()) {
                parameters.add("/");
            }
        }
        int next = signature.positional().size() + signature.keywordOnly().size();
        if (signature.takesMore() || !signature.keywordOnly().isEmpty()) {
            parameters.add("*" + (signature.takesMore() ? function.localNames().get(next++) : ""));
        }
        for (Function.Parameter parameter : signature.keywordOnly()) {
            parameters.add(parameter(parameter));
        }
        if (signature.takesKeywords()) {
            parameters.add("**" + function.localNames().get(next));
        }
        return String.join(", ", parameters);
    }

    private String parameter(Function.Parameter parameter) {
        return parameter.defaultValue() == null
                ? parameter.name()
                : parameter.name() + "=" + parameter.defaultValue().accept(this);
    }

    // ---- expressions

    @Override
    public String visitLocalName(Expression.LocalName name) {
        return name.id() + "@" + name.index();
    }

    @Override
    public String visitGlobalName(Expression.GlobalName name) {
        return name.id();
    }

    @Override
    public String visitClassName(Expression.ClassName name) {
        return name.id() + "@class";
    }

    @Override
    public String visitAttribute(Expression.Attribute attribute) {
        return attribute.value().accept(this) + "." + attribute.name();
    }

    @Override
    public String visitSubscript(Expression.Subscript subscript) {
        return subscript.value().accept(this) + "[" + subscript.index().accept(this) + "]";
    }

    @Override
    public String visitCall(Expression.Call call) {
        List<String> arguments = new ArrayList<>();
        call.arguments().forEach(argument -> arguments.add(argument.accept(this)));
        for (Expression.Call.Keyword keyword : call.keywords()) {
            String name = keyword.name() == null ? "**" : keyword.name() + "=";
            arguments.add(name + keyword.value().accept(this));
        }
        return call.function().accept(this) + "(" + String.join(", ", arguments) + ")";
    }

    @Override
    public String visitIntegerLiteral(Expression.IntegerLiteral literal) {
        return String.valueOf(literal.value());
    }

    @Override
    public String visitFloatLiteral(Expression.FloatLiteral literal) {
        return Double.toString(literal.value());
    }

    @Override
    public String visitStringLiteral(Expression.StringLiteral literal) {
        return "'" + literal.value() + "'";
    }

    @Override
    public String visitBooleanLiteral(Expression.BooleanLiteral literal) {
        return literal.value() ? "True" : "False";
    }

    @Override
    public String visitNoneLiteral(Expression.NoneLiteral literal) {
        return "None";
    }

    @Override
    public String visitFormattedString(Expression.FormattedString string) {
        return "f<" + list(string.parts()) + ">";
    }

    @Override
    public String visitListDisplay(Expression.ListDisplay display) {
        return "[" + list(display.items()) + "]";
    }

    @Override
    public String visitTupleDisplay(Expression.TupleDisplay display) {
        return "tuple(" + list(display.items()) + ")";
    }

    @Override
    public String visitDictDisplay(Expression.DictDisplay display) {
        return display.entries().stream()
                .map(entry -> (entry.key() == null ? "**" : entry.key().accept(this) + ": ")
                        + entry.value().accept(this))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @Override
    public String visitUnary(Expression.Unary unary) {
        return "(" + unary.operator().symbol() + unary.operand().accept(this) + ")";
    }

    @Override
    public String visitSetDisplay(Expression.SetDisplay display) {
        return "{" + list(display.items()) + "}";
    }

    @Override
    public String visitSlice(Expression.Slice slice) {
        return optional(slice.start()) + ":" + optional(slice.stop()) + ":" + optional(slice.step());
    }

    private String optional(Expression expression) {
        return expression == null ? "" : expression.accept(this);
    }

    @Override
    public String visitComparisonChain(Expression.ComparisonChain chain) {
        return "("
                + chain.first().accept(this)
                + chain.links().stream()
                        .map(link -> " " + link.operator().symbol() + " "
                                + link.operand().accept(this))
                        .collect(Collectors.joining())
                + ")";
    }

    @Override
    public String visitNamedExpression(Expression.NamedExpression named) {
        return "(" + named.target().accept(this) + " := " + named.value().accept(this) + ")";
    }

    @Override
    public String visitFormattedValue(Expression.FormattedValue value) {
        String conversion = value.conversion() == ' ' ? "" : "!" + value.conversion();
        String format = value.format() == null ? "" : ":" + value.format().accept(this);
        return value.value().accept(this) + conversion + format;
    }

    @Override
    public String visitNot(Expression.Not not) {
        return "(not " + not.operand().accept(this) + ")";
    }

    @Override
    public String visitArithmetic(Expression.Arithmetic arithmetic) {
        return binary(arithmetic.left(), arithmetic.operator().symbol(), arithmetic.right());
    }

    @Override
    public String visitComparison(Expression.Comparison comparison) {
        return binary(comparison.left(), comparison.operator().symbol(), comparison.right());
    }

    @Override
    public String visitAnd(Expression.And and) {
        return binary(and.left(), "and", and.right());
    }

    @Override
    public String visitOr(Expression.Or or) {
        return binary(or.left(), "or", or.right());
    }

    private String binary(Expression left, String operator, Expression right) {
        return "(" + left.accept(this) + " " + operator + " " + right.accept(this) + ")";
    }

    @Override
    public String visitConditional(Expression.Conditional conditional) {
        return "(" + conditional.ifTrue().accept(this) + " if "
                + conditional.test().accept(this) + " else "
                + conditional.ifFalse().accept(this) + ")";
    }

    @Override
    public String visitCellName(Expression.CellName name) {
        return name.id() + "@cell" + name.index();
    }

    @Override
    public String visitStarred(Expression.Starred starred) {
        return "*" + starred.value().accept(this);
    }

    @Override
    public String visitLambda(Expression.Lambda lambda) {
        return "(lambda " + parameters(lambda.function()) + ": "
                + lines(lambda.function().body()).strip() + ")";
    }

    @Override
    public String visitComprehension(Expression.Comprehension comprehension) {
        return comprehension.function().name() + "("
                + lines(comprehension.function().body()).strip() + ")("
                + comprehension.iterable().accept(this) + ")";
    }

    @Override
    public String visitYield(Expression.Yield yield) {
        return "yield" + (yield.from() ? " from" : "")
                + (yield.value() == null ? "" : " " + yield.value().accept(this));
    }

    // ---- statements

    @Override
    public String visitExpressionStatement(Statement.ExpressionStatement statement) {
        return statement.value().accept(this);
    }

    @Override
    public String visitAssignment(Statement.Assignment statement) {
        return statement.targets().stream()
                        .map(target -> target(target) + " = ")
                        .collect(Collectors.joining())
                + statement.value().accept(this);
    }

    @Override
    public String visitParallelAssignment(Statement.ParallelAssignment statement) {
        return "parallel " + statement.targets().stream().map(this::target).collect(Collectors.joining(", ")) + " = "
                + list(statement.values());
    }

    private String target(Target target) {
        if (!(target instanceof Expression.TargetList several)) {
            return target.accept(this);
        }
        List<String> targets = new ArrayList<>();
        for (Target each : several.targets()) {
            targets.add((targets.size() == several.starred() ? "*" : "") + target(each));
        }
        return "(" + String.join(", ", targets) + ")";
    }

    @Override
    public String visitNonlocal(Statement.Nonlocal statement) {
        return "nonlocal " + String.join(", ", statement.names());
    }

    @Override
    public String visitCollect(Statement.Collect statement) {
        return "collect" + block(List.of(statement.loop()));
    }

    @Override
    public String visitElement(Statement.Element statement) {
        return "element " + (statement.key() == null ? "" : statement.key().accept(this) + ": ")
                + statement.value().accept(this);
    }

    @Override
    public String visitAugmentedAssignment(Statement.AugmentedAssignment statement) {
        return statement.target().accept(this) + " " + statement.operator().symbol() + "= "
                + statement.value().accept(this);
    }

    @Override
    public String visitDelete(Statement.Delete statement) {
        return "del " + list(statement.targets());
    }

    @Override
    public String visitPass(Statement.Pass statement) {
        return "pass";
    }

    @Override
    public String visitBreak(Statement.Break statement) {
        return "break";
    }

    @Override
    public String visitContinue(Statement.Continue statement) {
        return "continue";
    }

    @Override
    public String visitReturn(Statement.Return statement) {
        return statement.value() == null
                ? "return"
                : "return " + statement.value().accept(this);
    }

    @Override
    public String visitGlobal(Statement.Global statement) {
        return "global " + String.join(", ", statement.names());
    }

    @Override
    public String visitImport(Statement.Import statement) {
        return "import " + imported(statement.modules());
    }

    @Override
    public String visitFromImport(Statement.FromImport statement) {
        return "from " + statement.module() + " import "
                + (statement.names().isEmpty() ? "*" : imported(statement.names()));
    }

    private String imported(List<Statement.Imported> names) {
        return names.stream()
                .map(name -> name.name().equals(name.target().id())
                        ? name.name()
                        : name.name() + " as " + name.target().id())
                .collect(Collectors.joining(", "));
    }

    @Override
    public String visitIf(Statement.If statement) {
        String otherwise = statement.otherwise().isEmpty() ? "" : "\nelse" + block(statement.otherwise());
        return "if " + statement.test().accept(this) + block(statement.body()) + otherwise;
    }

    @Override
    public String visitWhile(Statement.While statement) {
        return "while " + statement.test().accept(this) + block(statement.body()) + otherwise(statement.otherwise());
    }

    private String otherwise(List<Statement> statements) {
        return statements.isEmpty() ? "" : "\nelse" + block(statements);
    }

    @Override
    public String visitFor(Statement.For statement) {
        return "for " + target(statement.target()) + " in "
                + statement.iterable().accept(this) + block(statement.body()) + otherwise(statement.otherwise());
    }

    @Override
    public String visitTry(Statement.Try statement) {
        StringBuilder text = new StringBuilder("try" + block(statement.body()));
        for (Statement.Handler handler : statement.handlers()) {
            text.append("\nexcept")
                    .append(handler.type() == null ? "" : " " + handler.type().accept(this));
            text.append(
                    handler.target() == null ? "" : " as " + handler.target().accept(this));
            text.append(block(handler.body()));
        }
        if (!statement.otherwise().isEmpty()) {
            text.append("\nelse").append(block(statement.otherwise()));
        }
        if (!statement.last().isEmpty()) {
            text.append("\nfinally").append(block(statement.last()));
        }
        return text.toString();
    }

    @Override
    public String visitRaise(Statement.Raise statement) {
        return "raise"
                + (statement.exception() == null
                        ? ""
                        : " " + statement.exception().accept(this))
                + (statement.cause() == null ? "" : " from " + statement.cause().accept(this));
    }

    @Override
    public String visitAssert(Statement.Assert statement) {
        return "assert " + statement.test().accept(this)
                + (statement.message() == null ? "" : ", " + statement.message().accept(this));
    }

    @Override
    public String visitWith(Statement.With statement) {
        return "with " + statement.context().accept(this)
                + (statement.target() == null ? "" : " as " + statement.target().accept(this))
                + block(statement.body());
    }

    @Override
    public String visitFunctionDefinition(Statement.FunctionDefinition statement) {
        String decorators = statement.decorators().stream()
                .map(decorator -> "@" + decorator.accept(this) + "\n")
                .collect(Collectors.joining());
        return decorators + function(statement.function());
    }

    @Override
    public String visitClassDefinition(Statement.ClassDefinition statement) {
        String decorators = statement.decorators().stream()
                .map(decorator -> "@" + decorator.accept(this) + "\n")
                .collect(Collectors.joining());
        String bases = statement.bases().isEmpty() ? "" : "(" + list(statement.bases()) + ")";
        return decorators + "class " + statement.target().accept(this) + bases + block(statement.body());
    }
}
