package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Module;
import gccourse.minipy.syntax.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The modules that a program can import; each is made when it is first imported. */
public final class Modules {
    private final Mutator mutator;
    private final Map<String, HeapObject> made = new HashMap<>();
    private List<String> names = List.of();
    private Table table = name -> {
        throw new IllegalStateException("nobody serves module " + name);
    };

    /** What modules there are. */
    @FunctionalInterface
    public interface Table {
        /** Makes the module of one of the names that are served. */
        Module make(String name);
    }

    Modules(Mutator mutator) {
        this.mutator = mutator;
    }

    /**
     * Says what modules there are.
     *
     * @param names the names for which the table has a module
     */
    public void serve(List<String> names, Table table) {
        this.names = names;
        this.table = table;
    }

    /**
     * Returns the object of a module.
     *
     * @throws gccourse.minipy.syntax.ProgramError if there is none of the name
     */
    public HeapObject module(Site site, String name) {
        HeapObject module = made.get(name);
        if (module == null) {
            if (!names.contains(name)) {
                throw site.error("ModuleNotFoundError: No module named '" + name + "' in this course; there are "
                        + Words.enumeration(names) + ". See docs/minipy.md.");
            }
            module = mutator.immortal(Kind.CLASS, table.make(name));
            made.put(name, module);
        }
        return module;
    }
}
