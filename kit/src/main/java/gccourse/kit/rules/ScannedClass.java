package gccourse.kit.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** A class file, read without being loaded: what it is, what it declares, and everything that it uses. */
final class ScannedClass {
    private static final int API = Opcodes.ASM9;

    private final byte[] bytes;
    private final List<String> supertypes = new ArrayList<>();
    private final Set<String> declared = new HashSet<>();
    private final List<Use> uses = new ArrayList<>();
    private String name = "";
    private String file = "";
    private String place = "";

    /**
     * Reads a class file.
     *
     * @throws IllegalArgumentException if it is none, or of a Java that is newer than the kit knows
     */
    ScannedClass(byte[] bytes) {
        this.bytes = bytes;
        new ClassReader(bytes).accept(new Scan(), ClassReader.SKIP_FRAMES);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Returns the name that the file itself gives its class, with slashes. */
    String name() {
        return name;
    }

    /** Returns the superclass and the interfaces that the class names, with slashes. */
    List<String> supertypes() {
        return supertypes;
    }

    /** Whether the class itself declares a member; a field has no descriptor here. */
    boolean declares(String member, String descriptor) {
        return declared.contains(descriptor.startsWith("(") ? member + descriptor : member);
    }

    /** Returns everything that the class uses, as often as it does. */
    List<Use> uses() {
        return uses;
    }

    private void use(Type type) {
        switch (type.getSort()) {
            case Type.ARRAY -> use(type.getElementType());
            case Type.OBJECT -> uses.add(Use.ofClass(place, type.getInternalName()));
            case Type.METHOD -> {
                use(type.getReturnType());
                for (Type argument : type.getArgumentTypes()) {
                    use(argument);
                }
            }
            default -> {}
        }
    }

    private void useDescriptor(String descriptor) {
        use(Type.getType(descriptor));
    }

    private void useSignature(@Nullable String signature) {
        if (signature != null) {
            new SignatureReader(signature).accept(new SignatureVisitor(API) {
                private String type = "";

                @Override
                public void visitClassType(String name) {
                    type = name;
                    use(Type.getObjectType(type));
                }

                @Override
                public void visitInnerClassType(String name) {
                    type += "$" + name;
                    use(Type.getObjectType(type));
                }
            });
        }
    }

    private void useMember(String owner, String member, String descriptor) {
        if (owner.startsWith("[")) {
            use(Type.getObjectType(owner));
        }
        uses.add(new Use(place, owner, member, descriptor));
    }

    private void useConstant(Object constant) {
        if (constant instanceof Type type) {
            use(type);
        } else if (constant instanceof Handle handle) {
            useMember(handle.getOwner(), handle.getName(), handle.getDesc());
        } else if (constant instanceof ConstantDynamic dynamic) {
            useDescriptor(dynamic.getDescriptor());
            useConstant(dynamic.getBootstrapMethod());
            for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                useConstant(dynamic.getBootstrapMethodArgument(i));
            }
        }
    }

    private AnnotationVisitor useAnnotation(String descriptor) {
        useDescriptor(descriptor);
        return new Annotation();
    }

    private final class Annotation extends AnnotationVisitor {
        Annotation() {
            super(API);
        }

        @Override
        public void visit(@Nullable String name, Object value) {
            useConstant(value);
        }

        @Override
        public void visitEnum(@Nullable String name, String descriptor, String value) {
            useDescriptor(descriptor);
        }

        @Override
        public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
            return useAnnotation(descriptor);
        }

        @Override
        public AnnotationVisitor visitArray(@Nullable String name) {
            return this;
        }
    }

    private final class Scan extends ClassVisitor {
        Scan() {
            super(API);
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
            file = internalName.substring(internalName.lastIndexOf('/') + 1) + ".class";
            place = file;
            if (superName != null) {
                supertypes.add(superName);
            }
            if (interfaces != null) {
                supertypes.addAll(List.of(interfaces));
            }
        }

        @Override
        public void visitSource(@Nullable String source, @Nullable String debug) {
            if (source != null) {
                file = source;
                place = file;
            }
        }

        @Override
        public void visitPermittedSubclass(String subclass) {
            use(Type.getObjectType(subclass));
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return useAnnotation(descriptor);
        }

        @Override
        public AnnotationVisitor visitTypeAnnotation(
                int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
            return useAnnotation(descriptor);
        }

        @Override
        public RecordComponentVisitor visitRecordComponent(
                String component, String descriptor, @Nullable String signature) {
            return new RecordComponentVisitor(API) {
                @Override
                public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                    return useAnnotation(descriptor);
                }
            };
        }

        @Override
        public FieldVisitor visitField(
                int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
            declared.add(field);
            place = file + ", field " + field;
            useDescriptor(descriptor);
            useSignature(signature);
            return new FieldVisitor(API) {
                @Override
                public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                    return useAnnotation(descriptor);
                }

                @Override
                public AnnotationVisitor visitTypeAnnotation(
                        int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
                    return useAnnotation(descriptor);
                }
            };
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String method,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            declared.add(method + descriptor);
            place = file + ", method " + method;
            if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
                uses.add(Use.ofWord(place, "synchronized"));
            }
            if ((access & Opcodes.ACC_NATIVE) != 0) {
                uses.add(Use.ofWord(place, "native"));
            }
            if (method.equals("finalize") && descriptor.equals("()V")) {
                uses.add(Use.ofWord(place, "finalize"));
            }
            useDescriptor(descriptor);
            useSignature(signature);
            if (exceptions != null) {
                for (String exception : exceptions) {
                    use(Type.getObjectType(exception));
                }
            }
            return new Body();
        }

        @Override
        public void visitEnd() {
            place = file;
            for (String supertype : supertypes) {
                use(Type.getObjectType(supertype));
            }
        }
    }

    private final class Body extends MethodVisitor {
        private final Map<Label, List<String>> handlers = new HashMap<>();
        private final List<String> caught = new ArrayList<>();

        Body() {
            super(API);
        }

        @Override
        public void visitLineNumber(int line, Label start) {
            place = file + ":" + line;
            useCaught();
        }

        @Override
        public void visitLabel(Label label) {
            caught.addAll(handlers.getOrDefault(label, List.of()));
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            useCaught();
        }

        @Override
        public void visitInsn(int opcode) {
            useCaught();
            if (opcode == Opcodes.MONITORENTER) {
                uses.add(Use.ofWord(place, "synchronized"));
            }
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            // What is made with new is named by the call of its constructor.
            if (opcode != Opcodes.NEW) {
                use(Type.getObjectType(type));
            }
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            useDescriptor(descriptor);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            useMember(owner, field, descriptor);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean isInterface) {
            useMember(owner, method, descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(String method, String descriptor, Handle bootstrap, Object... arguments) {
            useDescriptor(descriptor);
            useConstant(bootstrap);
            for (Object argument : arguments) {
                useConstant(argument);
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            useConstant(value);
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
            if (type != null) {
                handlers.computeIfAbsent(handler, key -> new ArrayList<>()).add(type);
            }
        }

        /** Catch clauses are listed before the body, so their types wait for the line where they stand. */
        private void useCaught() {
            caught.forEach(type -> use(Type.getObjectType(type)));
            caught.clear();
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return useAnnotation(descriptor);
        }

        @Override
        public AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
            return useAnnotation(descriptor);
        }

        @Override
        public AnnotationVisitor visitTypeAnnotation(
                int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
            return useAnnotation(descriptor);
        }
    }
}
