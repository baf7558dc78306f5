package gccourse.minipy.nodes.expressions;

import gccourse.minipy.objects.PyClass;
import org.jspecify.annotations.Nullable;

/** The class that the methods of a class body belong to, once there is one; {@code super} asks for it. */
public final class ClassHolder {
    private @Nullable PyClass type;

    /** Says which class it is. */
    public void set(PyClass type) {
        this.type = type;
    }

    /** Returns the class, null if the body has not been executed to its end. */
    public @Nullable PyClass type() {
        return type;
    }
}
