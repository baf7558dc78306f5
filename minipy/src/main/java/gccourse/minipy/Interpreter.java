package gccourse.minipy;

import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import gccourse.heap.Upcalls;
import gccourse.minipy.syntax.Program;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a program over a heap.
 *
 * <p>What is wrong with the program ends the run with a {@link ProgramError}; what is wrong with the collector, with
 * whatever the heap or the collector throws. {@link Mutator#line} says then at which line the program stood. After
 * either, the heap is left as it is.
 */
public final class Interpreter implements Upcalls {
    private final Mutator mutator;
    private final Machine machine;

    /**
     * Makes an interpreter without any program, and lets the mutator call finalizers and callbacks through it.
     *
     * @param output takes what the program prints
     */
    public Interpreter(Mutator mutator, Output output) {
        this.mutator = mutator;
        machine = new Machine(mutator, output);
        mutator.install(this);
    }

    /**
     * Runs a program to its end. Its global names stay bound.
     *
     * @param listener hears of every statement at the top level that has been executed
     * @throws ProgramError if the program does what it must not, or what this course leaves out
     */
    public void run(Program program, StatementListener listener) {
        machine.start(program);
        Compiler compiler = new Compiler(machine, program);
        List<StatementNode[]> compiled = new ArrayList<>();
        for (Statement statement : program.statements()) {
            compiled.add(compiler.compile(statement));
        }
        for (int i = 0; i < compiled.size(); i++) {
            StatementNode.executeAll(compiled.get(i), null);
            listener.after(program.statements().get(i));
        }
    }

    /**
     * Unbinds every global name that the program has bound, in the order in which the names were first bound.
     * Functions, classes and modules keep theirs, so that finalizers find what they call, and with them default values.
     */
    public void exit() {
        machine.globals.unbindAll();
    }

    @Override
    public void runFinalizer(HeapObject object) {
        int line = mutator.line();
        if (mutator.payload(object) instanceof PyClass type) {
            PyFunction finalizer = type.method("__del__");
            if (finalizer != null) {
                mutator.push(object);
                machine.callFunction(finalizer.site, finalizer, 1);
                mutator.drop();
            }
        }
        mutator.atLine(line);
    }

    @Override
    public void runCallback(HeapObject weakReference, HeapObject callback) {
        int line = mutator.line();
        mutator.push(weakReference);
        machine.call(machine.here(), callback, 1);
        mutator.drop();
        mutator.atLine(line);
    }

    @Override
    public void collectionBegins(int generation) {
        machine.modules.gc().collectionBegins(generation);
    }

    @Override
    public void collectionEnds(int generation, int unreachable) {
        machine.modules.gc().collectionEnds(generation, unreachable);
    }

    @Override
    public void saveGarbage(HeapObject object) {
        machine.modules.gc().save(object);
    }
}
