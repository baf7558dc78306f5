package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.ExceptionTypes;
import gccourse.minipy.objects.FrameState;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.TracebackState;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions on their way from where they are raised to where they are handled.
 *
 * <p>Everything happens in CPython 3.11's order ({@code Python/ceval.c}, from the label {@code error} on): a traceback is
 * noted in each frame that an exception passes, the frame's temporaries are dropped, and an exception that the runtime
 * has raised becomes an object when a handler begins.
 */
public final class Exceptions {
    private static final int NONE = PythonException.NONE;

    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Arguments arguments;
    private final ExceptionTypes types;
    private final Activations activations;
    private final Cells cells;
    private final ExceptionObjects objects;
    private final Handling handling;

    Exceptions(
            Mutator mutator,
            Atoms atoms,
            Containers containers,
            Arguments arguments,
            ExceptionTypes types,
            Activations activations,
            Cells cells) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
        this.arguments = arguments;
        this.types = types;
        this.activations = activations;
        this.cells = cells;
        objects = new ExceptionObjects(mutator, atoms, containers, types);
        handling = new Handling(mutator, atoms, containers, objects, cells);
    }

    /** Returns what knows the objects that exceptions are. */
    public ExceptionObjects objects() {
        return objects;
    }

    /** Returns what knows the exception that is being handled. */
    public Handling handling() {
        return handling;
    }

    // ---- raising

    /** Raises the top entry, an exception, and takes it from the stack; to be thrown. */
    public PythonException raise(Site site) {
        HeapObject exception = mutator.peek(0);
        PythonException raised = new PythonException(site, objects.classOf(exception), null);
        setContext(exception);
        HeapObject traceback = objects.get(exception, "__traceback__");
        if (traceback != null) {
            mutator.push(traceback);
            raised.traceback = cells.take();
        }
        raised.normalized = true;
        raised.value = cells.take();
        return raised;
    }

    /** Raises again what is being handled; to be thrown. */
    public PythonException raiseAgain(Site site) {
        HeapObject exception = handling.handled();
        if (exception == null) {
            throw site.error("RuntimeError: No active exception to reraise");
        }
        mutator.push(exception);
        PythonException raised = rethrown(site);
        raised.noted = activations.depth();
        return raised;
    }

    /** Returns an exception of Python's own, without arguments, that the runtime raises; to be thrown. */
    PythonException raised(Site site, String type) {
        return new PythonException(site, types.type(type), null);
    }

    /** Tells whether something that was thrown is an exception of a class of Python's own. */
    boolean is(RuntimeException thrown, String type) {
        return thrown instanceof PythonException exception && exception.type.isSubclassOf(types.type(type));
    }

    /** Raises another exception in the place of one that is its cause; to be thrown. */
    PythonException replaced(Site site, RuntimeException cause, String type, String text) {
        PythonException before = (PythonException) cause;
        normalize(before);
        atoms.push(text);
        containers.sequence(Kind.TUPLE, 1);
        HeapObject exception = objects.make(types.type(type));
        objects.setCause(exception, cells.get(before.value));
        objects.set(exception, "__context__", cells.get(before.value));
        forget(before);
        PythonException raised = new PythonException(site, types.type(type), null);
        raised.normalized = true;
        raised.value = cells.take();
        return raised;
    }

    /** Lets go of an exception that has been caught, and that no handler sees: of the exception first, then of the traceback. */
    void forget(RuntimeException thrown) {
        PythonException exception = (PythonException) thrown;
        if (exception.value != NONE) {
            cells.release(exception.value);
        }
        if (exception.traceback != NONE) {
            cells.release(exception.traceback);
        }
    }

    /** Raises an exception of Python's own whose only argument is the top entry, and takes that from the stack. */
    public PythonException raise(Site site, String type) {
        PythonException raised = new PythonException(site, types.type(type), null);
        raised.value = cells.take();
        if (handling.handled() != null) {
            normalize(raised);
            setContext(cells.get(raised.value));
        }
        return raised;
    }

    /** Raises an {@code AttributeError} that refers to the object that lacks the attribute; to be thrown. */
    public PythonException missingAttribute(Site site, HeapObject on, String name, String text) {
        atoms.push(text);
        containers.sequence(Kind.TUPLE, 1);
        HeapObject error = objects.make(types.type("AttributeError"));
        objects.set(error, "obj", on);
        objects.set(error, "name", atoms.constant(name));
        return raise(site);
    }

    /** Drops the operands of an instruction that has failed, in CPython's order; to be thrown. */
    public RuntimeException consumed(RuntimeException thrown, int operands) {
        if (!(thrown instanceof ProgramError error && error.isRefusal())) {
            arguments.hold("", operands);
            mutator.popFrame();
        }
        return thrown;
    }

    /** Takes the top entry, an exception that has passed this frame already, from the stack; to be thrown. */
    PythonException rethrown(Site site) {
        HeapObject exception = mutator.peek(0);
        PythonException raised = new PythonException(site, objects.classOf(exception), null);
        HeapObject traceback = objects.get(exception, "__traceback__");
        if (traceback != null) {
            mutator.push(traceback);
            raised.traceback = cells.take();
        }
        raised.normalized = true;
        raised.value = cells.take();
        return raised;
    }

    /** As {@code _PyErr_SetObject} does: no chain of contexts becomes a circle. */
    private void setContext(HeapObject exception) {
        HeapObject context = handling.handled();
        if (context == null || context == exception) {
            return;
        }
        HeapObject at = context;
        while (at != null) {
            HeapObject next = objects.get(at, "__context__");
            if (next == exception) {
                objects.set(at, "__context__", null);
                break;
            }
            at = next;
        }
        objects.set(exception, "__context__", context);
    }

    // ---- passing

    /**
     * Returns what a Java exception means to the program.
     *
     * @throws ProgramError the exception itself, if it is a refusal: the program hears nothing of those
     */
    private PythonException of(RuntimeException thrown) {
        if (thrown instanceof PythonException exception) {
            return exception;
        }
        ProgramError error = (ProgramError) thrown;
        PyClass type = error.isRefusal() ? null : types.find(error.exceptionType());
        if (type == null) {
            throw error;
        }
        PythonException raised = new PythonException(error.site(), type, error);
        if (handling.handled() != null) {
            normalize(raised);
            setContext(cells.get(raised.value));
        }
        return raised;
    }

    /**
     * Makes an exception arrive at a handler in the function that runs: notes that it has passed, drops the temporaries
     * above some, and sees to it that there is an object.
     *
     * @param thrown what has been caught
     * @param temporaries how many temporaries stay
     * @return the exception
     * @throws ProgramError if the program must not hear of it
     */
    public PythonException arrive(RuntimeException thrown, int temporaries) {
        PythonException exception = of(thrown);
        note(exception);
        unwind(temporaries);
        activations.popNative();
        return arrived(exception);
    }

    private PythonException arrived(PythonException exception) {
        normalize(exception);
        restoreTraceback(exception);
        objects.set(
                cells.get(exception.value),
                "__traceback__",
                exception.traceback == NONE ? null : cells.get(exception.traceback));
        if (exception.traceback != NONE) {
            cells.release(exception.traceback);
            exception.traceback = NONE;
        }
        return exception;
    }

    /** Makes an exception leave the function that runs: its frame is popped. */
    RuntimeException leave(Site call, RuntimeException thrown, int temporaries) {
        PythonException exception = of(thrown);
        note(exception);
        unwind(temporaries);
        activations.popNative();
        activations.leave();
        exception.line = call.line();
        mutator.atLine(call.line());
        return exception;
    }

    private void note(PythonException exception) {
        if (exception.noted == activations.depth()) {
            return;
        }
        exception.noted = activations.depth();
        restoreTraceback(exception);
        HeapObject frame = activations.frameObject(activations.depth());
        HeapObject noted = mutator.allocate(
                Kind.INSTANCE,
                TracebackState.SLOTS,
                new TracebackState(activations.name(activations.depth()), exception.line));
        if (exception.traceback != NONE) {
            mutator.setSlot(noted, TracebackState.NEXT, cells.get(exception.traceback));
        }
        mutator.setSlot(noted, TracebackState.FRAME, frame);
        if (exception.traceback != NONE) {
            cells.release(exception.traceback);
        }
        exception.traceback = cells.take();
    }

    /** After a handler has looked at an exception and let it go on, its traceback is the one that it has itself. */
    private void restoreTraceback(PythonException exception) {
        if (exception.traceback == NONE && exception.normalized) {
            HeapObject traceback = objects.get(cells.get(exception.value), "__traceback__");
            if (traceback != null) {
                mutator.push(traceback);
                exception.traceback = cells.take();
            }
        }
    }

    private void unwind(int temporaries) {
        while (mutator.temporaries() > temporaries) {
            mutator.drop();
        }
    }

    /** Makes the object of an exception that has none. */
    private void normalize(PythonException exception) {
        if (exception.normalized) {
            return;
        }
        PyClass type = exception.type;
        ProgramError error = exception.error;
        if (exception.value != NONE) {
            mutator.push(cells.get(exception.value));
        } else if (error != null && !error.exceptionText().isEmpty()) {
            atoms.push(error.exceptionText());
        } else {
            mutator.push(containers.emptyTuple());
            objects.make(type);
            exception.value = cells.take();
            exception.normalized = true;
            return;
        }
        containers.sequence(Kind.TUPLE, 1);
        objects.make(type);
        if (exception.value != NONE) {
            cells.release(exception.value);
        }
        exception.value = cells.take();
        exception.normalized = true;
    }

    // ---- handling

    /** Ends the handling and lets the exception, the top entry, go on; to be thrown. */
    public PythonException exitAndRethrow(Site site) {
        PythonException raised = rethrown(site);
        raised.noted = activations.depth();
        handling.exit();
        return raised;
    }

    /**
     * Drops an exception of a class that means no more than an end to who has caught it.
     *
     * @param temporaries how many temporaries stay
     * @return whether it is of that class; if not, nothing has been done
     */
    public boolean isOver(PythonException thrown, String type, int temporaries) {
        PyClass thrownType = thrown.normalized ? objects.classOf(cells.get(thrown.value)) : thrown.type;
        if (!thrownType.isSubclassOf(types.type(type))) {
            return false;
        }
        unwind(temporaries);
        if (thrown.traceback != NONE) {
            cells.release(thrown.traceback);
        }
        if (thrown.value != NONE) {
            cells.release(thrown.value);
        }
        return true;
    }

    // ---- the ends

    /** Pushes the exception of something that was thrown in the module, and that nobody handles. */
    HeapObject surface(RuntimeException thrown) {
        return push(arrive(thrown, 0));
    }

    /** Pushes the exception of something that was thrown in a call that the running function has not asked for. */
    HeapObject surfaceOfCall(RuntimeException thrown) {
        PythonException exception = of(thrown);
        if (exception.traceback != NONE) {
            exception.noted = activations.depth();
        }
        note(exception);
        return push(arrived(exception));
    }

    private HeapObject push(PythonException exception) {
        HeapObject object = cells.get(exception.value);
        mutator.push(object);
        cells.release(exception.value);
        return object;
    }

    /** Returns the place where something was thrown. */
    static Site siteOf(RuntimeException thrown) {
        return thrown instanceof PythonException exception ? exception.site : ((ProgramError) thrown).site();
    }

    /** Returns what the runtime itself has said, null if the program has raised the exception. */
    static @Nullable ProgramError errorOf(RuntimeException thrown) {
        return thrown instanceof PythonException exception ? exception.error : (ProgramError) thrown;
    }

    /** Tells whether an object is the frame object of something that still runs, which CPython does not track yet. */
    public boolean isRunningFrame(HeapObject object) {
        return object.kind() == Kind.INSTANCE
                && mutator.payload(object) instanceof FrameState
                && activations.isRunning(object);
    }
}
