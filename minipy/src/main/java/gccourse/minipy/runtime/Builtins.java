package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that a program has without binding them, and those that it would have in Python. */
public final class Builtins {
    private final Map<String, HeapObject> byName = new HashMap<>();
    private final Set<String> leftOut = new HashSet<>();

    /** Gives a name its meaning. */
    public void add(String name, HeapObject value) {
        byName.put(name, value);
    }

    /** Takes note of names that mean something in Python and nothing here. */
    public void leaveOut(Set<String> names) {
        leftOut.addAll(names);
    }

    @Nullable
    HeapObject find(String name) {
        return byName.get(name);
    }

    boolean isLeftOut(String name) {
        return leftOut.contains(name);
    }
}
