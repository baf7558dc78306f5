package gccourse.minipy.runtime;

import gccourse.heap.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of the builtin types. */
public final class Methods {
    private final Map<Kind, Map<String, Method>> byKind = new EnumMap<>(Kind.class);

    /** Adds a method of all objects of a kind. */
    public void add(Kind kind, String name, Method method) {
        byKind.computeIfAbsent(kind, none -> new HashMap<>()).put(name, method);
    }

    /** Returns a method, null if the course has none of this name for the kind. */
    public @Nullable Method find(Kind kind, String name) {
        return byKind.getOrDefault(kind, Map.of()).get(name);
    }
}
