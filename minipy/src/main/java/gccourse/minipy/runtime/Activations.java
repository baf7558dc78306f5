package gccourse.minipy.runtime;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.FrameState;
import gccourse.minipy.objects.PyFunction;
import gccourse.minipy.syntax.Site;
import java.util.Arrays;
import java.util.List;

/**
 * The functions that are running, one inside the other, and their frame objects.
 *
 * <p>As in CPython 3.11, a frame object is made only when a traceback asks for it. It holds nothing while its function
 * runs. When the function ends and the frame object is still referred to, it takes the locals over, and refers to the
 * frame object of the caller, which is made for that if need be.
 */
public final class Activations {
    /** CPython's {@code sys.getrecursionlimit()}; the module is one of them. */
    private static final int RECURSION_LIMIT = 1000;

    private static final int NONE = -1;
    private static final int MODULE = 0;

    private final Mutator mutator;
    private final Cells cells;
    private PyFunction[] functions = new PyFunction[64];
    private Frame[] frames = new Frame[64];

    /** For each depth, the cell with the frame object. */
    private int[] objects = new int[64];

    /** For each depth, how many frames the heap has then. */
    private int[] heights = new int[64];

    /** For each depth, whether it is that of a generator: its frame does not refer to that of the caller. */
    private boolean[] goesOn = new boolean[64];

    private int depth = MODULE;
    private int used = 1;

    Activations(Mutator mutator, Cells cells) {
        this.mutator = mutator;
        this.cells = cells;
        objects[MODULE] = NONE;
    }

    /** Returns how many functions run inside one another; 0 if only the module does. */
    int depth() {
        return depth;
    }

    /**
     * Takes note that a function runs in the newest frame.
     *
     * @throws gccourse.minipy.syntax.ProgramError if that is one too many; the frame is gone then
     */
    void enter(Site call, PyFunction function, Frame frame) {
        if (used >= RECURSION_LIMIT) {
            mutator.popFrame();
            throw call.error("RecursionError: maximum recursion depth exceeded");
        }
        used++;
        depth++;
        if (depth == objects.length) {
            functions = Arrays.copyOf(functions, 2 * depth);
            frames = Arrays.copyOf(frames, 2 * depth);
            objects = Arrays.copyOf(objects, 2 * depth);
            heights = Arrays.copyOf(heights, 2 * depth);
            goesOn = Arrays.copyOf(goesOn, 2 * depth);
        }
        functions[depth] = function;
        frames[depth] = frame;
        objects[depth] = NONE;
        goesOn[depth] = false;
        heights[depth] = mutator.heap().roots().frames().size();
    }

    /** Takes note that a generator goes on in the newest frame; its frame object, if it has one, is the top entry. */
    void goOn(Site call, PyFunction function, Frame frame, boolean hasFrameObject) {
        enter(call, function, frame);
        goesOn[depth] = true;
        if (hasFrameObject) {
            objects[depth] = cells.take();
        }
    }

    /**
     * Takes note that the generator that runs begins to wait, and pushes its frame object, if it has one. The newest frame
     * stays.
     *
     * @return whether it has one
     */
    boolean suspend() {
        int object = objects[depth];
        used--;
        depth--;
        if (object == NONE) {
            return false;
        }
        mutator.push(cells.get(object));
        cells.release(object);
        return true;
    }

    /** Pops the frames of calls that are not written in Python and that the running function has made. */
    void popNative() {
        while (mutator.heap().roots().frames().size() > heights[depth]) {
            mutator.popFrame();
        }
    }

    /** Takes note that code runs that is not written in Python and calls some that is; it counts as one function. */
    void enterNative(Site call) {
        if (used >= RECURSION_LIMIT) {
            throw call.error("RecursionError: maximum recursion depth exceeded while calling a Python object");
        }
        used++;
    }

    /** Takes note that such code is over. */
    void leaveNative() {
        used--;
    }

    /** Pops the newest frame. Its locals go to the frame object, if somebody refers to that, or nowhere. */
    void leave() {
        int object = objects[depth];
        if (object != NONE) {
            giveUp(object);
        }
        used--;
        depth--;
        mutator.popFrame();
    }

    private void giveUp(int cell) {
        HeapObject object = cells.get(cell);
        Frame frame = frames[depth];
        if (mutator.collector().referenceCount(object) != 1) {
            HeapObject back = goesOn[depth] ? null : frameObject(depth - 1);
            FrameState state = (FrameState) mutator.payload(object);
            for (int i = 0; i < state.back(); i++) {
                mutator.setSlot(object, i, mutator.local(frame, i));
                mutator.deleteLocal(frame, i);
            }
            if (back != null) {
                mutator.setSlot(object, state.back(), back);
            }
        }
        cells.release(cell);
    }

    /** Returns the frame object of what runs at a depth, and makes it if there is none. */
    HeapObject frameObject(int at) {
        if (objects[at] == NONE) {
            FrameState state = at == MODULE
                    ? new FrameState("<module>", List.of())
                    : new FrameState(
                            functions[at].definition().name(),
                            functions[at].definition().localNames());
            mutator.allocate(Kind.INSTANCE, state.back() + 1, state);
            objects[at] = cells.take();
        }
        return cells.get(objects[at]);
    }

    /**
     * Tells whether an object is the frame object of something that still runs. CPython's collector does not know it yet.
     */
    boolean isRunning(HeapObject object) {
        for (int i = MODULE; i <= depth; i++) {
            if (objects[i] != NONE && cells.get(objects[i]) == object) {
                return true;
            }
        }
        return false;
    }

    /** Returns the name of the function that runs at a depth. */
    String name(int at) {
        return at == MODULE ? "<module>" : functions[at].definition().name();
    }
}
