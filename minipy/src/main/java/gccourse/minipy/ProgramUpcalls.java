package gccourse.minipy;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.heap.Upcalls;
import gccourse.minipy.library.Library;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.PyFunction;
import gccourse.minipy.runtime.Calls;
import gccourse.minipy.runtime.Endings;
import gccourse.minipy.runtime.Generators;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.PythonException;
import gccourse.minipy.syntax.ProgramError;
import java.util.function.Consumer;

/** Leads from the heap into the program: finalizers, callbacks, and what the collector announces. */
final class ProgramUpcalls implements Upcalls {
    private final Mutator mutator;
    private final Calls calls;
    private final Generators generators;
    private final Library library;

    private final Endings endings;
    private final Consumer<String> warnings;

    ProgramUpcalls(Machine machine, Library library, Consumer<String> warnings) {
        endings = machine.endings();
        this.warnings = warnings;
        mutator = machine.mutator();
        calls = machine.calls();
        generators = machine.generators();
        this.library = library;
    }

    @Override
    public void runFinalizer(HeapObject object) {
        int line = mutator.line();
        if (object.kind() == Kind.GENERATOR) {
            close(object);
        } else if (mutator.payload(object) instanceof PyClass type) {
            PyFunction finalizer = type.method("__del__");
            if (finalizer != null) {
                mutator.push(object);
                try {
                    calls.callFunction(finalizer.site(), finalizer, 1);
                    mutator.drop();
                } catch (PythonException | ProgramError thrown) {
                    warnings.accept(endings.ignored(
                            thrown, "function " + finalizer.definition().qualifiedName()));
                }
            }
        }
        mutator.atLine(line);
    }

    private void close(HeapObject generator) {
        int temporaries = mutator.temporaries();
        try {
            generators.close(generator);
        } catch (PythonException | ProgramError thrown) {
            warnings.accept(endings.ignored(thrown, "" + mutator.payload(generator)));
            while (mutator.temporaries() > temporaries) {
                mutator.drop();
            }
        }
    }

    @Override
    public void runCallback(HeapObject weakReference, HeapObject callback) {
        int line = mutator.line();
        int temporaries = mutator.temporaries();
        mutator.push(weakReference);
        try {
            calls.call(calls.here(), callback, 1);
            mutator.drop();
        } catch (PythonException | ProgramError thrown) {
            String what = callback.kind() == Kind.METHOD ? "bound method " : "";
            warnings.accept(endings.ignored(thrown, what + mutator.payload(callback)));
            while (mutator.temporaries() > temporaries) {
                mutator.drop();
            }
        }
        mutator.atLine(line);
    }

    @Override
    public void collectionBegins(int generation) {
        library.collectionBegins(generation);
    }

    @Override
    public void collectionEnds(int generation, int unreachable) {
        library.collectionEnds(generation, unreachable);
    }

    @Override
    public void saveGarbage(HeapObject object) {
        library.saveGarbage(object);
    }
}
