package gccourse.heap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clears weak references, and calls back, as CPython's {@code Objects/weakrefobject.c} does. */
final class WeakReferences {
    private final ProgramCalls program;
    private final Walk walk;
    private final Events events;

    WeakReferences(ProgramCalls program, Walk walk, Events events) {
        this.program = program;
        this.walk = walk;
        this.events = events;
    }

    /** The weak reference without a callback, which everybody who asks for such a one is given, or null. */
    @Nullable
    HeapObject shared(HeapObject target) {
        WeakLink first = target.weakReferences();
        return first != null && first.shared && !program.mutator().collector().isDying(first.weakReference())
                ? first.weakReference()
                : null;
    }

    /** Clears every weak reference to an object, and answers those that are to be called back, the newest first. */
    List<HeapObject> clearAll(HeapObject target) {
        List<HeapObject> toCallBack = new ArrayList<>(0);
        for (WeakLink link = target.weakReferences(); link != null; link = target.weakReferences()) {
            HeapObject weakReference = link.weakReference();
            link.clear();
            if (weakReference.slots[0] != null && !program.mutator().collector().isDying(weakReference)) {
                toCallBack.add(weakReference);
            }
            if (events.areHeard()) {
                events.tell(new HeapEvent.WeakReferenceCleared(weakReference, target));
            }
        }
        return toCallBack;
    }

    /** Lets a weak reference point at nothing; does nothing to any other object. */
    void clear(HeapObject object) {
        if (object.payload() instanceof WeakLink link) {
            link.clear();
        }
    }

    /** Calls the callback of a weak reference, if it has one. */
    void callBack(HeapObject weakReference) {
        HeapObject callback = weakReference.slots[0];
        if (callback != null) {
            program.runCallback(weakReference, callback);
        }
    }

    /** Clears every weak reference to an object, takes the callbacks out of them, and calls these, the newest first. */
    void clearAllAndCallBack(HeapObject target) {
        if (target.weakReferences() == null) {
            return;
        }
        List<HeapObject> toCallBack = clearAll(target);
        if (toCallBack.isEmpty()) {
            return;
        }
        walk.checkProgramMayRun(target);
        Mutator mutator = program.mutator();
        if (toCallBack.size() == 1) {
            HeapObject weakReference = toCallBack.get(0);
            program.runCallback(weakReference, mutator.takeCallback(weakReference));
        } else {
            HeapObject held = mutator.holdCallbacks(toCallBack);
            for (int i = 0; i < toCallBack.size(); i++) {
                program.runCallback(held.slots[2 * i], held.slots[2 * i + 1]);
            }
        }
        mutator.drop();
    }
}
