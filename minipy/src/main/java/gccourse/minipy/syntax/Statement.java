package gccourse.minipy.syntax;

import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Expression.LocalName;
import gccourse.minipy.syntax.Expression.Name;
import gccourse.minipy.syntax.Expression.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the subset. Its last line is that of its last token: comment lines after it are outside.
 *
 * <p>The file is long because a sealed family is one list: each kind is a record of a few lines, and one visitor names
 * them all.
 */
public sealed interface Statement {
    /** Returns where the statement begins. */
    Position position();

    /** Returns the last line, counted from 1. */
    int lastLine();

    /** Returns the first line, counted from 1. */
    default int firstLine() {
        return position().line();
    }

    /** Calls the visitor's method for this kind of statement. */
    <R> R accept(Visitor<R> visitor);

    /** An expression whose value is dropped. A docstring is one. */
    record ExpressionStatement(Position position, int lastLine, Expression value) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExpressionStatement(this);
        }
    }

    /** {@code target = ... = value}: the value is evaluated first, then stored from left to right. */
    record Assignment(Position position, int lastLine, List<Target> targets, Expression value) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAssignment(this);
        }
    }

    /**
     * {@code a, b = x, y} and {@code a, b, c = x, y, z}: all values are evaluated, then all are stored.
     *
     * <p>CPython makes no tuple for it: the values wait on the operand stack and are swapped there.
     */
    record ParallelAssignment(Position position, int lastLine, List<Target> targets, List<Expression> values)
            implements Statement {
        /**
         * Tells whether the last target is stored first. CPython 3.11 saves the swap that way where it can: with local
         * variables on one line.
         */
        public boolean storesLastFirst() {
            for (int i = 0; i < targets.size(); i++) {
                if (!(targets.get(i) instanceof LocalName local)
                        || local.position().line() != targets.get(0).position().line()) {
                    return false;
                }
                for (Target before : targets.subList(0, i)) {
                    if (((LocalName) before).index() == local.index()) {
                        return false;
                    }
                }
            }
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitParallelAssignment(this);
        }
    }

    /** {@code target operator= value}: the target's holder and index are evaluated once, first of all. */
    record AugmentedAssignment(
            Position position, int lastLine, Target target, ArithmeticOperator operator, Expression value)
            implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAugmentedAssignment(this);
        }
    }

    /** {@code del targets}, from left to right. */
    record Delete(Position position, int lastLine, List<Target> targets) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDelete(this);
        }
    }

    /** {@code pass}. */
    record Pass(Position position, int lastLine) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPass(this);
        }
    }

    /** {@code break}, always inside a loop. */
    record Break(Position position, int lastLine) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBreak(this);
        }
    }

    /** {@code continue}, always inside a loop. */
    record Continue(Position position, int lastLine) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitContinue(this);
        }
    }

    /**
     * {@code return value}, always inside a function.
     *
     * @param value null for a bare {@code return}
     */
    record Return(Position position, int lastLine, @Nullable Expression value) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitReturn(this);
        }
    }

    /** {@code global names}. It does nothing when it is executed: names are resolved already. */
    record Global(Position position, int lastLine, List<String> names) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitGlobal(this);
        }
    }

    /** {@code nonlocal names}. It does nothing when it is executed: names are resolved already. */
    record Nonlocal(Position position, int lastLine, List<String> names) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNonlocal(this);
        }
    }

    /**
     * What is imported, and the name it is bound to.
     *
     * @param position where its own name stands
     * @param name its own name
     */
    record Imported(Position position, String name, Name target) {}

    /** {@code import modules}: binds each module to a name. */
    record Import(Position position, int lastLine, List<Imported> modules) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitImport(this);
        }
    }

    /**
     * {@code from module import names}: binds a name to each of the module's attributes.
     *
     * @param names all that the module has if empty
     */
    record FromImport(Position position, int lastLine, String module, List<Imported> names) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFromImport(this);
        }
    }

    /**
     * {@code if}.
     *
     * @param otherwise the statements after {@code else}; for {@code elif} a single further {@code If}; may be empty
     */
    record If(Position position, int lastLine, Expression test, List<Statement> body, List<Statement> otherwise)
            implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitIf(this);
        }
    }

    /** {@code while}; the statements after {@code else} are executed if no {@code break} ends the loop. */
    record While(Position position, int lastLine, Expression test, List<Statement> body, List<Statement> otherwise)
            implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWhile(this);
        }
    }

    /**
     * {@code for target in iterable}: the iterable is evaluated first; the statements after {@code else} are executed if
     * no {@code break} ends the loop.
     */
    record For(
            Position position,
            int lastLine,
            Target target,
            Expression iterable,
            List<Statement> body,
            List<Statement> otherwise)
            implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFor(this);
        }
    }

    /**
     * {@code try} with {@code except} or {@code finally}, or both.
     *
     * @param otherwise the statements after {@code else}, empty if there are none
     * @param last the statements after {@code finally}, empty if there are none
     */
    record Try(
            Position position,
            int lastLine,
            List<Statement> body,
            List<Handler> handlers,
            List<Statement> otherwise,
            List<Statement> last)
            implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTry(this);
        }
    }

    /**
     * An {@code except} clause.
     *
     * @param type what it catches, null for everything
     * @param target the name behind {@code as}, null if there is none
     */
    record Handler(
            Position position,
            @Nullable Expression type,
            @Nullable Name target,
            List<Statement> body) {}

    /** {@code raise exception from cause}; a bare {@code raise} has neither, and one without cause has only the first. */
    record Raise(
            Position position,
            int lastLine,
            @Nullable Expression exception,
            @Nullable Expression cause) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRaise(this);
        }
    }

    /** {@code assert test, message}. */
    record Assert(
            Position position,
            int lastLine,
            Expression test,
            @Nullable Expression message) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAssert(this);
        }
    }

    /** {@code with context as target}; one with several managers is written as one inside the other. */
    record With(
            Position position,
            int lastLine,
            Expression context,
            @Nullable Target target,
            List<Statement> body) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitWith(this);
        }
    }

    /**
     * {@code def}: binds the name to a new function, or to what its decorators make of it.
     *
     * @param decorators evaluated first, in source order; the last is called first
     */
    record FunctionDefinition(
            Position position, int lastLine, List<Expression> decorators, Function function, Name target)
            implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFunctionDefinition(this);
        }
    }

    /**
     * {@code class} at top level, or in the body of such a class: binds the name to a new class.
     *
     * @param decorators what stands behind each {@code @}, from the top
     * @param bases the base classes
     * @param body the statements; a name that they bind is a {@link Expression.ClassName}
     */
    record ClassDefinition(
            Position position,
            int lastLine,
            List<Expression> decorators,
            Name target,
            List<Expression> bases,
            List<Statement> body)
            implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitClassDefinition(this);
        }
    }

    /**
     * The body of a comprehension: collects what a loop comes upon, and returns it.
     *
     * @param result the hidden local variable that holds what is made
     */
    record Collect(Position position, int lastLine, LocalName result, Made made, Statement loop) implements Statement {
        /** What is made. */
        public enum Made {
            LIST,
            SET,
            DICT
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCollect(this);
        }
    }

    /**
     * What a comprehension comes upon: a value for its list or set, or a key and a value for its dict.
     *
     * @param key null without a dict
     */
    record Element(
            Position position,
            int lastLine,
            LocalName result,
            @Nullable Expression key,
            Expression value) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitElement(this);
        }
    }

    /**
     * One method for each kind of statement.
     *
     * @param <R> what a visit returns
     */
    interface Visitor<R> {
        R visitExpressionStatement(ExpressionStatement statement);

        R visitAssignment(Assignment statement);

        R visitParallelAssignment(ParallelAssignment statement);

        R visitAugmentedAssignment(AugmentedAssignment statement);

        R visitDelete(Delete statement);

        R visitPass(Pass statement);

        R visitBreak(Break statement);

        R visitContinue(Continue statement);

        R visitReturn(Return statement);

        R visitGlobal(Global statement);

        R visitNonlocal(Nonlocal statement);

        R visitImport(Import statement);

        R visitFromImport(FromImport statement);

        R visitIf(If statement);

        R visitWhile(While statement);

        R visitFor(For statement);

        R visitTry(Try statement);

        R visitRaise(Raise statement);

        R visitAssert(Assert statement);

        R visitWith(With statement);

        R visitFunctionDefinition(FunctionDefinition statement);

        R visitClassDefinition(ClassDefinition statement);

        R visitCollect(Collect statement);

        R visitElement(Element statement);
    }
}
