package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.runtime.Machine;
import java.util.Objects;

/** What the collector announces: it goes to {@code gc.callbacks} and {@code gc.garbage}, and is counted. */
final class Announcements {
    private static final int NOT_MADE = -1;

    private final Machine machine;
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;

    /** The hidden globals that hold the lists {@code gc.garbage} and {@code gc.callbacks}. */
    private int garbage = NOT_MADE;

    private int callbacks = NOT_MADE;

    private boolean gcImported;

    /** For collectors that keep no such numbers themselves. */
    private final int[] collections = new int[CollectorQueries.GENERATIONS];

    private final int[] collected = new int[CollectorQueries.GENERATIONS];

    Announcements(Machine machine) {
        this.machine = machine;
        mutator = machine.mutator();
        atoms = machine.atoms();
        containers = machine.containers();
    }

    // ---- what is announced

    void collectionBegins(int generation) {
        runCallbacks("start", generation, 0);
    }

    void collectionEnds(int generation, int unreachable) {
        collections[generation]++;
        collected[generation] += unreachable;
        runCallbacks("stop", generation, unreachable);
    }

    void save(HeapObject object) {
        mutator.addSlot(garbage(), object);
    }

    /** CPython holds the callback and one more reference to the dict while the callback runs. */
    private void runCallbacks(String phase, int generation, int collected) {
        HeapObject list = callbacks == NOT_MADE ? null : mutator.global(callbacks);
        if (list == null || containers.size(list) == 0) {
            return;
        }
        int line = mutator.line();
        HeapObject info = containers.dict();
        setNumber(info, "generation", generation);
        setNumber(info, "collected", collected);
        setNumber(info, "uncollectable", 0);
        for (int i = 0; i < containers.size(list); i++) {
            HeapObject callback = containers.item(list, i);
            mutator.push(callback);
            mutator.push(info);
            mutator.push(atoms.constant(phase));
            mutator.push(info);
            machine.calls().call(machine.calls().here(), callback, 2);
            mutator.drop();
            mutator.drop();
            mutator.drop();
        }
        mutator.drop();
        mutator.atLine(line);
    }

    /** Sets the value of a key in a dict to an int. */
    void setNumber(HeapObject dict, String key, long number) {
        containers.setEntry(dict, key, atoms.push(number));
        mutator.drop();
    }

    // ---- what the program sees of it

    /** Returns how many collections of a generation have ended. */
    int collections(int generation) {
        return collections[generation];
    }

    /** Returns how many unreachable objects all collections of a generation have found. */
    int collected(int generation) {
        return collected[generation];
    }

    /** Returns the list {@code gc.garbage}, which is made when it is first asked for. */
    HeapObject garbage() {
        if (garbage == NOT_MADE) {
            garbage = makeList("gc.garbage");
        }
        return Objects.requireNonNull(mutator.global(garbage));
    }

    /** Returns the list {@code gc.callbacks}, which is made when it is first asked for. */
    HeapObject callbacks() {
        if (callbacks == NOT_MADE) {
            callbacks = makeList("gc.callbacks");
        }
        return Objects.requireNonNull(mutator.global(callbacks));
    }

    /** Takes note that the program can ask for the lists from now on. */
    void gcIsImported() {
        gcImported = true;
    }

    /** Makes both lists, unless the program has not imported {@code gc}: CPython makes them with the module. */
    void makeListsOfModule() {
        if (gcImported) {
            garbage();
            callbacks();
        }
    }

    private int makeList(String name) {
        int global = machine.globals().hidden(name);
        containers.list();
        mutator.storeGlobal(global);
        return global;
    }
}
