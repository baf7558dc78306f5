package gccourse.minipy;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The compiled targets. */
final class TargetNodes {
    private TargetNodes() {}

    static final class Local extends TargetNode {
        private final String name;
        private final int index;

        Local(Site site, String name, int index) {
            super(site);
            this.name = name;
            this.index = index;
        }

        @Override
        void assign(@Nullable Frame frame) {
            mutator.storeLocal(Objects.requireNonNull(frame), index);
        }

        @Override
        void update(@Nullable Frame frame, ExpressionNode value, UpdateOperator operator) {
            mutator.push(bound(frame));
            value.evaluate(frame);
            operator.apply();
            assign(frame);
        }

        @Override
        void delete(@Nullable Frame frame) {
            bound(frame);
            mutator.deleteLocal(Objects.requireNonNull(frame), index);
        }

        private HeapObject bound(@Nullable Frame frame) {
            HeapObject value = mutator.local(Objects.requireNonNull(frame), index);
            if (value == null) {
                throw ExpressionNodes.LoadLocal.unbound(this, name);
            }
            return value;
        }
    }

    static final class Global extends TargetNode {
        private final String name;
        private final Globals.Variable variable;

        Global(Site site, String name) {
            super(site);
            this.name = name;
            variable = machine.globals.variable(name);
        }

        @Override
        void assign(@Nullable Frame frame) {
            variable.store();
        }

        @Override
        void update(@Nullable Frame frame, ExpressionNode value, UpdateOperator operator) {
            HeapObject old = variable.value();
            if (old == null) {
                throw notDefined();
            }
            mutator.push(old);
            value.evaluate(frame);
            operator.apply();
            variable.store();
        }

        @Override
        void delete(@Nullable Frame frame) {
            if (!variable.isBound()) {
                throw notDefined();
            }
            variable.delete();
        }

        private RuntimeException notDefined() {
            return error("NameError: name '" + name + "' is not defined");
        }
    }

    static final class Attribute extends TargetNode {
        private final ExpressionNode holder;
        private final AttributeName name;
        private final ExpressionNodes.LoadAttribute load;

        Attribute(Site site, ExpressionNode holder, String name) {
            super(site);
            this.holder = holder;
            this.name = new AttributeName(name);
            load = new ExpressionNodes.LoadAttribute(site, holder, name);
        }

        /** The old value goes first, then the entry of the value, then that of the holder. */
        @Override
        void assign(@Nullable Frame frame) {
            HeapObject value = mutator.peek(0);
            HeapObject on = holder.evaluate(frame);
            set(on, value);
            mutator.dropBelowTop();
            mutator.drop();
        }

        @Override
        void update(@Nullable Frame frame, ExpressionNode value, UpdateOperator operator) {
            HeapObject on = holder.evaluate(frame);
            mutator.push(on);
            load.load(on);
            value.evaluate(frame);
            operator.apply();
            set(on, mutator.peek(0));
            mutator.drop();
            mutator.drop();
        }

        private void set(HeapObject on, HeapObject value) {
            PyClass type = classOf(on);
            int slot = name.slot(type);
            if (slot < 0) {
                if (!type.isOpen()) {
                    throw type.method(name.name) == null
                            ? name.missing(this, on)
                            : error("AttributeError: '" + type.name() + "' object attribute '" + name.name
                                    + "' is read-only");
                }
                slot = type.addAttribute(name.name);
            }
            machine.setAttribute(on, slot, value);
        }

        @Override
        void delete(@Nullable Frame frame) {
            HeapObject on = holder.evaluate(frame);
            int slot = name.slot(classOf(on));
            if (machine.attribute(on, slot) == null) {
                throw name.missing(this, on);
            }
            mutator.setSlot(on, slot, null);
            mutator.drop();
        }

        private PyClass classOf(HeapObject on) {
            if (on.kind() != Kind.INSTANCE) {
                throw switch (on.kind()) {
                    case CLASS, FUNCTION -> leftOut("Setting an attribute of a class, a function or a module");
                    default -> name.missing(this, on);
                };
            }
            return (PyClass) mutator.payload(on);
        }
    }

    static final class Item extends TargetNode {
        private final ExpressionNode container;
        private final ExpressionNode index;

        Item(Site site, ExpressionNode container, ExpressionNode index) {
            super(site);
            this.container = container;
            this.index = index;
        }

        /** The old value goes first, then the entry of the value, then that of the container; the index is an atom. */
        @Override
        void assign(@Nullable Frame frame) {
            HeapObject value = mutator.peek(0);
            HeapObject on = container.evaluate(frame);
            HeapObject at = index.evaluate(frame);
            machine.containers.setItem(this, on, at, value);
            mutator.drop();
            mutator.dropBelowTop();
            mutator.drop();
        }

        @Override
        void update(@Nullable Frame frame, ExpressionNode value, UpdateOperator operator) {
            HeapObject on = container.evaluate(frame);
            HeapObject at = index.evaluate(frame);
            mutator.push(on);
            mutator.push(at);
            machine.containers.item(this);
            value.evaluate(frame);
            operator.apply();
            machine.containers.setItem(this, on, at, mutator.peek(0));
            mutator.drop();
            mutator.drop();
            mutator.drop();
        }

        @Override
        void delete(@Nullable Frame frame) {
            HeapObject on = container.evaluate(frame);
            HeapObject at = index.evaluate(frame);
            machine.containers.deleteItem(this, on, at);
            mutator.drop();
            mutator.drop();
        }
    }
}
