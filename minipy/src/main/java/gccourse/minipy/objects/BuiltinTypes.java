package gccourse.minipy.objects;

/** The builtin types that mean something special to certain statements. */
public final class BuiltinTypes {
    /** {@code object}: a class that has it as its base is a class without base. */
    public static final Builtin OBJECT = Builtin.of("object", 0, Integer.MAX_VALUE, (site, arguments) -> {
        throw site.leftOut("`object()`");
    });

    private static final String RANGE = "range";

    private BuiltinTypes() {}

    /** Makes {@code range}: a loop over a call of it counts, and makes no object. */
    public static Builtin range(Builtin.Code code) {
        return Builtin.of(RANGE, 0, Integer.MAX_VALUE, code);
    }

    /** Tells whether a payload is that of {@code range}. */
    public static boolean isRange(Object payload) {
        return payload instanceof Builtin builtin && builtin.name().equals(RANGE);
    }
}
