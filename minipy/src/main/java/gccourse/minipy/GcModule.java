package gccourse.minipy;

import gccourse.heap.Generations;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import java.util.List;
import java.util.Objects;

/**
 * The module {@code gc}, served by the collector. What asks for generations is refused if the collector has none;
 * {@code collect} works with every collector.
 */
final class GcModule {
    private static final int GENERATIONS = 3;
    private static final int OLDEST = 2;
    private static final int PERMANENT = 3;
    private static final int DEBUG_SAVEALL = 32;
    private static final int NOT_MADE = -1;

    private final Machine machine;
    private final Mutator mutator;
    private final Values values;

    /** The hidden globals that hold the lists {@code gc.garbage} and {@code gc.callbacks}. */
    private int garbage = NOT_MADE;

    private int callbacks = NOT_MADE;

    private boolean imported;
    private boolean enabled = true;
    private long debugFlags;

    /** What collections have been announced, for collectors that keep no such numbers themselves. */
    private final int[] announcedCollections = new int[GENERATIONS];

    private final int[] announcedCollected = new int[GENERATIONS];
    private final int[] collectionsAtBegin = new int[GENERATIONS];
    private final int[] collectedAtBegin = new int[GENERATIONS];

    GcModule(Machine machine) {
        this.machine = machine;
        mutator = machine.mutator;
        values = machine.values;
    }

    Module module() {
        imported = true;
        Module module = new Module("gc")
                .with("DEBUG_SAVEALL", values.constant((long) DEBUG_SAVEALL))
                .with("garbage", () -> garbage())
                .with("callbacks", () -> callbacks());
        add(module, Builtin.of("gc.collect", 0, 1, this::collect));
        add(module, Builtin.of("gc.enable", 0, 0, (site, none) -> {
            enable(true);
            values.pushNone();
        }));
        add(module, Builtin.of("gc.disable", 0, 0, (site, none) -> {
            enable(false);
            values.pushNone();
        }));
        add(module, Builtin.of("gc.isenabled", 0, 0, (site, none) -> values.push(isEnabled())));
        add(
                module,
                Builtin.of(
                        "gc.is_tracked",
                        1,
                        1,
                        (site, of) -> values.push(isTracked(generations(site, "gc.is_tracked"), of[0]))));
        add(module, Builtin.of("gc.is_finalized", 1, 1, (site, of) -> values.push(of[0].isFinalized())));
        add(module, Builtin.of("gc.get_count", 0, 0, this::getCount));
        add(module, Builtin.of("gc.get_threshold", 0, 0, this::getThreshold));
        add(module, Builtin.withTuple("gc.set_threshold", 1, GENERATIONS, this::setThreshold));
        add(module, Builtin.of("gc.get_stats", 0, 0, this::getStats));
        add(module, Builtin.of("gc.get_objects", 0, 1, this::getObjects));
        add(module, Builtin.of("gc.freeze", 0, 0, (site, none) -> {
            generations(site, "gc.freeze").freeze();
            values.pushNone();
        }));
        add(module, Builtin.of("gc.unfreeze", 0, 0, (site, none) -> {
            generations(site, "gc.unfreeze").unfreeze();
            values.pushNone();
        }));
        add(
                module,
                Builtin.of(
                        "gc.get_freeze_count",
                        0,
                        0,
                        (site, none) -> values.push(
                                (long) generations(site, "gc.get_freeze_count").freezeCount())));
        add(module, Builtin.of("gc.set_debug", 1, 1, this::setDebug));
        add(module, Builtin.of("gc.get_debug", 0, 0, (site, none) -> values.push(debugFlags)));
        return module;
    }

    /** The course's own module: what CPython does not show cleanly. Nothing in it allocates a container. */
    Module courseModule() {
        Module module = new Module("course");
        add(module, Builtin.of("course.refcount", 1, 1, (site, of) -> values.push(referenceCount(of[0]))));
        add(module, Builtin.of("course.begin", 0, 1, (site, auto) -> {
            begin(auto.length > 0 && values.isTrue(auto[0]));
            values.pushNone();
        }));
        add(
                module,
                Builtin.of(
                        "course.gen",
                        1,
                        1,
                        (site, of) -> values.push(generationOf(generations(site, "course.gen"), of[0]))));
        add(module, Builtin.of("course.gensize", 1, 1, (site, of) -> {
            Generations generations = generations(site, "course.gensize");
            values.push((long) generations.objects(generation(site, of[0])).size());
        }));
        add(module, Builtin.of("course.count", 1, 1, (site, of) -> {
            Generations generations = generations(site, "course.count");
            values.push((long) generations.count(generation(site, of[0])));
        }));
        add(module, Builtin.of("course.collections", 1, 1, (site, of) -> {
            int generation = generation(site, of[0]);
            values.push((long) collections(generation) - collectionsAtBegin[generation]);
        }));
        add(module, Builtin.of("course.collected", 1, 1, (site, of) -> {
            int generation = generation(site, of[0]);
            values.push((long) collected(generation) - collectedAtBegin[generation]);
        }));
        return module;
    }

    private void add(Module module, Builtin builtin) {
        String name = builtin.name();
        module.with(name.substring(name.indexOf('.') + 1), mutator.immortal(Kind.FUNCTION, builtin));
    }

    // ---- collections, as the collector announces them

    /** Tells the program that a collection begins. */
    void collectionBegins(int generation) {
        runCallbacks("start", generation, 0);
    }

    /** Tells the program that a collection has ended. */
    void collectionEnds(int generation, int unreachable) {
        announcedCollections[generation]++;
        announcedCollected[generation] += unreachable;
        runCallbacks("stop", generation, unreachable);
    }

    /** Appends an object to {@code gc.garbage}. */
    void save(HeapObject object) {
        mutator.addSlot(garbage(), object);
    }

    /** CPython holds the callback and one more reference to the dict while the callback runs. */
    private void runCallbacks(String phase, int generation, int collected) {
        HeapObject list = callbacks == NOT_MADE ? null : mutator.global(callbacks);
        if (list == null || values.size(list) == 0) {
            return;
        }
        int line = mutator.line();
        HeapObject info = machine.containers.dict();
        machine.containers.setEntry(info, "generation", values.constant((long) generation));
        addNumber(info, "collected", collected);
        machine.containers.setEntry(info, "uncollectable", values.constant(0L));
        for (int i = 0; i < values.size(list); i++) {
            HeapObject callback = values.item(list, i);
            mutator.push(callback);
            mutator.push(info);
            mutator.push(values.constant(phase));
            mutator.push(info);
            machine.call(machine.here(), callback, 2);
            mutator.drop();
            mutator.drop();
            mutator.drop();
        }
        mutator.drop();
        mutator.atLine(line);
    }

    private void addNumber(HeapObject dict, String key, long number) {
        machine.containers.setEntry(dict, key, values.push(number));
        mutator.drop();
    }

    // ---- lists of the module's own

    private HeapObject garbage() {
        if (garbage == NOT_MADE) {
            garbage = makeList("gc.garbage");
        }
        return Objects.requireNonNull(mutator.global(garbage));
    }

    private HeapObject callbacks() {
        if (callbacks == NOT_MADE) {
            callbacks = makeList("gc.callbacks");
        }
        return Objects.requireNonNull(mutator.global(callbacks));
    }

    private int makeList(String name) {
        int global = machine.globals.hidden(name);
        machine.containers.list();
        mutator.storeGlobal(global);
        return global;
    }

    // ---- functions for every collector

    private void collect(Node site, HeapObject[] arguments) {
        long generation = arguments.length == 0 ? OLDEST : integer(site, arguments[0]);
        if (generation < 0 || generation > OLDEST) {
            throw site.error("ValueError: invalid generation");
        }
        values.push((long) mutator.collect((int) generation));
    }

    private void enable(boolean on) {
        if (mutator.collector() instanceof Generations generations) {
            if (on) {
                generations.enable();
            } else {
                generations.disable();
            }
        }
        enabled = on;
    }

    private boolean isEnabled() {
        return mutator.collector() instanceof Generations generations ? generations.isEnabled() : enabled;
    }

    private void setDebug(Node site, HeapObject[] arguments) {
        long flags = integer(site, arguments[0]);
        if (flags != 0 && flags != DEBUG_SAVEALL) {
            throw site.leftOut("Any debugging flag but gc.DEBUG_SAVEALL");
        }
        generations(site, "gc.set_debug").saveAll(flags != 0);
        debugFlags = flags;
        values.pushNone();
    }

    /**
     * Returns how many references the program holds on an argument of the call that is running, that argument not
     * included; 0 for what is immortal or an atom, whose count means nothing.
     */
    private long referenceCount(HeapObject object) {
        return isCounted(object) ? mutator.collector().referenceCount(object) - 1 : 0;
    }

    /** {@code sys.getrefcount}: the argument itself counts. */
    Builtin getRefCount() {
        return Builtin.of("sys.getrefcount", 1, 1, (site, of) -> values.push(referenceCount(of[0]) + 1));
    }

    private boolean isCounted(HeapObject object) {
        return object.kind().isContainer() && !(mutator.payload(object) instanceof ConstantTuple);
    }

    // ---- functions for collectors with generations

    private Generations generations(Node site, String function) {
        if (mutator.collector() instanceof Generations generations) {
            return generations;
        }
        throw site.error(function + " needs a collector with generations; this lesson's collector has none.");
    }

    private void getCount(Node site, HeapObject[] none) {
        Generations generations = generations(site, "gc.get_count");
        long[] counts = new long[GENERATIONS];
        for (int i = 0; i < GENERATIONS; i++) {
            counts[i] = generations.count(i);
        }
        pushTuple(counts);
    }

    private void getThreshold(Node site, HeapObject[] none) {
        Generations generations = generations(site, "gc.get_threshold");
        long[] thresholds = new long[GENERATIONS];
        for (int i = 0; i < GENERATIONS; i++) {
            thresholds[i] = generations.threshold(i);
        }
        pushTuple(thresholds);
    }

    private void pushTuple(long[] numbers) {
        for (long number : numbers) {
            values.push(number);
        }
        machine.containers.sequence(Kind.TUPLE, numbers.length);
    }

    private void setThreshold(Node site, HeapObject[] arguments) {
        Generations generations = generations(site, "gc.set_threshold");
        for (int i = 0; i < arguments.length; i++) {
            generations.setThreshold(i, (int) integer(site, arguments[i]));
        }
        values.pushNone();
    }

    private void getStats(Node site, HeapObject[] none) {
        Generations generations = generations(site, "gc.get_stats");
        long[] collections = new long[GENERATIONS];
        long[] collected = new long[GENERATIONS];
        for (int i = 0; i < GENERATIONS; i++) {
            collections[i] = generations.collections(i);
            collected[i] = generations.collected(i);
        }
        HeapObject stats = machine.containers.list();
        for (int i = 0; i < GENERATIONS; i++) {
            HeapObject dict = machine.containers.dict();
            addNumber(dict, "collections", collections[i]);
            addNumber(dict, "collected", collected[i]);
            addNumber(dict, "uncollectable", 0);
            mutator.addSlot(stats, dict);
            mutator.drop();
        }
    }

    private void getObjects(Node site, HeapObject[] arguments) {
        Generations generations = generations(site, "gc.get_objects");
        int first = 0;
        int last = OLDEST;
        if (arguments.length == 1 && arguments[0] != values.none) {
            first = generation(site, arguments[0]);
            last = first;
        }
        HeapObject result = machine.containers.list();
        for (int generation = first; generation <= last; generation++) {
            for (HeapObject object : List.copyOf(generations.objects(generation))) {
                if (object != result) {
                    mutator.addSlot(result, object);
                }
            }
        }
    }

    private int generation(Node site, HeapObject argument) {
        long generation = integer(site, argument);
        if (generation < 0 || generation > OLDEST) {
            throw site.error("ValueError: generation must be 0, 1 or 2, not " + generation);
        }
        return (int) generation;
    }

    private long integer(Node site, HeapObject argument) {
        if (!values.isInteger(argument)) {
            throw site.error(
                    "TypeError: '" + values.typeName(argument) + "' object cannot be interpreted as an integer");
        }
        return values.integer(argument);
    }

    private boolean isTracked(Generations generations, HeapObject object) {
        return isCounted(object) && generations.isTracked(object);
    }

    private long generationOf(Generations generations, HeapObject object) {
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

    private int collections(int generation) {
        return mutator.collector() instanceof Generations generations
                ? generations.collections(generation)
                : announcedCollections[generation];
    }

    private int collected(int generation) {
        return mutator.collector() instanceof Generations generations
                ? generations.collected(generation)
                : announcedCollected[generation];
    }

    /** A quiet start: generations without objects, counts of zero; automatic collection only if asked for. */
    private void begin(boolean automatic) {
        enable(false);
        if (imported) {
            garbage();
            callbacks();
        }
        mutator.collect(OLDEST);
        if (mutator.collector() instanceof Generations generations) {
            generations.freeze();
            mutator.collect(OLDEST);
        }
        for (int i = 0; i < GENERATIONS; i++) {
            collectionsAtBegin[i] = collections(i);
            collectedAtBegin[i] = collected(i);
        }
        enable(automatic);
    }
}
