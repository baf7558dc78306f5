package gccourse.minipy.runtime;

import gccourse.heap.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of the builtin types. */
public final class Methods {
    private final Map<Kind, Type> types = new EnumMap<>(Kind.class);

    /** The methods of one type. */
    @FunctionalInterface
    public interface Table {
        /** Makes a method, null if the course has none of this name. */
        @Nullable
        Method make(String name);
    }

    private record Type(Table table, Map<String, Method> made) {}

    /** Says what methods the objects of a kind have. */
    public void serve(Kind kind, Table table) {
        types.put(kind, new Type(table, new HashMap<>()));
    }

    /** Returns a method, null if the course has none of this name for the kind. */
    public @Nullable Method find(Kind kind, String name) {
        Type type = types.get(kind);
        if (type == null) {
            return null;
        }
        Method found = type.made.get(name);
        if (found == null) {
            found = type.table.make(name);
            if (found != null) {
                type.made.put(name, found);
            }
        }
        return found;
    }
}
