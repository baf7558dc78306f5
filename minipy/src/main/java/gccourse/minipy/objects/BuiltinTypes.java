package gccourse.minipy.objects;

/** The builtin types that mean something special to certain statements. */
public final class BuiltinTypes {
    /** {@code range}: a loop over a call of it counts, and makes no object. */
    public static final Builtin RANGE = Builtin.of("range", 0, Integer.MAX_VALUE, (site, arguments) -> {
        throw site.leftOut("`range` anywhere but in `for ... in range(...)`");
    });

    /** {@code object}: a class that has it as its base is a class without base. */
    public static final Builtin OBJECT = Builtin.of("object", 0, Integer.MAX_VALUE, (site, arguments) -> {
        throw site.leftOut("`object()`");
    });

    private BuiltinTypes() {}
}
