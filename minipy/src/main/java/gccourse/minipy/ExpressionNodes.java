package gccourse.minipy;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Expression.ComparisonOperator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The compiled expressions other than calls. */
final class ExpressionNodes {
    private ExpressionNodes() {}

    /** A constant: it is immortal, so that no count changes. */
    static final class Constant extends ExpressionNode {
        private final HeapObject value;

        Constant(Site site, HeapObject value) {
            super(site);
            this.value = value;
        }

        @Override
        HeapObject evaluate(@Nullable Frame frame) {
            mutator.push(value);
            return value;
        }
    }

    static final class LoadLocal extends ExpressionNode {
        private final String name;
        private final int index;

        LoadLocal(Site site, String name, int index) {
            super(site);
            this.name = name;
            this.index = index;
        }

        @Override
        HeapObject evaluate(@Nullable Frame frame) {
            HeapObject value = mutator.local(Objects.requireNonNull(frame), index);
            if (value == null) {
                throw unbound(this, name);
            }
            mutator.push(value);
            return value;
        }

        static RuntimeException unbound(Node site, String name) {
            return site.error("UnboundLocalError: cannot access local variable '" + name
                    + "' where it is not associated with a value");
        }
    }

    static final class LoadGlobal extends ExpressionNode {
        private final String name;
        private final Globals.Variable variable;

        LoadGlobal(Site site, String name) {
            super(site);
            this.name = name;
            variable = machine.globals.variable(name);
        }

        @Override
        HeapObject evaluate(@Nullable Frame frame) {
            HeapObject value = value();
            mutator.push(value);
            return value;
        }

        /** Returns the value without taking a reference. */
        HeapObject value() {
            HeapObject value = variable.value();
            if (value == null) {
                throw Builtins.isLeftOut(name)
                        ? leftOut("The name `" + name + "`, which Python brings along,")
                        : error("NameError: name '" + name + "' is not defined");
            }
            return value;
        }
    }

    /** {@code value.name}, not called. */
    static final class LoadAttribute extends ExpressionNode {
        private final ExpressionNode holder;
        private final AttributeName name;

        LoadAttribute(Site site, ExpressionNode holder, String name) {
            super(site);
            this.holder = holder;
            this.name = new AttributeName(name);
        }

        @Override
        HeapObject evaluate(@Nullable Frame frame) {
            return load(holder.evaluate(frame));
        }

        /** Replaces the holder, the top entry, by the attribute. */
        HeapObject load(HeapObject on) {
            HeapObject value = name.find(this, on);
            if (value != null) {
                mutator.push(value);
            } else {
                value = bind(on);
            }
            mutator.dropBelowTop();
            return value;
        }

        private HeapObject bind(HeapObject on) {
            PyFunction function = on.kind() == Kind.INSTANCE ? ((PyClass) mutator.payload(on)).method(name.name) : null;
            if (function == null) {
                if (machine.containers.hasMethod(on, name.name)) {
                    throw leftOut("A method of a " + on.kind().pythonName() + " that is not called at once");
                }
                throw name.missing(this, on);
            }
            mutator.atLine(position.line());
            HeapObject method = mutator.allocate(Kind.METHOD, 1, function);
            mutator.setSlot(method, 0, on);
            return method;
        }
    }

    static final class LoadItem extends ExpressionNode {
        private final ExpressionNode container;
        private final ExpressionNode index;

        LoadItem(Site site, ExpressionNode container, ExpressionNode index) {
            super(site);
            this.container = container;
            this.index = index;
        }

        @Override
        HeapObject evaluate(@Nullable Frame frame) {
            container.evaluate(frame);
            index.evaluate(frame);
            return machine.containers.item(this);
        }
    }

    /** A list or tuple of values, all evaluated before it is allocated. */
    static final class Sequence extends ExpressionNode {
        private final Kind kind;
        private final ExpressionNode[] items;

        Sequence(Site site, Kind kind, ExpressionNode[] items) {
            super(site);
            this.kind = kind;
            this.items = items;
        }

        @Override
        HeapObject evaluate(@Nullable Frame frame) {
            for (ExpressionNode item : items) {
                item.evaluate(frame);
            }
            mutator.atLine(position.line());
            return machine.containers.sequence(kind, items.length);
        }
    }

    /** A long list: as CPython does, it is allocated first and grows as its items are evaluated. */
    static final class LongList extends ExpressionNode {
        /** CPython's {@code STACK_USE_GUIDELINE}. */
        static final int LONGEST_AT_ONCE = 30;

        private final ExpressionNode[] items;

        LongList(Site site, ExpressionNode[] items) {
            super(site);
            this.items = items;
        }

        @Override
        HeapObject evaluate(@Nullable Frame frame) {
            mutator.atLine(position.line());
            HeapObject list = machine.containers.list();
            for (ExpressionNode item : items) {
                HeapObject value = item.evaluate(frame);
                mutator.addSlot(list, value);
                mutator.drop();
            }
            return list;
        }
    }

    static final class Dict extends ExpressionNode {
        private final ExpressionNode[] keysAndValues;

        Dict(Site site, ExpressionNode[] keysAndValues) {
            super(site);
            this.keysAndValues = keysAndValues;
        }

        @Override
        HeapObject evaluate(@Nullable Frame frame) {
            int entries = keysAndValues.length;
            for (ExpressionNode part : keysAndValues) {
                part.evaluate(frame);
            }
            mutator.atLine(position.line());
            HeapObject dict = machine.containers.dict();
            for (int i = 0; i < entries; i += 2) {
                Object key = machine.values.key(this, mutator.peek(entries - i));
                machine.containers.setEntry(dict, key, mutator.peek(entries - i - 1));
            }
            for (int i = 0; i < entries; i++) {
                mutator.dropBelowTop();
            }
            return dict;
        }
    }

    static final class FormattedString extends ExpressionNode {
        private final ExpressionNode[] parts;

        FormattedString(Site site, ExpressionNode[] parts) {
            super(site);
            this.parts = parts;
        }

        @Override
        HeapObject evaluate(@Nullable Frame frame) {
            StringBuilder text = new StringBuilder();
            for (ExpressionNode part : parts) {
                HeapObject value = part.evaluate(frame);
                bindFormatMethod(value);
                text.append(machine.text.str(part, value));
                mutator.drop();
            }
            return machine.values.push(text.toString());
        }

        /**
         * Ints and strings are written at once. For everything else CPython looks {@code __format__} up and binds it,
         * which allocates an object that is dropped straight away; but it counts, and can set off a collection.
         */
        private void bindFormatMethod(HeapObject value) {
            if (value.kind() != Kind.INT && value.kind() != Kind.STR) {
                HeapObject method = mutator.allocate(Kind.METHOD, 1, "__format__");
                mutator.setSlot(method, 0, value);
                mutator.drop();
            }
        }
    }

    static final class Negation extends ExpressionNode {
        private final ExpressionNode operand;

        Negation(Site site, ExpressionNode operand) {
            super(site);
            this.operand = operand;
        }

        @Override
        HeapObject evaluate(@Nullable Frame frame) {
            operand.evaluate(frame);
            return machine.operations.negation(this);
        }
    }

    static final class Arithmetic extends ExpressionNode {
        private final ExpressionNode left;
        private final ArithmeticOperator operator;
        private final ExpressionNode right;

        Arithmetic(Site site, ExpressionNode left, ArithmeticOperator operator, ExpressionNode right) {
            super(site);
            this.left = left;
            this.operator = operator;
            this.right = right;
        }

        @Override
        HeapObject evaluate(@Nullable Frame frame) {
            left.evaluate(frame);
            right.evaluate(frame);
            return machine.operations.arithmetic(this, operator);
        }
    }

    /** An expression that is true or false. */
    abstract static class Truth extends ExpressionNode {
        Truth(Site site) {
            super(site);
        }

        @Override
        HeapObject evaluate(@Nullable Frame frame) {
            return machine.values.push(test(frame));
        }

        @Override
        abstract boolean test(@Nullable Frame frame);
    }

    static final class Comparison extends Truth {
        private final ExpressionNode left;
        private final ComparisonOperator operator;
        private final ExpressionNode right;

        Comparison(Site site, ExpressionNode left, ComparisonOperator operator, ExpressionNode right) {
            super(site);
            this.left = left;
            this.operator = operator;
            this.right = right;
        }

        @Override
        boolean test(@Nullable Frame frame) {
            left.evaluate(frame);
            right.evaluate(frame);
            return machine.operations.comparison(this, operator);
        }
    }

    static final class Not extends Truth {
        private final ExpressionNode operand;

        Not(Site site, ExpressionNode operand) {
            super(site);
            this.operand = operand;
        }

        @Override
        boolean test(@Nullable Frame frame) {
            return !operand.test(frame);
        }
    }

    /** {@code left and right}, {@code left or right}. */
    static final class ShortCircuit extends ExpressionNode {
        private final ExpressionNode left;
        private final boolean decides;
        private final ExpressionNode right;

        /** @param decides the truth of the left operand that makes it the result: false for {@code and} */
        ShortCircuit(Site site, ExpressionNode left, boolean decides, ExpressionNode right) {
            super(site);
            this.left = left;
            this.decides = decides;
            this.right = right;
        }

        @Override
        HeapObject evaluate(@Nullable Frame frame) {
            HeapObject value = left.evaluate(frame);
            if (machine.values.isTrue(value) == decides) {
                return value;
            }
            mutator.drop();
            return right.evaluate(frame);
        }

        @Override
        boolean test(@Nullable Frame frame) {
            return left.test(frame) == decides ? decides : right.test(frame);
        }
    }

    static final class Conditional extends ExpressionNode {
        private final ExpressionNode test;
        private final ExpressionNode ifTrue;
        private final ExpressionNode ifFalse;

        Conditional(Site site, ExpressionNode test, ExpressionNode ifTrue, ExpressionNode ifFalse) {
            super(site);
            this.test = test;
            this.ifTrue = ifTrue;
            this.ifFalse = ifFalse;
        }

        @Override
        HeapObject evaluate(@Nullable Frame frame) {
            return (test.test(frame) ? ifTrue : ifFalse).evaluate(frame);
        }
    }
}
