package gccourse.minipy;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Function;
import gccourse.minipy.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The compiled statements other than loops. */
final class StatementNodes {
    private StatementNodes() {}

    static final class Expression extends StatementNode {
        private final ExpressionNode value;

        Expression(Site site, ExpressionNode value) {
            super(site);
            this.value = value;
        }

        @Override
        Completion execute(@Nullable Frame frame) {
            value.evaluate(frame);
            mutator.drop();
            return Completion.NORMAL;
        }
    }

    /** {@code target = ... = value}: a reference for each target. */
    static final class Assignment extends StatementNode {
        private final TargetNode[] targets;
        private final ExpressionNode value;

        Assignment(Site site, TargetNode[] targets, ExpressionNode value) {
            super(site);
            this.targets = targets;
            this.value = value;
        }

        @Override
        Completion execute(@Nullable Frame frame) {
            HeapObject result = value.evaluate(frame);
            int last = targets.length - 1;
            for (int i = 0; i < last; i++) {
                mutator.push(result);
                targets[i].assign(frame);
            }
            targets[last].assign(frame);
            return Completion.NORMAL;
        }
    }

    /** {@code a, b = x, y}: no tuple is made, the values change places on the stack. */
    static final class PairAssignment extends StatementNode {
        private final ExpressionNode firstValue;
        private final ExpressionNode secondValue;
        private final boolean secondFirst;
        private final TargetNode first;
        private final TargetNode second;

        PairAssignment(
                Site site,
                ExpressionNode firstValue,
                ExpressionNode secondValue,
                boolean secondFirst,
                TargetNode first,
                TargetNode second) {
            super(site);
            this.firstValue = firstValue;
            this.secondValue = secondValue;
            this.secondFirst = secondFirst;
            this.first = first;
            this.second = second;
        }

        @Override
        Completion execute(@Nullable Frame frame) {
            firstValue.evaluate(frame);
            secondValue.evaluate(frame);
            if (secondFirst) {
                second.assign(frame);
                first.assign(frame);
            } else {
                mutator.swap();
                first.assign(frame);
                second.assign(frame);
            }
            return Completion.NORMAL;
        }
    }

    static final class Update extends StatementNode {
        private final TargetNode target;
        private final ExpressionNode value;
        private final TargetNode.UpdateOperator operator;

        Update(Site site, TargetNode target, ArithmeticOperator operator, ExpressionNode value) {
            super(site);
            this.target = target;
            this.value = value;
            this.operator = () -> machine.operations.update(this, operator);
        }

        @Override
        Completion execute(@Nullable Frame frame) {
            target.update(frame, value, operator);
            return Completion.NORMAL;
        }
    }

    static final class Delete extends StatementNode {
        private final TargetNode[] targets;

        Delete(Site site, TargetNode[] targets) {
            super(site);
            this.targets = targets;
        }

        @Override
        Completion execute(@Nullable Frame frame) {
            for (TargetNode target : targets) {
                target.delete(frame);
            }
            return Completion.NORMAL;
        }
    }

    /** A statement that does nothing but lead on: {@code pass}, {@code break}, {@code continue}. */
    static final class Jump extends StatementNode {
        private final Completion completion;

        Jump(Site site, Completion completion) {
            super(site);
            this.completion = completion;
        }

        @Override
        Completion execute(@Nullable Frame frame) {
            return completion;
        }
    }

    static final class Return extends StatementNode {
        private final ExpressionNode value;

        Return(Site site, ExpressionNode value) {
            super(site);
            this.value = value;
        }

        @Override
        Completion execute(@Nullable Frame frame) {
            value.evaluate(frame);
            return Completion.RETURN;
        }
    }

    static final class If extends StatementNode {
        private final ExpressionNode test;
        private final StatementNode[] body;
        private final StatementNode[] otherwise;

        If(Site site, ExpressionNode test, StatementNode[] body, StatementNode[] otherwise) {
            super(site);
            this.test = test;
            this.body = body;
            this.otherwise = otherwise;
        }

        @Override
        Completion execute(@Nullable Frame frame) {
            return executeAll(test.test(frame) ? body : otherwise, frame);
        }
    }

    /** {@code import module}, {@code from module import name}. */
    static final class Import extends StatementNode {
        private final String module;
        private final @Nullable String member;
        private final TargetNode target;

        Import(Site site, String module, @Nullable String member, TargetNode target) {
            super(site);
            this.module = module;
            this.member = member;
            this.target = target;
        }

        @Override
        Completion execute(@Nullable Frame frame) {
            HeapObject imported = machine.modules.module(this, module);
            if (member != null) {
                imported = ((Module) mutator.payload(imported)).member(member);
                if (imported == null) {
                    throw error("ImportError: cannot import name '" + member + "' from '" + module
                            + "' in this course. See docs/minipy.md.");
                }
            }
            mutator.push(imported);
            target.assign(frame);
            return Completion.NORMAL;
        }
    }

    /** A function before it is executed: its code, and its default values still to be evaluated. */
    static final class FunctionCode extends Node {
        private final Function function;
        private final StatementNode[] body;
        private final @Nullable ExpressionNode[] defaultValues;

        FunctionCode(Site site, Function function, StatementNode[] body, @Nullable ExpressionNode[] defaultValues) {
            super(site);
            this.function = function;
            this.body = body;
            this.defaultValues = defaultValues;
        }

        /** Evaluates the default values, all before one of them is put away, and makes the function. */
        PyFunction make(@Nullable Frame frame) {
            int parameters = defaultValues.length;
            int[] defaults = new int[parameters];
            int count = 0;
            for (int i = 0; i < parameters; i++) {
                ExpressionNode value = defaultValues[i];
                defaults[i] = -1;
                if (value != null) {
                    value.evaluate(frame);
                    defaults[i] = machine.globals.hidden(function.qualifiedName() + ".__defaults__[" + count + "]");
                    count++;
                }
            }
            for (int i = parameters - 1; i >= 0; i--) {
                if (defaults[i] >= 0) {
                    mutator.storeGlobal(defaults[i]);
                }
            }
            return new PyFunction(function, this, body, defaults);
        }
    }

    static final class FunctionDefinition extends StatementNode {
        private final FunctionCode code;
        private final TargetNode target;

        FunctionDefinition(Site site, FunctionCode code, TargetNode target) {
            super(site);
            this.code = code;
            this.target = target;
        }

        @Override
        Completion execute(@Nullable Frame frame) {
            mutator.push(mutator.immortal(Kind.FUNCTION, code.make(frame)));
            target.assign(frame);
            return Completion.NORMAL;
        }
    }

    static final class ClassDefinition extends StatementNode {
        private final Statement.ClassDefinition definition;
        private final @Nullable ExpressionNode base;
        private final List<FunctionCode> methods;
        private final TargetNode target;

        ClassDefinition(
                Site site,
                Statement.ClassDefinition definition,
                @Nullable ExpressionNode base,
                List<FunctionCode> methods,
                TargetNode target) {
            super(site);
            this.definition = definition;
            this.base = base;
            this.methods = methods;
            this.target = target;
        }

        @Override
        Completion execute(@Nullable Frame frame) {
            PyClass baseClass = baseClass(frame);
            Map<String, PyFunction> byName = new HashMap<>();
            for (FunctionCode method : methods) {
                byName.put(method.function.name(), method.make(frame));
            }
            List<String> slots = definition.slots();
            if (slots != null) {
                for (String slot : slots) {
                    if (byName.containsKey(slot)) {
                        throw error("ValueError: '" + slot + "' in __slots__ conflicts with class variable");
                    }
                }
                slots = new ArrayList<>(slots);
            }
            PyClass type = new PyClass(definition.target().id(), baseClass, slots, byName);
            mutator.push(mutator.immortal(Kind.CLASS, type));
            target.assign(frame);
            return Completion.NORMAL;
        }

        private @Nullable PyClass baseClass(@Nullable Frame frame) {
            if (base == null) {
                return null;
            }
            HeapObject value = base.evaluate(frame);
            mutator.drop();
            Object payload = value.kind() == Kind.CLASS ? mutator.payload(value) : "no class";
            if (payload instanceof PyClass type) {
                return type;
            }
            if (payload instanceof Builtin builtin && builtin.name().equals(Builtins.OBJECT)) {
                return null;
            }
            throw base.leftOut("A base other than a class of the program");
        }
    }
}
