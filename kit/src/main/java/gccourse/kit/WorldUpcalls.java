package gccourse.kit;

import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import gccourse.heap.Upcalls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the finalizers and callbacks of a world as an interpreter does: in a frame whose one argument is the object.
 *
 * <p>It counts how deep they run inside one another, so that it does not depend on the size of Java's stack which
 * collector goes too deep.
 */
final class WorldUpcalls implements Upcalls {
    /** As deep as minipy lets calls run inside one another. */
    private static final int DEEPEST = 200;

    /** The name of the list to which saved garbage goes; a test that saves garbage makes it. */
    private static final String GARBAGE = "gc.garbage";

    private final Mutator mutator;
    private final Names names;
    private final Map<String, Runnable> finalizers = new HashMap<>();
    private final Map<String, Runnable> callbacks = new HashMap<>();
    private final List<String> log = new ArrayList<>();
    private int depth;

    WorldUpcalls(Mutator mutator, Names names) {
        this.mutator = mutator;
        this.names = names;
    }

    /** Gives the finalizer of an object more to do than to leave a line in the log. */
    void onFinalizer(String name, Runnable finalizer) {
        finalizers.put(name, finalizer);
    }

    /** Gives the callback of a weak reference more to do than to leave a line in the log. */
    void onCallback(String name, Runnable callback) {
        callbacks.put(name, callback);
    }

    List<String> log() {
        return List.copyOf(log);
    }

    @Override
    public void runFinalizer(HeapObject object) {
        String name = names.nameOf(object);
        Runnable more = finalizers.getOrDefault(name, () -> {});
        call("__del__", "self", object, "del " + name, () -> names.asSelf(object, more));
    }

    @Override
    public void runCallback(HeapObject weakReference, HeapObject callback) {
        String name = names.nameOf(weakReference);
        call("callback", "reference", weakReference, "callback " + name, callbacks.getOrDefault(name, () -> {}));
    }

    private void call(String function, String parameter, HeapObject argument, String line, Runnable more) {
        if (depth == DEEPEST) {
            throw new BrokenRule(
                    "STACK OVERFLOW",
                    argument,
                    DEEPEST + " finalizers and callbacks run inside one another. However deep a structure is, the stack"
                            + " must stay shallow.");
        }
        depth++;
        mutator.push(argument);
        mutator.pushFrame(function, List.of(parameter), 1);
        log.add(line);
        more.run();
        mutator.popFrame();
        depth--;
    }

    @Override
    public void collectionBegins(int generation) {}

    @Override
    public void collectionEnds(int generation, int unreachable) {}

    @Override
    public void saveGarbage(HeapObject object) {
        mutator.addSlot(names.held(GARBAGE), object);
    }
}
