package gccourse.minipy;

import gccourse.heap.HeapObject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The payload of a module. */
final class Module {
    final String name;
    private final Map<String, Supplier<HeapObject>> members = new HashMap<>();

    Module(String name) {
        this.name = name;
    }

    Module with(String member, HeapObject value) {
        members.put(member, () -> value);
        return this;
    }

    /** Adds a member that is made when it is first asked for. */
    Module with(String member, Supplier<HeapObject> value) {
        members.put(member, value);
        return this;
    }

    /** Returns a member, null if there is none of the name. */
    @Nullable
    HeapObject member(String member) {
        Supplier<HeapObject> value = members.get(member);
        return value == null ? null : value.get();
    }

    @Override
    public String toString() {
        return "module " + name;
    }
}
