package gccourse.minipy.library;

import gccourse.heap.Generations;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.ConstantTuple;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.DictKeys;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.SetTable;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who refers to whom: {@code gc.get_referents} and {@code gc.get_referrers}. */
final class Referrers {
    private final Machine machine;
    private final Mutator mutator;
    private final Containers containers;

    Referrers(Machine machine) {
        this.machine = machine;
        mutator = machine.mutator();
        containers = machine.containers();
    }

    // ---- referents

    /** Makes a list of all that some objects refer to, in the order in which a collector of CPython visits it. */
    void referents(Site site, HeapObject[] objects) {
        HeapObject list = containers.list();
        for (HeapObject object : objects) {
            int pushed = push(object);
            for (int i = pushed - 1; i >= 0; i--) {
                mutator.addSlot(list, mutator.peek(i));
            }
            for (int i = 0; i < pushed; i++) {
                mutator.drop();
            }
        }
    }

    /** Pushes what an object refers to, atoms included, and returns how many that are. */
    private int push(HeapObject object) {
        Object payload = mutator.payload(object);
        if (payload instanceof DictKeys keys) {
            return pushEntries(object, keys);
        }
        int before = mutator.temporaries();
        if (payload instanceof SetTable table) {
            for (int i = 0; i < table.places(); i++) {
                pushIfThere(table.element(i));
            }
        } else if (payload instanceof ConstantTuple tuple) {
            List<HeapObject> items = new ArrayList<>(tuple.items());
            Collections.reverse(items);
            items.forEach(mutator::push);
        } else {
            int count = mutator.slotCount(object);
            boolean backwards = object.kind().lastSlotFirst();
            for (int i = 0; i < count; i++) {
                pushIfThere(mutator.slot(object, backwards ? count - 1 - i : i));
            }
            if (object.kind() == Kind.INSTANCE && payload instanceof PyClass type) {
                pushIfThere(type.object());
            }
        }
        return mutator.temporaries() - before;
    }

    private void pushIfThere(@Nullable HeapObject object) {
        if (object != null) {
            mutator.push(object);
        }
    }

    /** The keys are visited only if one of them is no string. */
    private int pushEntries(HeapObject dict, DictKeys keys) {
        boolean strings = true;
        for (int i = 0; i < keys.count(); i++) {
            strings &= keys.key(i) == null || keys.key(i) instanceof String;
        }
        int before = mutator.temporaries();
        for (int i = 0; i < keys.count(); i++) {
            HeapObject value = containers.entryValue(dict, i);
            if (value != null) {
                mutator.push(value);
                if (!strings) {
                    containers.pushKey(dict, i);
                }
            }
        }
        return mutator.temporaries() - before;
    }

    // ---- referrers

    /**
     * Makes a list of the containers that refer to one of some objects, generation by generation. In CPython a global name
     * is an entry of a dict, and the dict would be among them: here there is none.
     */
    void referrers(Site site, HeapObject[] objects) {
        for (HeapObject object : objects) {
            if (machine.globals().haveNameFor(object)) {
                throw site.leftOut("`gc.get_referrers` of what a global name is bound to");
            }
        }
        HeapObject arguments = objects.length == 0 ? machine.atoms().none() : mutator.peek(0);
        List<HeapObject> found = new ArrayList<>();
        for (HeapObject holder : containers()) {
            if (holder != arguments && refers(holder, objects)) {
                found.add(holder);
            }
        }
        HeapObject list = containers.list();
        for (HeapObject holder : found) {
            mutator.addSlot(list, holder);
        }
    }

    private boolean refers(HeapObject holder, HeapObject[] objects) {
        for (int i = 0; i < mutator.slotCount(holder); i++) {
            HeapObject held = mutator.slot(holder, i);
            for (HeapObject object : objects) {
                if (held == object) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns all containers: those that the collector tracks, if it has generations. */
    private List<HeapObject> containers() {
        List<HeapObject> all = new ArrayList<>();
        if (mutator.collector() instanceof Generations generations) {
            for (int generation = 0; generation < CollectorQueries.GENERATIONS; generation++) {
                generations.objects(generation).forEach(object -> all.add(Objects.requireNonNull(object)));
            }
        } else {
            new Inspector(mutator.heap()).forEachObject(object -> {
                if (object.kind().isContainer()) {
                    all.add(object);
                }
            });
        }
        return all;
    }
}
