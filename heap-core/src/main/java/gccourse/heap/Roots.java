package gccourse.heap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where the program's references start: its globals, the frames of its call stack, and the interpreter's temporaries.
 *
 * <p>Everything that can be reached from here by following references is in use; nothing else is.
 */
public final class Roots {
    private final Meter meter;
    private final List<String> globalNames = new ArrayList<>();
    private final Frame globals;
    private final List<Frame> frames = new ArrayList<>();
    private final List<Frame> framesView = Collections.unmodifiableList(frames);
    private final Temporaries temporaries = new Temporaries();

    Roots(Meter meter) {
        this.meter = meter;
        this.globals = new Frame("globals", globalNames, new HeapObject[0], meter);
    }

    /** The global names of the program. */
    public Frame globals() {
        return globals;
    }

    /** The frames of the functions that are running, the caller before the called. */
    public List<Frame> frames() {
        return framesView;
    }

    /** Visits the temporaries: the values that the interpreter holds in the middle of an expression, oldest first. */
    public void forEachTemporary(ReferenceVisitor visitor) {
        for (int i = 0; i < temporaries.count(); i++) {
            HeapObject temporary = temporaries.get(i);
            if (!temporary.isImmortal()) {
                meter.rootsVisited++;
                visitor.visit(temporary);
            }
        }
    }

    int declareGlobal(String name) {
        int index = globalNames.size();
        globalNames.add(name);
        globals.haveRoomFor(index);
        return index;
    }

    void pushFrame(Frame frame) {
        frames.add(frame);
    }

    void popFrame() {
        frames.remove(frames.size() - 1);
    }

    Temporaries temporaries() {
        return temporaries;
    }
}
