package gccourse.minipy;

import gccourse.heap.Mutator;
import gccourse.minipy.compiler.StatementCompiler;
import gccourse.minipy.library.Library;
import gccourse.minipy.nodes.Block;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.PythonException;
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
public final class Interpreter {
    private final Machine machine;
    private final Library library;

    /**
     * Makes an interpreter without any program, and lets the mutator call finalizers and callbacks through it.
     *
     * @param output takes what the program prints
     */
    public Interpreter(Mutator mutator, Output output) {
        machine = Machine.over(mutator);
        library = new Library(machine, output::line);
        mutator.install(new ProgramUpcalls(machine, library, output::warning));
    }

    /**
     * Runs a program to its end. Its global names stay bound.
     *
     * @param listener hears of every statement at the top level that has been executed
     * @throws ProgramError if the program does what it must not, or what this course leaves out
     */
    public void run(Program program, StatementListener listener) {
        machine.calls().start(program.source());
        StatementCompiler compiler = new StatementCompiler(machine, program.source());
        List<Block> compiled = new ArrayList<>();
        for (Statement statement : program.statements()) {
            compiled.add(compiler.compile(statement));
        }
        machine.globals().check();
        for (int i = 0; i < compiled.size(); i++) {
            try {
                compiled.get(i).execute(null);
            } catch (PythonException | ProgramError thrown) {
                library.flush();
                machine.endings().end(thrown);
                return;
            }
            if (i == compiled.size() - 1) {
                library.flush();
            }
            listener.after(program.statements().get(i));
        }
    }

    /**
     * Unbinds every global name that the program has bound, in the order in which the names were first bound.
     * Functions, classes and modules keep theirs, so that finalizers find what they call, and with them default values.
     */
    public void exit() {
        machine.globals().unbindAll();
        library.flush();
    }
}
