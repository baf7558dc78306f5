package gccourse.kit.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes a class of the collector's count its work with {@link Work}, and changes nothing else: lines, frames and names of
 * locals stay.
 *
 * <p>A call of the library that costs more than itself is replaced by a call of a method that is added to the class, a
 * bridge: it adds the cost and makes the call. A bridge has the parameters of what it calls, so it stands in for a method
 * reference as well.
 */
public final class Instrumentation extends ClassVisitor {
    private static final int API = Opcodes.ASM9;
    private static final String WORK = Type.getInternalName(Work.class);
    private static final String BRIDGE = "work$";
    private static final String OBJECT = "Ljava/lang/Object;";

    private final OwnClasses classes;
    private final Map<Handle, Bridge> bridges = new LinkedHashMap<>();
    private String name = "";
    private boolean isInterface;

    /**
     * A method to be added.
     *
     * @param called the method that it calls
     * @param cost what that costs
     * @param bridge how it is called itself
     */
    private record Bridge(Handle called, Cost cost, Handle bridge) {}

    private Instrumentation(ClassVisitor next, OwnClasses classes) {
        super(API, next);
        this.classes = classes;
    }

    /** Whether a frame of a stack is there for the counting alone. */
    public static boolean added(StackTraceElement frame) {
        return frame.getMethodName().startsWith(BRIDGE) || frame.getClassName().startsWith(Work.class.getName());
    }

    /** Returns the bytes of a class that counts its work. */
    static byte[] of(ScannedClass scanned, OwnClasses classes) {
        ClassReader reader = new ClassReader(scanned.bytes());
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Instrumentation(writer, classes), 0);
        return writer.toByteArray();
    }

    @Override
    public void visit(
            int version,
            int access,
            String internalName,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        name = internalName;
        isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        super.visit(version, access, internalName, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new Body(super.visitMethod(access, method, descriptor, signature, exceptions));
    }

    @Override
    public void visitEnd() {
        bridges.values().forEach(this::write);
        super.visitEnd();
    }

    private Cost costOf(String owner, String member, String descriptor) {
        Cost cost = classes.cost(new Use("", owner, member, descriptor));
        return cost == null ? Cost.NONE : cost;
    }

    /** Returns the method that is to be called in place of another one, or null if that costs no more than itself. */
    private @Nullable Handle bridge(Handle called) {
        Cost cost = costOf(called.getOwner(), called.getName(), called.getDesc());
        if (cost == Cost.NONE) {
            return null;
        }
        return bridges.computeIfAbsent(
                        called,
                        key -> new Bridge(
                                called,
                                cost,
                                new Handle(
                                        Opcodes.H_INVOKESTATIC,
                                        name,
                                        BRIDGE + bridges.size(),
                                        bridgeDescriptor(called),
                                        isInterface)))
                .bridge();
    }

    private static String bridgeDescriptor(Handle called) {
        Type owner = Type.getObjectType(called.getOwner());
        Type result = Type.getReturnType(called.getDesc());
        List<Type> parameters = new ArrayList<>(List.of(Type.getArgumentTypes(called.getDesc())));
        return switch (called.getTag()) {
            case Opcodes.H_INVOKESTATIC -> called.getDesc();
            case Opcodes.H_NEWINVOKESPECIAL -> Type.getMethodDescriptor(owner, parameters.toArray(Type[]::new));
            default -> {
                parameters.add(0, owner);
                yield Type.getMethodDescriptor(result, parameters.toArray(Type[]::new));
            }
        };
    }

    private void write(Bridge bridge) {
        MethodVisitor to = super.visitMethod(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                bridge.bridge().getName(),
                bridge.bridge().getDesc(),
                null,
                null);
        to.visitCode();
        new BridgeBody(to, bridge.called(), bridge.cost(), bridge.bridge().getDesc()).write();
        to.visitMaxs(0, 0);
        to.visitEnd();
    }

    private static void work(MethodVisitor to, String method, String descriptor) {
        to.visitMethodInsn(Opcodes.INVOKESTATIC, WORK, method, descriptor, false);
    }

    private static boolean isReference(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    /** Adds the ticks, and sends calls to bridges. */
    private final class Body extends MethodVisitor {
        private final Set<Label> passed = new HashSet<>();

        Body(MethodVisitor next) {
            super(API, next);
        }

        private void tick() {
            work(mv, "tick", "()V");
        }

        @Override
        public void visitCode() {
            super.visitCode();
            tick();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            if (passed.contains(target)) {
                tick();
            }
            super.visitJumpInsn(opcode, target);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... targets) {
            tickIfBackwards(otherwise, targets);
            super.visitTableSwitchInsn(min, max, otherwise, targets);
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
            tickIfBackwards(otherwise, targets);
            super.visitLookupSwitchInsn(otherwise, keys, targets);
        }

        private void tickIfBackwards(Label otherwise, Label... targets) {
            if (passed.contains(otherwise) || List.of(targets).stream().anyMatch(passed::contains)) {
                tick();
            }
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            if (opcode == Opcodes.NEWARRAY) {
                addLength();
            }
            super.visitIntInsn(opcode, operand);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.ANEWARRAY) {
                addLength();
            }
            super.visitTypeInsn(opcode, type);
        }

        private void addLength() {
            super.visitInsn(Opcodes.DUP);
            super.visitInsn(Opcodes.I2L);
            work(mv, "add", "(J)V");
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            super.visitMultiANewArrayInsn(descriptor, dimensions);
            super.visitInsn(Opcodes.DUP);
            work(mv, "array", "(" + OBJECT + ")V");
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean ofInterface) {
            Handle bridge = null;
            if (opcode == Opcodes.INVOKESPECIAL) {
                addSpecial(owner, method, descriptor);
            } else {
                int tag = opcode == Opcodes.INVOKESTATIC
                        ? Opcodes.H_INVOKESTATIC
                        : opcode == Opcodes.INVOKEINTERFACE ? Opcodes.H_INVOKEINTERFACE : Opcodes.H_INVOKEVIRTUAL;
                bridge = bridge(new Handle(tag, owner, method, descriptor, ofInterface));
            }
            if (bridge == null) {
                super.visitMethodInsn(opcode, owner, method, descriptor, ofInterface);
            } else {
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC, name, bridge.getName(), bridge.getDesc(), bridge.isInterface());
            }
        }

        /** No bridge can call a constructor or super: the only argument is counted here, or all that this holds. */
        private void addSpecial(String owner, String method, String descriptor) {
            Cost cost = costOf(owner, method, descriptor);
            if (cost == Cost.NONE) {
                return;
            }
            if (!method.equals("<init>")) {
                super.visitVarInsn(Opcodes.ALOAD, 0);
                work(mv, "size", "(" + OBJECT + ")V");
                return;
            }
            Type[] parameters = Type.getArgumentTypes(descriptor);
            if (parameters.length == 1) {
                addTop(mv, cost, parameters[0]);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String method, String descriptor, Handle bootstrap, Object... arguments) {
            Object[] counted = new Object[arguments.length];
            for (int i = 0; i < arguments.length; i++) {
                Handle bridge = arguments[i] instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL
                        ? bridge(handle)
                        : null;
                counted[i] = bridge == null ? arguments[i] : bridge;
            }
            super.visitInvokeDynamicInsn(method, descriptor, bootstrap, counted);
            if (bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory")) {
                super.visitInsn(Opcodes.DUP);
                work(mv, "size", "(" + OBJECT + ")V");
            }
        }
    }

    /** Counts the value on top of the stack, and leaves it there. */
    private static void addTop(MethodVisitor to, Cost cost, Type type) {
        if (isReference(type)) {
            to.visitInsn(Opcodes.DUP);
            work(to, "size", "(" + OBJECT + ")V");
        } else if (type == Type.INT_TYPE) {
            to.visitInsn(Opcodes.DUP);
            if (cost == Cost.WORDS) {
                work(to, "words", "(I)V");
            } else {
                to.visitInsn(Opcodes.I2L);
                work(to, "add", "(J)V");
            }
        }
    }

    /** Writes a bridge: what the call costs, the call, and what its result costs. */
    private static final class BridgeBody {
        private final MethodVisitor to;
        private final Handle called;
        private final Cost cost;
        private final Type[] parameters;
        private final Type result;
        private final int[] locals;
        private final int receivers;

        BridgeBody(MethodVisitor to, Handle called, Cost cost, String descriptor) {
            this.to = to;
            this.called = called;
            this.cost = cost;
            parameters = Type.getArgumentTypes(descriptor);
            result = Type.getReturnType(descriptor);
            locals = new int[parameters.length];
            for (int i = 1; i < locals.length; i++) {
                locals[i] = locals[i - 1] + parameters[i - 1].getSize();
            }
            receivers = called.getTag() == Opcodes.H_INVOKESTATIC || isConstructor() ? 0 : 1;
        }

        private boolean isConstructor() {
            return called.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        }

        void write() {
            addBefore();
            if (isConstructor()) {
                to.visitTypeInsn(Opcodes.NEW, called.getOwner());
                to.visitInsn(Opcodes.DUP);
            }
            IntStream.range(0, parameters.length).forEach(this::load);
            to.visitMethodInsn(opcode(), called.getOwner(), called.getName(), called.getDesc(), called.isInterface());
            addAfter();
            to.visitInsn(result.getOpcode(Opcodes.IRETURN));
        }

        private int opcode() {
            return switch (called.getTag()) {
                case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
                case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
                default -> Opcodes.INVOKEVIRTUAL;
            };
        }

        private void load(int parameter) {
            to.visitVarInsn(parameters[parameter].getOpcode(Opcodes.ILOAD), locals[parameter]);
        }

        private void addBefore() {
            switch (cost) {
                case RECEIVER -> ofReceiver("size");
                case SEARCH -> ofReceiver("search");
                case ARGUMENTS, WORDS -> {
                    for (int i = receivers; i < parameters.length; i++) {
                        if (isReference(parameters[i]) || isConstructor() && parameters.length == 1) {
                            load(i);
                            addTop(to, cost, parameters[i]);
                            to.visitInsn(Opcodes.POP);
                        }
                    }
                }
                case EACH -> {
                    load(0);
                    load(1);
                    work(to, "each", "(" + OBJECT + OBJECT + ")V");
                }
                case INDEX -> ofIndex("index");
                case SHIFT -> ofIndex("shift");
                case RANGE -> {
                    if (parameters.length > 2 && parameters[1] == Type.INT_TYPE && parameters[2] == Type.INT_TYPE) {
                        between(1, 2);
                    } else {
                        ofReceiver("size");
                    }
                }
                case LAST -> {
                    load(parameters.length - 1);
                    to.visitInsn(Opcodes.I2L);
                    work(to, "add", "(J)V");
                }
                case BETWEEN -> between(0, 1);
                case PRINTED -> {
                    int last = parameters.length - 1;
                    if (last >= receivers && isReference(parameters[last])) {
                        load(last);
                    } else {
                        to.visitInsn(Opcodes.ACONST_NULL);
                    }
                    work(to, "printed", "(" + OBJECT + ")V");
                }
                default -> {}
            }
        }

        private void ofReceiver(String method) {
            load(0);
            work(to, method, "(" + OBJECT + ")V");
        }

        private void ofIndex(String method) {
            load(0);
            load(1);
            work(to, method, "(" + OBJECT + "I)V");
        }

        private void between(int from, int until) {
            for (int each : new int[] {from, until}) {
                load(each);
                if (parameters[each] == Type.INT_TYPE) {
                    to.visitInsn(Opcodes.I2L);
                }
            }
            work(to, "between", "(JJ)V");
        }

        private void addAfter() {
            switch (cost) {
                case RESULT -> addTop(to, cost, result);
                case SCAN -> {
                    to.visitInsn(Opcodes.DUP);
                    load(0);
                    load(1);
                    work(to, "scan", "(ILjava/util/BitSet;I)V");
                }
                case ITERATOR -> {
                    load(0);
                    work(to, "iterator", "(" + OBJECT + OBJECT + ")" + OBJECT);
                    to.visitTypeInsn(Opcodes.CHECKCAST, result.getInternalName());
                }
                default -> {}
            }
        }
    }
}
