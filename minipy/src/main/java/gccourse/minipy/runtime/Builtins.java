package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that a program has without binding them, and those that it would have in Python. */
public final class Builtins {
    private Table table = name -> null;
    private Set<String> leftOut = Set.of();

    /** The meaning of names. */
    @FunctionalInterface
    public interface Table {
        /** Makes what a name means, null if it means nothing; asked once for each name. */
        @Nullable
        HeapObject make(String name);
    }

    /**
     * Says what the names mean.
     *
     * @param leftOut names that mean something in Python and nothing here
     */
    public void serve(Table table, Set<String> leftOut) {
        this.table = table;
        this.leftOut = leftOut;
    }

    @Nullable
    HeapObject make(String name) {
        return table.make(name);
    }

    boolean isLeftOut(String name) {
        return leftOut.contains(name);
    }
}
