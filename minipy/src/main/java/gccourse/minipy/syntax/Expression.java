package gccourse.minipy.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression of the subset.
 *
 * <p>Operands are evaluated in the order of the record's components unless the record says otherwise. The position is
 * that of the expression's first character.
 *
 * <p>The file is long because a sealed family is one list: each kind is a record of a few lines, and one visitor names
 * them all.
 */
public sealed interface Expression {
    /** Returns where the expression begins. */
    Position position();

    /** Calls the visitor's method for this kind of expression. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Tells whether CPython computes the expression's value when it compiles the program: literals, and signs,
     * arithmetic and tuples of such. A constant is made once for the program: to evaluate it allocates nothing.
     */
    default boolean isConstant() {
        return false;
    }

    /** What can be assigned to and deleted: a name, an attribute, an item, or several of them. */
    sealed interface Target extends Expression {}

    /** A name, resolved: a local variable of the enclosing function, or a global one. */
    sealed interface Name extends Target {
        /** Returns the name as the running program knows it: mangled if it is a private name inside a class. */
        String id();
    }

    /**
     * A local variable of the enclosing function.
     *
     * @param index its place in {@link Function#localNames()}
     */
    record LocalName(Position position, String id, int index) implements Name {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLocalName(this);
        }
    }

    /** A global variable, or a builtin if no global variable has the name. */
    record GlobalName(Position position, String id) implements Name {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitGlobalName(this);
        }
    }

    /**
     * A name that the class body around it binds: it belongs to the class.
     *
     * @param outside what the name means as long as the class body has not bound it
     */
    record ClassName(Position position, String id, Name outside) implements Name {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitClassName(this);
        }
    }

    /**
     * A variable in a cell: one of the enclosing function that an inner function uses too, or one of a function around.
     *
     * @param index the place of the cell in {@link Function#localNames()}
     */
    record CellName(Position position, String id, int index) implements Name {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCellName(this);
        }
    }

    /**
     * {@code targets} in front of a {@code =} or behind {@code for}: each takes an item of the value.
     *
     * @param starred the index of the target that takes a list of the items that the others leave, -1 if there is none
     */
    record TargetList(Position position, List<Target> targets, int starred) implements Target {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            throw new IllegalStateException("a list of targets has no value");
        }
    }

    /** {@code value.name}; the name is mangled if it is a private name inside a class. */
    record Attribute(Position position, Expression value, String name) implements Target {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAttribute(this);
        }
    }

    /** {@code value[index]}. */
    record Subscript(Position position, Expression value, Expression index) implements Target {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSubscript(this);
        }
    }

    /**
     * {@code function(arguments, keywords)}. Where the function is an {@link Attribute}, CPython looks the method up without
     * making a bound method.
     */
    record Call(Position position, Expression function, List<Expression> arguments, List<Keyword> keywords)
            implements Expression {
        /** {@code name=value}, or {@code **value} if the name is null. */
        public record Keyword(@Nullable String name, Expression value) {}

        /** Tells whether the arguments are as many as are written: none has a {@code *} or {@code **}. */
        public boolean isPlain() {
            return arguments.stream().noneMatch(Starred.class::isInstance)
                    && keywords.stream().allMatch(keyword -> keyword.name() != null);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCall(this);
        }
    }

    /**
     * A whole number.
     *
     * @param value a {@link Long}, or a {@link java.math.BigInteger} if it needs more than 64 bits
     */
    record IntegerLiteral(Position position, Number value) implements Expression {
        @Override
        public boolean isConstant() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitIntegerLiteral(this);
        }
    }

    /** A floating point number. */
    record FloatLiteral(Position position, double value) implements Expression {
        @Override
        public boolean isConstant() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFloatLiteral(this);
        }
    }

    /** A string, escapes resolved and neighbouring literals joined. */
    record StringLiteral(Position position, String value) implements Expression {
        @Override
        public boolean isConstant() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitStringLiteral(this);
        }
    }

    /** {@code True} or {@code False}. */
    record BooleanLiteral(Position position, boolean value) implements Expression {
        @Override
        public boolean isConstant() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBooleanLiteral(this);
        }
    }

    /** {@code None}. */
    record NoneLiteral(Position position) implements Expression {
        @Override
        public boolean isConstant() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNoneLiteral(this);
        }
    }

    /**
     * An f-string with at least one replacement field.
     *
     * @param parts the parts in order: literal text as {@link StringLiteral}, fields as {@link FormattedValue}
     */
    record FormattedString(Position position, List<Expression> parts) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFormattedString(this);
        }
    }

    /**
     * A replacement field of an f-string.
     *
     * @param conversion {@code r}, {@code s} or {@code a} as behind a {@code !}; a blank if there is none
     * @param format what stands behind the {@code :}, possibly with fields of its own; null if there is none
     */
    record FormattedValue(
            Position position,
            Expression value,
            char conversion,
            @Nullable Expression format) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFormattedValue(this);
        }
    }

    /** {@code [items]}. */
    record ListDisplay(Position position, List<Expression> items) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitListDisplay(this);
        }
    }

    /** {@code (items)} or {@code items}. */
    record TupleDisplay(Position position, List<Expression> items) implements Expression {
        @Override
        public boolean isConstant() {
            return items.stream().allMatch(Expression::isConstant);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTupleDisplay(this);
        }
    }

    /** <code>{key: value, ...}</code>: all keys and values are evaluated, in source order, before the dict is made. */
    record DictDisplay(Position position, List<Entry> entries) implements Expression {
        /** One {@code key: value}, or {@code **value} if the key is null. */
        public record Entry(@Nullable Expression key, Expression value) {}

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDictDisplay(this);
        }
    }

    /** <code>{items}</code>: all items are evaluated before the set is made. */
    record SetDisplay(Position position, List<Expression> items) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetDisplay(this);
        }
    }

    /**
     * {@code start:stop:step}, the index of a {@link Subscript}.
     *
     * @param start null if nothing is written
     * @param stop null if nothing is written
     * @param step null if nothing is written
     */
    record Slice(
            Position position,
            @Nullable Expression start,
            @Nullable Expression stop,
            @Nullable Expression step) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSlice(this);
        }
    }

    /** {@code -operand}, {@code +operand}, {@code ~operand}. */
    record Unary(Position position, UnaryOperator operator, Expression operand) implements Expression {
        @Override
        public boolean isConstant() {
            return operand.isConstant();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUnary(this);
        }
    }

    /** {@code not operand}. */
    record Not(Position position, Expression operand) implements Expression {
        @Override
        public boolean isConstant() {
            return operand.isConstant();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNot(this);
        }
    }

    /** {@code left operator right}. */
    record Arithmetic(Position position, Expression left, ArithmeticOperator operator, Expression right)
            implements Expression {
        @Override
        public boolean isConstant() {
            return left.isConstant() && right.isConstant();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitArithmetic(this);
        }
    }

    /** {@code left operator right}. */
    record Comparison(Position position, Expression left, ComparisonOperator operator, Expression right)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitComparison(this);
        }
    }

    /**
     * {@code first operator operand operator operand ...}, with two operators or more: each operand is evaluated once,
     * and only if all comparisons before it hold.
     */
    record ComparisonChain(Position position, Expression first, List<Link> links) implements Expression {
        /** An operator, and the operand behind it. */
        public record Link(Position position, ComparisonOperator operator, Expression operand) {}

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitComparisonChain(this);
        }
    }

    /** {@code left and right}: the right operand is evaluated only if the left one is true. */
    record And(Position position, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAnd(this);
        }
    }

    /** {@code left or right}: the right operand is evaluated only if the left one is false. */
    record Or(Position position, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOr(this);
        }
    }

    /** {@code ifTrue if test else ifFalse}: the test is evaluated first, then one of the others. */
    record Conditional(Position position, Expression test, Expression ifTrue, Expression ifFalse)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitConditional(this);
        }
    }

    /** {@code (target := value)}. */
    record NamedExpression(Position position, Name target, Expression value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNamedExpression(this);
        }
    }

    /** {@code *value} in a list, a tuple or the arguments of a call. */
    record Starred(Position position, Expression value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitStarred(this);
        }
    }

    /** {@code lambda}. */
    record Lambda(Position position, Function function) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLambda(this);
        }
    }

    /**
     * A comprehension or a generator expression: the call of a hidden function with an iterator.
     *
     * @param iterable what stands behind the first {@code in}: evaluated outside of the function
     */
    record Comprehension(Position position, Function function, Expression iterable) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitComprehension(this);
        }
    }

    /**
     * {@code yield value} or {@code yield from value}.
     *
     * @param value null for a bare {@code yield}
     */
    record Yield(Position position, @Nullable Expression value, boolean from) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitYield(this);
        }
    }

    /** An operator that computes a value from two. */
    enum ArithmeticOperator {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/"),
        FLOOR_DIVIDE("//"),
        MODULO("%"),
        POWER("**"),
        LEFT_SHIFT("<<"),
        RIGHT_SHIFT(">>"),
        AND("&"),
        OR("|"),
        XOR("^");

        private final String symbol;

        ArithmeticOperator(String symbol) {
            this.symbol = symbol;
        }

        /** Returns the operator as written. */
        public String symbol() {
            return symbol;
        }
    }

    /** An operator that computes a value from one. */
    enum UnaryOperator {
        NEGATIVE("-"),
        POSITIVE("+"),
        INVERT("~");

        private final String symbol;

        UnaryOperator(String symbol) {
            this.symbol = symbol;
        }

        /** Returns the operator as written. */
        public String symbol() {
            return symbol;
        }
    }

    /** An operator that compares two values. */
    enum ComparisonOperator {
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        IS("is"),
        IS_NOT("is not"),
        IN("in"),
        NOT_IN("not in");

        private final String symbol;

        ComparisonOperator(String symbol) {
            this.symbol = symbol;
        }

        /** Returns the operator as written. */
        public String symbol() {
            return symbol;
        }
    }

    /**
     * One method for each kind of expression.
     *
     * @param <R> what a visit returns
     */
    interface Visitor<R> {
        R visitLocalName(LocalName name);

        R visitGlobalName(GlobalName name);

        R visitClassName(ClassName name);

        R visitCellName(CellName name);

        R visitAttribute(Attribute attribute);

        R visitSubscript(Subscript subscript);

        R visitCall(Call call);

        R visitIntegerLiteral(IntegerLiteral literal);

        R visitFloatLiteral(FloatLiteral literal);

        R visitStringLiteral(StringLiteral literal);

        R visitBooleanLiteral(BooleanLiteral literal);

        R visitNoneLiteral(NoneLiteral literal);

        R visitFormattedString(FormattedString string);

        R visitFormattedValue(FormattedValue value);

        R visitListDisplay(ListDisplay display);

        R visitTupleDisplay(TupleDisplay display);

        R visitDictDisplay(DictDisplay display);

        R visitSetDisplay(SetDisplay display);

        R visitSlice(Slice slice);

        R visitUnary(Unary unary);

        R visitNot(Not not);

        R visitArithmetic(Arithmetic arithmetic);

        R visitComparison(Comparison comparison);

        R visitComparisonChain(ComparisonChain chain);

        R visitNamedExpression(NamedExpression expression);

        R visitAnd(And and);

        R visitOr(Or or);

        R visitConditional(Conditional conditional);

        R visitStarred(Starred starred);

        R visitLambda(Lambda lambda);

        R visitComprehension(Comprehension comprehension);

        R visitYield(Yield yield);
    }
}
