package gccourse.minipy.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function or method as written.
 *
 * @param position the place of {@code def}
 * @param lastLine the last line of the body
 * @param name the name after {@code def}, mangled if it is a private name of a class
 * @param qualifiedName the name with the class in front, as in {@code Node.__del__}
 * @param parameters the parameters; no parameter without default follows one with default
 * @param localNames the local variables in the order of CPython's {@code co_varnames}, parameters first; an
 *     {@link Expression.LocalName} refers to them by index, and a returning function releases them in this order
 * @param body the statements
 */
public record Function(
        Position position,
        int lastLine,
        String name,
        String qualifiedName,
        List<Parameter> parameters,
        List<String> localNames,
        List<Statement> body) {

    /**
     * A positional parameter.
     *
     * @param position the place of the name
     * @param name the name
     * @param defaultValue what the parameter is bound to when the call gives no argument: evaluated once, when
     *     {@code def} is executed, outside the function's scope; null if an argument must be given
     */
    public record Parameter(
            Position position, String name, @Nullable Expression defaultValue) {}
}
