package gccourse.minipy.runtime;

import gccourse.minipy.objects.PyClass;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/**
 * An exception of the program on its way to a handler. {@link Exceptions} holds the objects that it carries.
 *
 * <p>What the runtime itself raises has no object until a handler needs one: CPython makes it then, too.
 */
public final class PythonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int NONE = -1;

    /** Where it was raised. */
    final transient Site site;

    /** Its class, as long as there is no object. */
    final transient PyClass type;

    /** What the runtime has said; null if the program has raised it. */
    final transient @Nullable ProgramError error;

    /** The hidden global that holds the exception, or, before there is one, the argument that it is going to have. */
    int value = NONE;

    /** The hidden global that holds the traceback. */
    int traceback = NONE;

    /** Whether {@link #value} is the exception itself. */
    boolean normalized;

    /** The line that runs in the frame that it passes. */
    int line;

    /** How deep the frame is that has noted last that it passes; none at first. */
    int noted = NONE;

    PythonException(Site site, PyClass type, @Nullable ProgramError error) {
        super(null, null, false, false);
        this.site = site;
        this.type = type;
        this.error = error;
        line = site.line();
    }
}
