package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyParser.ComprehensionContext;
import gccourse.minipy.grammar.MiniPyParser.ComprehensionLoopContext;
import gccourse.minipy.grammar.MiniPyParser.ComprehensionTestContext;
import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.LocalName;
import gccourse.minipy.syntax.Expression.Target;
import gccourse.minipy.syntax.Function;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Statement;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/**
 * Builds comprehensions and generator expressions: the function that CPython 3.11 makes of each, with an iterator as its
 * only argument, and the call of it.
 */
final class ComprehensionBuilder {
    private static final String ITERATOR = ".0";

    /** What a comprehension makes. */
    enum Kind {
        LIST("<listcomp>"),
        DICT("<dictcomp>"),
        SET("<setcomp>"),
        GENERATOR("<genexpr>");

        private final String function;

        Kind(String function) {
            this.function = function;
        }
    }

    private final Names names;
    private final Kind kind;
    private final @Nullable ParserRuleContext key;
    private final ParserRuleContext value;
    private final ComprehensionContext loops;

    /** @param key what stands in front of the colon in a dict, else null */
    ComprehensionBuilder(
            Names names,
            Kind kind,
            @Nullable ParserRuleContext key,
            ParserRuleContext value,
            ComprehensionContext loops) {
        this.names = names;
        this.kind = kind;
        this.key = key;
        this.value = value;
        this.loops = loops;
    }

    Expression build(Position position) {
        ComprehensionLoopContext first = loops.comprehensionLoop(0);
        Expression iterable = new ExpressionBuilder(names).expression(first.orTest());
        Function function = new FunctionBuilder(names)
                .function(
                        loops,
                        kind.function,
                        BoundNames.ofComprehension(loops, names.className()),
                        scope -> iterator(scope, position),
                        (inner, scope) -> List.of(body(inner, scope, position)));
        return new Expression.Comprehension(position, function, iterable);
    }

    private static Function.Signature iterator(Scope scope, Position position) {
        scope.addParameter(position, ITERATOR);
        return new Function.Signature(
                List.of(new Function.Parameter(position, ITERATOR, null)), 1, List.of(), false, false);
    }

    private Statement body(Names inner, Scope scope, Position position) {
        LocalName iterator = scope.hidden(position, ITERATOR);
        int lastLine = Tokens.lastLine(loops.getStop());
        if (kind == Kind.GENERATOR) {
            scope.noteYield();
            return loop(new Parts(inner, position, lastLine, null), 0, iterator);
        }
        LocalName result = scope.hidden(position, ".result");
        Statement loop = loop(new Parts(inner, position, lastLine, result), 0, iterator);
        return new Statement.Collect(position, lastLine, result, Statement.Collect.Made.valueOf(kind.name()), loop);
    }

    private record Parts(
            Names names,
            Position position,
            int lastLine,
            @Nullable LocalName result) {}

    private Statement loop(Parts parts, int child, Expression iterable) {
        ExpressionBuilder expressions = new ExpressionBuilder(parts.names);
        ComprehensionLoopContext loop = (ComprehensionLoopContext) loops.getChild(child);
        Target target = new TargetBuilder(parts.names, expressions).loop(loop.targets());
        List<Statement> body = List.of(next(parts, child + 1));
        return new Statement.For(parts.position, parts.lastLine, target, iterable, body, List.of());
    }

    private Statement next(Parts parts, int child) {
        ExpressionBuilder expressions = new ExpressionBuilder(parts.names);
        if (child == loops.getChildCount()) {
            return element(parts, expressions);
        }
        if (loops.getChild(child) instanceof ComprehensionTestContext test) {
            Expression condition = expressions.expression(test.orTest());
            return new Statement.If(
                    parts.position, parts.lastLine, condition, List.of(next(parts, child + 1)), List.of());
        }
        Expression iterable = expressions.expression(((ComprehensionLoopContext) loops.getChild(child)).orTest());
        return loop(parts, child, iterable);
    }

    private Statement element(Parts parts, ExpressionBuilder expressions) {
        Expression keyValue = key == null ? null : expressions.expression(key);
        Expression element = expressions.expression(value);
        if (parts.result == null) {
            return new Statement.ExpressionStatement(
                    parts.position, parts.lastLine, new Expression.Yield(element.position(), element, false));
        }
        return new Statement.Element(parts.position, parts.lastLine, parts.result, keyValue, element);
    }
}
