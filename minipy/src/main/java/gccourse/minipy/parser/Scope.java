package gccourse.minipy.parser;

import gccourse.minipy.syntax.Expression.CellName;
import gccourse.minipy.syntax.Expression.GlobalName;
import gccourse.minipy.syntax.Expression.LocalName;
import gccourse.minipy.syntax.Expression.Name;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/**
 * What the names mean in the module or in one function.
 *
 * <p>Local variables get their index when they are first mentioned. So the order of mentions must be that of CPython's
 * compiler, which for some statements is not the order of the text: the value of an assignment comes before its target.
 *
 * <p>Which of its variables the functions inside use, and which a function itself uses of those around, is known only when
 * it has been read to its end. A function that has such variables is read a second time, with the {@link Layout} that is
 * known then.
 */
final class Scope {
    private final Source source;
    private final @Nullable Scope around;
    private final BoundNames bound;
    private final Layout layout;

    /** What is known of the functions of the program, by their place in ANTLR's tree. */
    private final Map<ParserRuleContext, Layout> layouts;

    private final List<String> localNames = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Set<String> loadedNames = new HashSet<>();
    private final Set<String> storedNames = new HashSet<>();
    private final Set<String> parameters = new HashSet<>();
    private final Set<String> cells = new TreeSet<>();
    private final Set<String> captured = new TreeSet<>();
    private boolean yields;

    private Scope(
            Source source,
            @Nullable Scope around,
            BoundNames bound,
            Layout layout,
            Map<ParserRuleContext, Layout> layouts) {
        this.source = source;
        this.around = around;
        this.bound = bound;
        this.layout = layout;
        this.layouts = layouts;
        for (String name : layout.locals()) {
            indexOf(name);
        }
    }

    /** Makes the scope of a module, in which every name is global. */
    static Scope ofModule(Source source) {
        return new Scope(source, null, BoundNames.NONE, Layout.UNKNOWN, new IdentityHashMap<>());
    }

    /** Makes the scope of a function inside this one, with what is known of its layout. */
    Scope ofFunction(ParserRuleContext function, BoundNames boundNames) {
        return new Scope(source, this, boundNames, layouts.getOrDefault(function, Layout.UNKNOWN), layouts);
    }

    /** Takes note of the layout of a function that has been read; returns whether it must be read again. */
    boolean learn(ParserRuleContext function, Scope read) {
        if (layouts.containsKey(function) || read.cells.isEmpty() && read.captured.isEmpty()) {
            return false;
        }
        List<String> locals = new ArrayList<>(read.localNames);
        locals.removeIf(name -> read.cells.contains(name) && !read.parameters.contains(name));
        layouts.put(function, new Layout(List.copyOf(locals), List.copyOf(read.cells), List.copyOf(read.captured)));
        return true;
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

    /** Returns the names of a frame: the local variables mentioned so far, in the order of their indexes, and the cells. */
    List<String> localNames() {
        List<String> names = new ArrayList<>(localNames);
        for (String cell : layout.cells()) {
            if (!localNames.contains(cell)) {
                names.add(cell);
            }
        }
        names.addAll(layout.captured());
        return List.copyOf(names);
    }

    /** Returns the places of the variables in cells of this function, in ascending order. */
    List<Integer> cells() {
        return layout.cells().stream().map(layout::indexOfCell).sorted().toList();
    }

    /** Returns for each variable that is captured the place of its cell in the frame of the function around. */
    List<Integer> captured() {
        return layout.captured().stream()
                .map(name -> around == null ? 0 : around.layout.indexOfCell(name))
                .toList();
    }

    /** Tells whether this is the scope of a function. */
    boolean isFunction() {
        return around != null;
    }

    /** Takes note of a {@code yield}. */
    void noteYield() {
        yields = true;
    }

    /** Tells whether the function is a generator. */
    boolean yields() {
        return yields;
    }

    /** Adds a local variable that no name of the program can mean, and returns it. */
    LocalName hidden(Position position, String name) {
        return new LocalName(position, name, indexOf(name));
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

    /** Takes note of a {@code nonlocal} declaration: it must come before every other mention of the name. */
    void declareNonlocal(Position position, String name) {
        if (around == null) {
            throw source.syntaxError(position, "nonlocal declaration not allowed at module level");
        }
        if (parameters.contains(name)) {
            throw source.syntaxError(position, "name '" + name + "' is parameter and nonlocal");
        }
        if (loadedNames.contains(name)) {
            throw source.syntaxError(position, "name '" + name + "' is used prior to nonlocal declaration");
        }
        if (storedNames.contains(name)) {
            throw source.syntaxError(position, "name '" + name + "' is assigned to before nonlocal declaration");
        }
        if (!capture(name)) {
            throw source.syntaxError(position, "no binding for nonlocal '" + name + "' found");
        }
    }

    private Name mention(Position position, String name) {
        if (binds(name)) {
            return layout.cells().contains(name)
                    ? new CellName(position, name, layout.indexOfCell(name))
                    : new LocalName(position, name, indexOf(name));
        }
        return !bound.isGlobal(name) && capture(name)
                ? new CellName(position, name, layout.indexOfCell(name))
                : new GlobalName(position, name);
    }

    private boolean binds(String name) {
        return parameters.contains(name) || bound.isBound(name);
    }

    /** Looks a variable up in the functions around this one, and lets those in between pass its cell on. */
    private boolean capture(String name) {
        if (around == null || !around.provides(name)) {
            return false;
        }
        captured.add(name);
        return true;
    }

    private boolean provides(String name) {
        if (binds(name)) {
            cells.add(name);
            return true;
        }
        return !bound.isGlobal(name) && capture(name);
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
