package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Builtin;
import gccourse.minipy.objects.BuiltinTypes;
import gccourse.minipy.objects.ExceptionTypes;
import gccourse.minipy.objects.Identities;
import gccourse.minipy.objects.Values;
import gccourse.minipy.runtime.Builtins;
import gccourse.minipy.runtime.Formats;
import gccourse.minipy.runtime.Hashes;
import gccourse.minipy.runtime.Items;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.Text;
import gccourse.minipy.syntax.Site;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions and types that have a name in every program. */
final class BuiltinFunctions implements Builtins.Table {
    /** Names that Python binds and this course does not. */
    static final Set<String> LEFT_OUT = Set.of(("bytearray bytes callable compile complex dir eval exec exit "
                    + "globals help input locals memoryview open quit slice super vars __import__ "
                    + "__file__ __doc__")
            .split(" "));

    private static final int PRINT_KEYWORDS = 3;

    private final Mutator mutator;
    private final Atoms atoms;
    private final Items items;
    private final Text text;
    private final ExceptionTypes exceptions;
    private final ClassFunctions classes;
    private final Printer output;
    private final Values values;
    private final Formats formats;
    private final Hashes hashes;
    private final Identities identities;
    private final Conversions conversions;
    private final NumberFunctions numbers;
    private final AggregateFunctions aggregates;
    private final Builtins.Table iteration;

    BuiltinFunctions(Machine machine, Printer output, Conversions conversions) {
        formats = machine.formats();
        hashes = machine.hashes();
        identities = machine.identities();
        this.conversions = conversions;
        numbers = new NumberFunctions(machine);
        aggregates = new AggregateFunctions(machine);
        mutator = machine.mutator();
        atoms = machine.atoms();
        items = machine.items();
        values = machine.values();
        text = machine.text();
        exceptions = machine.exceptions().objects().types();
        classes = new ClassFunctions(machine);
        iteration = new IterationFunctions(machine);
        this.output = output;
    }

    @Override
    public @Nullable HeapObject make(String name) {
        return switch (name) {
            case "len" -> mutator.immortal(Kind.FUNCTION, Builtin.of(name, 1, 1, this::len));
            case "print" ->
                function(Builtin.of(name, 0, Integer.MAX_VALUE, this::print).withKeywords("sep", "end", "flush"));
            case "ascii" -> function(Builtin.of(name, 1, 1, (site, of) -> convert(site, of[0], 'a')));
            case "format" -> function(Builtin.of(name, 1, 2, this::format));
            case "hash" -> function(Builtin.of(name, 1, 1, (site, of) -> atoms.push(hashes.hash(site, of[0]))));
            case "id" -> function(Builtin.of(name, 1, 1, (site, of) -> atoms.push(identities.of(of[0]))));
            case "repr" -> function(Builtin.of(name, 1, 1, (site, of) -> convert(site, of[0], 'r')));
            case "object" -> mutator.immortal(Kind.CLASS, BuiltinTypes.OBJECT);
            case "str" -> mutator.immortal(Kind.CLASS, Builtin.withTuple(name, 0, 1, this::str));
            case "range" -> mutator.immortal(Kind.CLASS, BuiltinTypes.range(conversions::range));
            case "__name__" -> atoms.constant("__main__");
            default -> exceptions.find(name) == null ? other(name) : exceptions.object(name);
        };
    }

    private @Nullable HeapObject other(String name) {
        HeapObject found = classes.make(name);
        if (found == null) {
            found = conversions.make(name);
        }
        if (found == null) {
            found = numbers.make(name);
        }
        if (found == null) {
            found = aggregates.make(name);
        }
        return found == null ? iteration.make(name) : found;
    }

    private HeapObject function(Builtin builtin) {
        return mutator.immortal(Kind.FUNCTION, builtin);
    }

    private void convert(Site site, HeapObject value, char conversion) {
        atoms.push(formats.convert(site, value, conversion));
    }

    private void format(Site site, HeapObject[] given) {
        if (given.length > 1 && given[1].kind() != Kind.STR) {
            throw site.error("TypeError: format() argument 2 must be str, not " + values.typeName(given[1]));
        }
        atoms.push(formats.format(site, given[0], given.length > 1 ? atoms.text(given[1]) : ""));
    }

    private void len(Site site, HeapObject[] arguments) {
        atoms.push((long) items.length(site, arguments[0]));
    }

    /** Costs nothing on the heap, so that a program can look without changing what it looks at. */
    private void print(Site site, @Nullable HeapObject[] given) {
        int count = given.length - PRINT_KEYWORDS;
        String separator = option(site, "sep", given[count], " ");
        String end = option(site, "end", given[count + 1], "\n");
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < count; i++) {
            line.append(i == 0 ? "" : separator).append(text.str(site, Objects.requireNonNull(given[i])));
        }
        output.print(line.append(end).toString());
        atoms.pushNone();
    }

    private String option(Site site, String name, @Nullable HeapObject value, String otherwise) {
        if (value == null || value == atoms.none()) {
            return otherwise;
        }
        if (value.kind() != Kind.STR) {
            throw site.error("TypeError: " + name + " must be None or a string, not " + values.typeName(value));
        }
        return atoms.text(value);
    }

    private void str(Site site, HeapObject[] arguments) {
        if (arguments.length == 1 && arguments[0].kind() == Kind.STR) {
            mutator.push(arguments[0]);
        } else {
            atoms.push(arguments.length == 0 ? "" : text.str(site, arguments[0]));
        }
    }
}
