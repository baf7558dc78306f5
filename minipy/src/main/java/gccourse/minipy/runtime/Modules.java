package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Module;
import gccourse.minipy.syntax.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The modules that a program can import; each is made when it is first imported. */
public final class Modules {
    private final Mutator mutator;
    private final Map<String, Supplier<Module>> makers = new TreeMap<>();
    private final Map<String, HeapObject> made = new HashMap<>();

    Modules(Mutator mutator) {
        this.mutator = mutator;
    }

    /** Adds a module. */
    public void add(String name, Supplier<Module> maker) {
        makers.put(name, maker);
    }

    /**
     * Returns the object of a module.
     *
     * @throws gccourse.minipy.syntax.ProgramError if there is none of the name
     */
    public HeapObject module(Site site, String name) {
        HeapObject module = made.get(name);
        if (module == null) {
            Supplier<Module> maker = makers.get(name);
            if (maker == null) {
                throw site.error("ModuleNotFoundError: No module named '" + name + "' in this course; there are "
                        + Words.enumeration(makers.keySet()) + ". See docs/minipy.md.");
            }
            module = mutator.immortal(Kind.CLASS, maker.get());
            made.put(name, module);
        }
        return module;
    }
}
