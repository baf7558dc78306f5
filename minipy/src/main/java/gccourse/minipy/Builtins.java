package gccourse.minipy;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The names that a program has without binding them. */
final class Builtins {
    static final String RANGE = "range";
    static final String OBJECT = "object";

    /** Names that Python binds and this course does not. */
    private static final Set<String> LEFT_OUT =
            Set.of(("abs all any bin bool bytes callable chr delattr dict dir divmod enumerate eval exec "
                            + "exit filter float format frozenset getattr globals hasattr hash hex id input int "
                            + "isinstance issubclass iter list locals map max min next oct open ord pow quit repr "
                            + "reversed round set setattr slice sorted sum super tuple type vars zip Exception "
                            + "__name__")
                    .split(" "));

    private final Machine machine;
    private final Mutator mutator;
    private final Output output;

    Builtins(Machine machine, Output output) {
        this.machine = machine;
        mutator = machine.mutator;
        this.output = output;
    }

    /** Tells whether a name means something in Python that it does not mean here. */
    static boolean isLeftOut(String name) {
        return LEFT_OUT.contains(name);
    }

    Map<String, HeapObject> byName() {
        Map<String, HeapObject> byName = new HashMap<>();
        add(byName, Kind.FUNCTION, Builtin.of("print", 0, Integer.MAX_VALUE, this::print));
        add(
                byName,
                Kind.FUNCTION,
                Builtin.of(
                        "len",
                        1,
                        1,
                        (site, arguments) ->
                                machine.values.push((long) machine.containers.length(site, arguments[0]))));
        add(byName, Kind.CLASS, Builtin.of("str", 0, 1, this::str));
        add(byName, Kind.CLASS, Builtin.of(RANGE, 0, Integer.MAX_VALUE, (site, arguments) -> {
            throw site.leftOut("`range` anywhere but in `for ... in range(...)`");
        }));
        add(byName, Kind.CLASS, Builtin.of(OBJECT, 0, Integer.MAX_VALUE, (site, arguments) -> {
            throw site.leftOut("`object()`");
        }));
        return byName;
    }

    private void add(Map<String, HeapObject> byName, Kind kind, Builtin builtin) {
        byName.put(builtin.name(), mutator.immortal(kind, builtin));
    }

    /** Costs nothing on the heap, so that a program can look without changing what it looks at. */
    private void print(Node site, HeapObject[] arguments) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < arguments.length; i++) {
            line.append(i == 0 ? "" : " ").append(machine.text.str(site, arguments[i]));
        }
        output.line(line.toString());
        machine.values.pushNone();
    }

    private void str(Node site, HeapObject[] arguments) {
        if (arguments.length == 1 && arguments[0].kind() == Kind.STR) {
            mutator.push(arguments[0]);
        } else {
            machine.values.push(arguments.length == 0 ? "" : machine.text.str(site, arguments[0]));
        }
    }
}
