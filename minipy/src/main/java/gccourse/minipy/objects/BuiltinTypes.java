package gccourse.minipy.objects;

/** The builtin types that mean something special to certain statements. */
public final class BuiltinTypes {
    /** {@code object}: a class that has it as its base is a class without base. */
    public static final Builtin OBJECT = Builtin.of("object", 0, Integer.MAX_VALUE, (site, arguments) -> {
        throw site.leftOut("`object()`");
    });

    /** Tells whether this is {@code range}: a loop over a call of it counts, and makes no object. */
    public static boolean isRange(Object payload) {
        return payload instanceof Builtin builtin && builtin.name().equals("range");
    }

    private BuiltinTypes() {}
}
