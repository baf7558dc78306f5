package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Builtin;
import gccourse.minipy.runtime.Builtins;
import gccourse.minipy.runtime.Items;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.Text;
import gccourse.minipy.syntax.Site;
import java.util.Set;
import java.util.function.Consumer;

/** The functions and types that have a name in every program. */
final class BuiltinFunctions {
    /** Names that Python binds and this course does not. */
    private static final Set<String> LEFT_OUT =
            Set.of(("abs all any bin bool bytes callable chr delattr dict dir divmod enumerate eval exec "
                            + "exit filter float format frozenset getattr globals hasattr hash hex id input int "
                            + "isinstance issubclass iter list locals map max min next oct open ord pow quit repr "
                            + "reversed round set setattr slice sorted sum super tuple type vars zip Exception "
                            + "__name__")
                    .split(" "));

    private final Mutator mutator;
    private final Atoms atoms;
    private final Items items;
    private final Text text;
    private final Consumer<String> output;

    BuiltinFunctions(Machine machine, Consumer<String> output) {
        mutator = machine.mutator();
        atoms = machine.atoms();
        items = machine.items();
        text = machine.text();
        this.output = output;
    }

    void addTo(Builtins builtins) {
        add(builtins, Kind.FUNCTION, Builtin.of("print", 0, Integer.MAX_VALUE, this::print));
        add(
                builtins,
                Kind.FUNCTION,
                Builtin.of("len", 1, 1, (site, of) -> atoms.push((long) items.length(site, of[0]))));
        add(builtins, Kind.CLASS, Builtin.of("str", 0, 1, this::str));
        add(builtins, Kind.CLASS, Builtin.RANGE);
        add(builtins, Kind.CLASS, Builtin.OBJECT);
        builtins.leaveOut(LEFT_OUT);
    }

    private void add(Builtins builtins, Kind kind, Builtin builtin) {
        builtins.add(builtin.name(), mutator.immortal(kind, builtin));
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

    private void str(Site site, HeapObject[] arguments) {
        if (arguments.length == 1 && arguments[0].kind() == Kind.STR) {
            mutator.push(arguments[0]);
        } else {
            atoms.push(arguments.length == 0 ? "" : text.str(site, arguments[0]));
        }
    }
}
