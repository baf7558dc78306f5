package gccourse.minipy.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function, a method, a lambda, or the hidden function of a comprehension.
 *
 * @param position the place of {@code def} or {@code lambda}
 * @param lastLine the last line of the last statement
 * @param name the name, mangled if it is a private name inside a class
 * @param qualifiedName the name with that of the class or function around it
 * @param signature the parameters
 * @param localNames the names of a frame in the order in which a returning function releases them: those of CPython's
 *     {@code co_varnames}, parameters first; then the cells of its own that are no parameters; then the cells that it has
 *     from the functions around it
 * @param cells the indexes of the local names for which the function makes cells of its own
 * @param captured for each of the last local names, the index of its cell in the frame of the function around
 * @param isGenerator whether a call makes a generator
 * @param body the statements
 */
public record Function(
        Position position,
        int lastLine,
        String name,
        String qualifiedName,
        Signature signature,
        List<String> localNames,
        List<Integer> cells,
        List<Integer> captured,
        boolean isGenerator,
        List<Statement> body) {

    /**
     * The parameters of a function; they are its first local variables, in this order: positional, keyword-only,
     * {@code *}, {@code **}.
     *
     * @param positional those that take an argument by position
     * @param positionalOnly how many of these take none by name
     * @param keywordOnly those that take an argument by name only
     * @param takesMore whether there is a {@code *args}
     * @param takesKeywords whether there is a {@code **kwargs}
     */
    public record Signature(
            List<Parameter> positional,
            int positionalOnly,
            List<Parameter> keywordOnly,
            boolean takesMore,
            boolean takesKeywords) {
        /** Returns how many local variables are parameters. */
        public int size() {
            return positional.size() + keywordOnly.size() + (takesMore ? 1 : 0) + (takesKeywords ? 1 : 0);
        }

        /** Tells whether every argument goes to a parameter of its own, by position. */
        public boolean isPlain() {
            return keywordOnly.isEmpty() && !takesMore && !takesKeywords;
        }
    }

    /**
     * A parameter.
     *
     * @param position the place of the name
     * @param name the name
     * @param defaultValue what the parameter is bound to when the call gives no argument: evaluated once, when
     *     {@code def} is executed, outside the function's scope; null if an argument must be given
     */
    public record Parameter(
            Position position, String name, @Nullable Expression defaultValue) {}

    /** Returns how many cells the function has from the functions around it. */
    public int firstCaptured() {
        return localNames.size() - captured.size();
    }
}
