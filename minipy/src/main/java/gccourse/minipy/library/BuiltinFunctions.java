package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Builtin;
import gccourse.minipy.objects.BuiltinTypes;
import gccourse.minipy.objects.ExceptionTypes;
import gccourse.minipy.objects.RangeValue;
import gccourse.minipy.objects.Values;
import gccourse.minipy.runtime.Builtins;
import gccourse.minipy.runtime.Items;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.Text;
import gccourse.minipy.syntax.Site;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The functions and types that have a name in every program. */
final class BuiltinFunctions implements Builtins.Table {
    /** Names that Python binds and this course does not. */
    static final Set<String> LEFT_OUT =
            Set.of(("abs all any bin bool bytes callable chr dict dir divmod enumerate eval exec "
                            + "exit filter float format frozenset globals hash hex id input int "
                            + "iter list locals map max min next oct open ord pow quit repr "
                            + "reversed round set slice sorted sum super tuple vars zip __name__")
                    .split(" "));

    private final Mutator mutator;
    private final Atoms atoms;
    private final Items items;
    private final Values values;
    private final Text text;
    private final ExceptionTypes exceptions;
    private final ClassFunctions classes;
    private final Consumer<String> output;

    BuiltinFunctions(Machine machine, Consumer<String> output) {
        mutator = machine.mutator();
        atoms = machine.atoms();
        items = machine.items();
        values = machine.values();
        text = machine.text();
        exceptions = machine.exceptions().types();
        classes = new ClassFunctions(machine);
        this.output = output;
    }

    @Override
    public @Nullable HeapObject make(String name) {
        return switch (name) {
            case "len" -> mutator.immortal(Kind.FUNCTION, Builtin.of(name, 1, 1, this::len));
            case "print" -> mutator.immortal(Kind.FUNCTION, Builtin.of(name, 0, Integer.MAX_VALUE, this::print));
            case "object" -> mutator.immortal(Kind.CLASS, BuiltinTypes.OBJECT);
            case "range" -> mutator.immortal(Kind.CLASS, Builtin.of(name, 0, Integer.MAX_VALUE, this::range));
            case "str" -> mutator.immortal(Kind.CLASS, Builtin.of(name, 0, 1, this::str));
            default -> {
                HeapObject made = classes.make(name);
                yield made != null || exceptions.find(name) == null ? made : exceptions.object(name);
            }
        };
    }

    private void len(Site site, HeapObject[] arguments) {
        atoms.push((long) items.length(site, arguments[0]));
    }

    /** Costs nothing on the heap, so that a program can look without changing what it looks at. */
    private void print(Site site, HeapObject[] arguments) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < arguments.length; i++) {
            line.append(i == 0 ? "" : " ").append(text.str(site, arguments[i]));
        }
        output.accept(line.toString());
        atoms.pushNone();
    }

    private void range(Site site, HeapObject[] arguments) {
        long[] bounds = new long[arguments.length];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = values.index(site, arguments[i]);
        }
        mutator.allocate(Kind.RANGE, 0, RangeValue.of(site, bounds));
    }

    private void str(Site site, HeapObject[] arguments) {
        if (arguments.length == 1 && arguments[0].kind() == Kind.STR) {
            mutator.push(arguments[0]);
        } else {
            atoms.push(arguments.length == 0 ? "" : text.str(site, arguments[0]));
        }
    }
}
