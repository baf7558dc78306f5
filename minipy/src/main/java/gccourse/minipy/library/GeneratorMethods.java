package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.runtime.Arguments;
import gccourse.minipy.runtime.Generators;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.Method;
import gccourse.minipy.runtime.Methods;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** The methods of generators. */
final class GeneratorMethods implements Methods.Table {
    private final Machine machine;
    private final Mutator mutator;
    private final Generators generators;

    GeneratorMethods(Machine machine) {
        this.machine = machine;
        mutator = machine.mutator();
        generators = machine.generators();
    }

    @Override
    public @Nullable Method make(String name) {
        return switch (name) {
            case "send" -> this::send;
            case "throw" -> this::raise;
            case "close" -> this::close;
            case "__next__" -> this::next;
            default -> null;
        };
    }

    private void next(Site site, HeapObject generator, int given) {
        Arguments.checkCount(site, "generator.__next__", 0, 0, given);
        machine.atoms().pushNone();
        goOn(site, generators.send(site, generator));
    }

    private void send(Site site, HeapObject generator, int given) {
        Arguments.checkCount(site, "generator.send", 1, 1, given);
        goOn(site, generators.send(site, generator));
    }

    private void raise(Site site, HeapObject generator, int given) {
        Arguments.checkCountOfMethod(site, "throw", 1, 3, given);
        if (given > 1) {
            throw site.leftOut("`throw` with more than an exception");
        }
        HeapObject value = mutator.peek(0);
        if (value.kind() == Kind.CLASS && mutator.payload(value) instanceof PyClass type && type.isException()) {
            machine.calls().call(site, value, 0);
            mutator.dropBelowTop();
        } else if (!machine.exceptions().objects().isException(value)) {
            throw site.error("TypeError: exceptions must be classes or instances deriving from BaseException, not "
                    + machine.values().typeName(value));
        }
        goOn(site, generators.raise(site, generator, machine.exceptions().raise(site)));
    }

    private void goOn(Site site, boolean more) {
        if (!more) {
            throw generators.ended(site);
        }
        mutator.dropBelowTop();
    }

    private void close(Site site, HeapObject generator, int given) {
        Arguments.checkCount(site, "generator.close", 0, 0, given);
        generators.close(site, generator);
        mutator.drop();
        machine.atoms().pushNone();
    }
}
