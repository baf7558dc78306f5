package gccourse.minipy.objects;

import gccourse.heap.HeapObject;
import gccourse.minipy.syntax.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The payload of a module. Its members are made when they are first asked for. */
public final class Module {
    private final String name;
    private final List<String> names;
    private final Members members;
    private final Map<String, HeapObject> made = new HashMap<>();

    /** What a module has. */
    @FunctionalInterface
    public interface Members {
        /** Makes a member, null if there is none of the name. */
        @Nullable
        HeapObject make(String name);
    }

    /** @param names the names of all members that do not begin with an underscore */
    public Module(String name, List<String> names, Members members) {
        this.name = name;
        this.names = names;
        this.members = members;
    }

    /** Returns the names of all members, for {@code import *}. */
    public List<String> names() {
        return names;
    }

    /** Returns a member, null if there is none of the name. */
    public @Nullable HeapObject find(String member) {
        HeapObject found = made.get(member);
        if (found == null) {
            found = members.make(member);
            if (found != null) {
                made.put(member, found);
            }
        }
        return found;
    }

    /**
     * Returns a member.
     *
     * @throws gccourse.minipy.syntax.ProgramError if there is none of the name
     */
    public HeapObject member(Site site, String member) {
        HeapObject found = find(member);
        if (found == null) {
            throw site.error("AttributeError: module '" + name + "' has no attribute '" + member
                    + "' in this course. See docs/minipy.md.");
        }
        return found;
    }

    @Override
    public String toString() {
        return "module " + name;
    }
}
