package gccourse.kit.rules;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * Something that a class uses: a class, a member of one, or a word of the language.
 *
 * @param place the file, and the line where there is one: {@code RefCountCollector.java:57}
 * @param owner the name of the class, as the class file gives it, with slashes; empty for a word of the language
 * @param member the name of the member, or the word of the language; null if the class alone is named
 * @param descriptor the descriptor of the member; null if it has none
 */
record Use(
        String place,
        String owner,
        @Nullable String member,
        @Nullable String descriptor) {
    static Use ofClass(String place, String owner) {
        return new Use(place, owner, null, null);
    }

    static Use ofWord(String place, String word) {
        return new Use(place, "", word, null);
    }

    /** Returns the name by which advice is found: {@code java.lang.System.exit}. */
    String name() {
        return owner.isEmpty() ? String.valueOf(member) : className() + (member == null ? "" : "." + member);
    }

    /** Returns the name of the class as Java writes it. */
    String className() {
        return Type.getObjectType(owner).getClassName();
    }

    /** Returns what is used, as a programmer writes it: {@code new java.util.Formatter(java.lang.String)}. */
    @Override
    public String toString() {
        if (owner.isEmpty() || member == null || descriptor == null || !descriptor.startsWith("(")) {
            return name();
        }
        StringBuilder parameters = new StringBuilder();
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            parameters.append(parameters.isEmpty() ? "" : ", ").append(parameter.getClassName());
        }
        return (member.equals("<init>") ? "new " + className() : name()) + "(" + parameters + ")";
    }
}
