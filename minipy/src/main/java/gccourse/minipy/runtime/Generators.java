package gccourse.minipy.runtime;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.GeneratorState;
import gccourse.minipy.objects.GeneratorState.Stage;
import gccourse.minipy.objects.PyFunction;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes generators, lets them run on, and closes them.
 *
 * <p>While a generator waits, its slots hold what its frame holds: the frame object, if there is one, the function, the
 * locals, then the values on the stack. While it runs, they are where those of every running function are.
 */
public final class Generators {
    private static final int FRAME_OBJECT = 0;
    private static final int FUNCTION = 1;
    private static final int FIRST_LOCAL = 2;

    private final Mutator mutator;
    private final Atoms atoms;
    private final Activations activations;
    private final Exceptions exceptions;
    private @Nullable GeneratorState running;

    Generators(Mutator mutator, Atoms atoms, Activations activations, Exceptions exceptions) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.activations = activations;
        this.exceptions = exceptions;
    }

    /** Pushes a generator, into which the newest frame moves. */
    HeapObject make(PyFunction function, Frame frame) {
        int locals = function.placeOfFunction();
        HeapObject generator = mutator.allocate(
                Kind.GENERATOR, FIRST_LOCAL + locals + function.stackSize(), new GeneratorState(function));
        mutator.setSlot(generator, FUNCTION, mutator.local(frame, locals));
        moveLocals(generator, frame, locals);
        return generator;
    }

    private void moveLocals(HeapObject generator, Frame frame, int count) {
        for (int i = 0; i < count; i++) {
            HeapObject value = mutator.local(frame, i);
            if (value != null) {
                mutator.setSlot(generator, FIRST_LOCAL + i, value);
            }
        }
        mutator.popFrame();
    }

    /** Returns where the generator waits whose body runs now. */
    public GeneratorState running() {
        return Objects.requireNonNull(running);
    }

    /** Pushes the next value; at the end, nothing. */
    boolean next(Site site, HeapObject generator) {
        atoms.pushNone();
        boolean more = send(site, generator);
        if (!more) {
            mutator.drop();
        }
        return more;
    }

    /**
     * Lets a generator run on with the top entry as the value of the {@code yield} at which it waits, and leaves the next
     * value in its place; at the end, the value that it returns.
     *
     * @return whether there was a next value
     */
    public boolean send(Site site, HeapObject generator) {
        GeneratorState state = (GeneratorState) mutator.payload(generator);
        switch (state.stage()) {
            case ENDED -> {
                mutator.drop();
                atoms.pushNone();
                return false;
            }
            case RUNNING -> throw site.error("ValueError: generator already executing");
            case CREATED -> {
                if (mutator.peek(0) != atoms.none()) {
                    throw site.error("TypeError: can't send non-None value to a just-started generator");
                }
                mutator.drop();
            }
            default -> {}
        }
        return run(site, generator, state);
    }

    private boolean run(Site site, HeapObject generator, GeneratorState state) {
        PyFunction function = state.function();
        int locals = function.placeOfFunction();
        boolean takesValue = state.stage() == Stage.WAITING;
        int base = mutator.temporaries() - (takesValue ? 1 : 0);
        Frame frame = mutator.pushFrame(function.definition().qualifiedName(), function.frameNames(), 0);
        activations.goOn(site, function, frame, moveToStack(generator, FRAME_OBJECT));
        for (int i = 0; i < locals; i++) {
            if (moveToStack(generator, FIRST_LOCAL + i)) {
                mutator.storeLocal(frame, i);
            }
        }
        for (int i = 0; i < state.stackSize(); i++) {
            moveToStack(generator, FIRST_LOCAL + locals + i);
            if (takesValue) {
                mutator.swap();
            }
        }
        GeneratorState caller = running;
        running = state;
        state.setBase(base);
        state.enter(Stage.RUNNING);
        boolean ended;
        try {
            if (!takesValue) {
                throwWhatIsDue();
            }
            ended = function.body().run(frame);
        } catch (PythonException | ProgramError thrown) {
            running = caller;
            state.enter(Stage.ENDED);
            RuntimeException left = exceptions.leave(site, thrown, base);
            mutator.setSlot(generator, FUNCTION, null);
            if (exceptions.is(left, "StopIteration")) {
                throw exceptions.replaced(site, left, "RuntimeError", "generator raised StopIteration");
            }
            throw left;
        }
        running = caller;
        if (ended) {
            state.enter(Stage.ENDED);
            activations.leave();
            mutator.setSlot(generator, FUNCTION, null);
        } else {
            state.enter(Stage.WAITING);
            wait(generator, state, frame);
        }
        mutator.atLine(site.line());
        return !ended;
    }

    private void wait(HeapObject generator, GeneratorState state, Frame frame) {
        int locals = state.function().placeOfFunction();
        int stack = mutator.temporaries() - state.base() - 1;
        state.setStackSize(stack);
        for (int i = stack - 1; i >= 0; i--) {
            mutator.setSlot(generator, FIRST_LOCAL + locals + i, mutator.peek(1));
            mutator.dropBelowTop();
        }
        if (activations.suspend()) {
            mutator.setSlot(generator, FRAME_OBJECT, mutator.peek(0));
            mutator.drop();
        }
        moveLocals(generator, frame, locals);
    }

    /** Raises what the generator that runs is to raise where it waits. */
    public void throwWhatIsDue() {
        RuntimeException thrown = running().takeThrown();
        if (thrown != null) {
            throw thrown;
        }
    }

    /** Hands what the generator that runs is to raise on to another one, from which it yields. */
    public void handOn(HeapObject inner) {
        RuntimeException thrown = running().takeThrown();
        if (thrown == null) {
            return;
        }
        GeneratorState state = mutator.payload(inner) instanceof GeneratorState found ? found : null;
        if (state == null || state.stage() == Stage.ENDED) {
            throw thrown;
        }
        if (exceptions.is(thrown, "GeneratorExit")) {
            close(Exceptions.siteOf(thrown), inner);
            throw thrown;
        }
        state.setThrown(thrown);
    }

    private boolean moveToStack(HeapObject generator, int slot) {
        HeapObject value = mutator.slot(generator, slot);
        if (value == null) {
            return false;
        }
        mutator.push(value);
        mutator.setSlot(generator, slot, null);
        return true;
    }

    /** Takes the top entry, which a generator has returned, and raises {@code StopIteration} with it; to be thrown. */
    public RuntimeException ended(Site site) {
        if (mutator.peek(0) == atoms.none()) {
            mutator.drop();
            return exceptions.raised(site, "StopIteration");
        }
        return exceptions.raise(site, "StopIteration");
    }

    /** Raises an exception where a generator waits; otherwise as {@link #send} with None. */
    public boolean raise(Site site, HeapObject generator, RuntimeException thrown) {
        GeneratorState state = (GeneratorState) mutator.payload(generator);
        if (state.stage() == Stage.ENDED) {
            throw thrown;
        }
        atoms.pushNone();
        state.setThrown(thrown);
        return send(site, generator);
    }

    /** Closes a generator that dies. */
    public void close(HeapObject generator) {
        GeneratorState state = (GeneratorState) mutator.payload(generator);
        if (state.stage() != Stage.RUNNING) {
            close(state.function().site(), generator);
        }
    }

    /** Closes a generator: raises {@code GeneratorExit} where it waits, and catches it again. */
    public void close(Site site, HeapObject generator) {
        GeneratorState state = (GeneratorState) mutator.payload(generator);
        if (state.stage() == Stage.ENDED) {
            return;
        }
        boolean more;
        try {
            more = raise(site, generator, exceptions.raised(site, "GeneratorExit"));
        } catch (PythonException thrown) {
            if (!exceptions.is(thrown, "GeneratorExit")) {
                throw thrown;
            }
            exceptions.forget(thrown);
            return;
        }
        mutator.drop();
        if (more) {
            throw site.error("RuntimeError: generator ignored GeneratorExit");
        }
    }
}
