package gccourse.minipy.parser;

import gccourse.minipy.syntax.Expression.GlobalName;
import gccourse.minipy.syntax.Expression.LocalName;
import gccourse.minipy.syntax.Expression.Name;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the names mean in the module or in one function.
 *
 * <p>Local variables get their index when they are first mentioned. So the order of mentions must be that of CPython's
 * compiler, which for some statements is not the order of the text: the value of an assignment comes before its target.
 */
final class Scope {
    private final Source source;
    private final Set<String> boundNames;
    private final List<String> localNames = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Set<String> loadedNames = new HashSet<>();
    private final Set<String> storedNames = new HashSet<>();
    private final Set<String> parameters = new HashSet<>();

    /**
     * Makes the scope of a function.
     *
     * @param boundNames every name that the function binds or deletes and does not declare global
     */
    static Scope ofFunction(Source source, Set<String> boundNames) {
        return new Scope(source, boundNames);
    }

    /** Makes the scope of a module, in which every name is global. */
    static Scope ofModule(Source source) {
        return new Scope(source, Set.of());
    }

    private Scope(Source source, Set<String> boundNames) {
        this.source = source;
        this.boundNames = boundNames;
    }

    /**
     * Returns a name as the running program knows it: inside a class, {@code __name} stands for {@code _Class__name}.
     *
     * @param className the class around the name, null if there is none
     */
    static String mangle(String name, @Nullable String className) {
        if (className == null || !name.startsWith("__") || name.endsWith("__")) {
            return name;
        }
        String owner = className.replaceFirst("^_+", "");
        return owner.isEmpty() ? name : "_" + owner + name;
    }

    /** Returns the local variables mentioned so far, in the order of their indexes. */
    List<String> localNames() {
        return List.copyOf(localNames);
    }

    void addParameter(Position position, String name) {
        if (!parameters.add(name)) {
            throw source.syntaxError(position, "duplicate argument '" + name + "' in function definition");
        }
        indexOf(name);
    }

    Name load(Position position, String name) {
        loadedNames.add(name);
        return mention(position, name);
    }

    Name store(Position position, String name) {
        storedNames.add(name);
        return mention(position, name);
    }

    /** Takes note of a {@code global} declaration: it must come before every other mention of the name. */
    void declareGlobal(Position position, String name) {
        if (parameters.contains(name)) {
            throw source.syntaxError(position, "name '" + name + "' is parameter and global");
        }
        if (loadedNames.contains(name)) {
            throw source.syntaxError(position, "name '" + name + "' is used prior to global declaration");
        }
        if (storedNames.contains(name)) {
            throw source.syntaxError(position, "name '" + name + "' is assigned to before global declaration");
        }
    }

    private Name mention(Position position, String name) {
        return parameters.contains(name) || boundNames.contains(name)
                ? new LocalName(position, name, indexOf(name))
                : new GlobalName(position, name);
    }

    private int indexOf(String name) {
        Integer known = indexes.putIfAbsent(name, localNames.size());
        if (known != null) {
            return known;
        }
        localNames.add(name);
        return localNames.size() - 1;
    }
}
