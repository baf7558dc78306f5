package gccourse.minipy.objects;

import gccourse.heap.HeapObject;
import gccourse.minipy.syntax.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The payload of a module. */
public final class Module {
    private final String name;
    private final Map<String, Supplier<HeapObject>> members = new HashMap<>();

    public Module(String name) {
        this.name = name;
    }

    /** Adds a member. */
    public Module with(String member, HeapObject value) {
        return with(member, () -> value);
    }

    /** Adds a member that is asked for again at each use. */
    public Module with(String member, Supplier<HeapObject> value) {
        members.put(member, value);
        return this;
    }

    /** Returns a member, null if there is none of the name. */
    public @Nullable HeapObject find(String member) {
        Supplier<HeapObject> value = members.get(member);
        return value == null ? null : value.get();
    }

    /**
     * Returns a member.
     *
     * @throws gccourse.minipy.syntax.ProgramError if there is none of the name
     */
    public HeapObject member(Site site, String member) {
        HeapObject value = find(member);
        if (value == null) {
            throw site.error("AttributeError: module '" + name + "' has no attribute '" + member
                    + "' in this course. See docs/minipy.md.");
        }
        return value;
    }

    @Override
    public String toString() {
        return "module " + name;
    }
}
