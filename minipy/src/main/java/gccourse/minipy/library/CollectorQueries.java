package gccourse.minipy.library;

import gccourse.heap.Generations;
import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Values;
import gccourse.minipy.runtime.Calls;
import gccourse.minipy.runtime.Exceptions;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import java.util.ArrayList;
import java.util.List;

/** What the modules ask the collector, whatever collector it is. */
final class CollectorQueries {
    static final int GENERATIONS = 3;
    static final int OLDEST = 2;
    private static final int PERMANENT = 3;

    private final Mutator mutator;
    private final Values values;
    private final Exceptions exceptions;
    private final Announcements announcements;
    private boolean enabled = true;

    CollectorQueries(Machine machine, Announcements announcements) {
        mutator = machine.mutator();
        values = machine.values();
        exceptions = machine.exceptions();
        this.announcements = announcements;
    }

    // ---- every collector

    /**
     * Returns how many references the program holds on an argument of the call that is running, that argument not
     * included; 0 for what is immortal or an atom, whose count means nothing.
     */
    long referenceCount(HeapObject object) {
        return isCounted(object) ? mutator.collector().referenceCount(object) - 1 : 0;
    }

    private boolean isCounted(HeapObject object) {
        return object.kind().isContainer() && !Calls.isImmortal(object);
    }

    /** Turns automatic collection on or off, where the collector has such a thing. */
    void enable(boolean on) {
        if (mutator.collector() instanceof Generations generations) {
            if (on) {
                generations.enable();
            } else {
                generations.disable();
            }
        }
        enabled = on;
    }

    boolean isEnabled() {
        return mutator.collector() instanceof Generations generations ? generations.isEnabled() : enabled;
    }

    /** Returns how often a generation was collected. */
    int collections(int generation) {
        return mutator.collector() instanceof Generations generations
                ? generations.collections(generation)
                : announcements.collections(generation);
    }

    /** Returns how many objects were found unreachable when a generation was collected. */
    int collected(int generation) {
        return mutator.collector() instanceof Generations generations
                ? generations.collected(generation)
                : announcements.collected(generation);
    }

    // ---- collectors with generations

    /** Returns the tracked objects of a generation. */
    List<HeapObject> objects(Generations generations, int generation) {
        List<HeapObject> objects = new ArrayList<>(generations.objects(generation));
        objects.removeIf(exceptions::isRunningFrame);
        return objects;
    }

    /**
     * Returns the collector's generations.
     *
     * @param function what the program asked for
     * @throws gccourse.minipy.syntax.ProgramError if the collector has none
     */
    Generations generations(Site site, String function) {
        if (mutator.collector() instanceof Generations generations) {
            return generations;
        }
        throw site.error(function + " needs a collector with generations; this lesson's collector has none.");
    }

    /**
     * Returns the generation that a program means.
     *
     * @throws gccourse.minipy.syntax.ProgramError if there is no such generation
     */
    int generation(Site site, HeapObject argument) {
        long generation = values.index(site, argument);
        if (generation < 0 || generation > OLDEST) {
            throw site.error("ValueError: generation must be 0, 1 or 2, not " + generation);
        }
        return (int) generation;
    }

    boolean isTracked(Generations generations, HeapObject object) {
        return isCounted(object) && generations.isTracked(object);
    }

    /** Returns the generation of an object, 3 if it is frozen, -1 if it is not tracked. */
    long generationOf(Generations generations, HeapObject object) {
        if (isTracked(generations, object)) {
            for (int generation = 0; generation <= PERMANENT; generation++) {
                for (HeapObject member : generations.objects(generation)) {
                    if (member == object) {
                        return generation;
                    }
                }
            }
        }
        return -1;
    }
}
