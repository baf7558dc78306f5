package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** The exception that is being handled, and which handlers are for it. */
public final class Handling {
    private static final int NONE = PythonException.NONE;

    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final ExceptionObjects objects;
    private final Cells cells;

    /** The cell with the exception that is being handled. */
    private int handled = NONE;

    Handling(Mutator mutator, Atoms atoms, Containers containers, ExceptionObjects objects, Cells cells) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
        this.objects = objects;
        this.cells = cells;
    }

    /** Begins to handle an exception that has arrived: pushes what was handled before, or None, and the exception. */
    public HeapObject enter(PythonException arrived) {
        if (handled == NONE) {
            atoms.pushNone();
        } else {
            mutator.push(cells.get(handled));
            cells.release(handled);
        }
        handled = arrived.value;
        HeapObject exception = cells.get(handled);
        mutator.push(exception);
        return exception;
    }

    /** Ends the handling: what was handled before, the top entry, is handled again. */
    public void exit() {
        int ended = handled;
        HeapObject before = mutator.peek(0);
        if (before == atoms.none()) {
            mutator.drop();
            handled = NONE;
        } else {
            handled = cells.take();
        }
        if (ended != NONE) {
            cells.release(ended);
        }
    }

    /** Returns the exception that is being handled, null if none is. */
    public @Nullable HeapObject handled() {
        return handled == NONE ? null : cells.get(handled);
    }

    /**
     * Tells whether a handler is for an exception.
     *
     * @param expected what stands behind {@code except}: a class, or a tuple of classes
     */
    public boolean matches(Site site, HeapObject exception, HeapObject expected) {
        if (expected.kind() == Kind.TUPLE) {
            boolean found = false;
            for (int i = 0; i < containers.size(expected); i++) {
                found |= matchesClass(site, exception, containers.item(expected, i));
            }
            return found;
        }
        return matchesClass(site, exception, expected);
    }

    private boolean matchesClass(Site site, HeapObject exception, HeapObject expected) {
        if (expected.kind() == Kind.CLASS && mutator.payload(expected) instanceof PyClass type && type.isException()) {
            return objects.classOf(exception).isSubclassOf(type);
        }
        throw site.error("TypeError: catching classes that do not inherit from BaseException is not allowed");
    }
}
