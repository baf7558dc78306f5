package gccourse.minipy.library;

import static gccourse.minipy.library.CollectorQueries.GENERATIONS;
import static gccourse.minipy.library.CollectorQueries.OLDEST;

import gccourse.heap.Generations;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.Module;
import gccourse.minipy.objects.Values;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The module {@code gc}, served by the collector. What asks for generations is refused if the collector has none;
 * {@code collect} works with every collector.
 */
final class GcModule implements Module.Members {
    static final List<String> NAMES = List.of(
            ("DEBUG_SAVEALL callbacks collect disable enable freeze garbage get_count get_debug get_freeze_count get_objects get_referents get_referrers get_stats get_threshold is_finalized is_tracked isenabled set_debug set_threshold unfreeze")
                    .split(" "));

    private static final int DEBUG_SAVEALL = 32;

    /** As an argument of {@code get_objects}, what CPython takes for {@code None}. */
    private static final int ALL = -1;

    private final Mutator mutator;
    private final Atoms atoms;
    private final Functions functions;
    private final Containers containers;
    private final Values values;
    private final CollectorQueries collector;
    private final Announcements announcements;
    private final Referrers referrers;
    private long debugFlags;

    GcModule(Machine machine, CollectorQueries collector, Announcements announcements) {
        mutator = machine.mutator();
        atoms = machine.atoms();
        functions = new Functions(mutator, "gc");
        containers = machine.containers();
        values = machine.values();
        this.collector = collector;
        referrers = new Referrers(machine);
        this.announcements = announcements;
        announcements.gcIsImported();
    }

    @Override
    public @Nullable HeapObject make(String name) {
        return switch (name) {
            case "DEBUG_SAVEALL" -> atoms.constant((long) DEBUG_SAVEALL);
            case "callbacks" -> announcements.callbacks();
            case "collect" -> functions.naming("generation", name, this::collect);
            case "disable" -> functions.of(name, 0, 0, (site, none) -> enable(false));
            case "enable" -> functions.of(name, 0, 0, (site, none) -> enable(true));
            case "freeze" -> functions.of(name, 0, 0, this::freeze);
            case "garbage" -> announcements.garbage();
            case "get_count" -> functions.of(name, 0, 0, this::getCount);
            case "get_debug" -> functions.of(name, 0, 0, (site, none) -> atoms.push(debugFlags));
            case "get_freeze_count" -> functions.of(name, 0, 0, this::getFreezeCount);
            case "get_objects" -> functions.naming("generation", name, this::getObjects);
            case "get_referents" -> functions.withTuple(name, 0, Integer.MAX_VALUE, referrers::referents);
            case "get_referrers" -> functions.withTuple(name, 0, Integer.MAX_VALUE, referrers::referrers);
            case "get_stats" -> functions.of(name, 0, 0, this::getStats);
            case "get_threshold" -> functions.of(name, 0, 0, this::getThreshold);
            case "is_finalized" ->
                functions.of(
                        name, 1, 1, (site, of) -> atoms.push(mutator.collector().isFinalized(of[0])));
            case "is_tracked" -> functions.of(name, 1, 1, this::isTracked);
            case "isenabled" -> functions.of(name, 0, 0, (site, none) -> atoms.push(collector.isEnabled()));
            case "set_debug" -> functions.of(name, 1, 1, this::setDebug);
            case "set_threshold" -> functions.withTuple(name, 1, GENERATIONS, this::setThreshold);
            case "unfreeze" -> functions.of(name, 0, 0, this::unfreeze);
            default -> null;
        };
    }

    // ---- for every collector

    private void collect(Site site, HeapObject[] arguments) {
        long generation = arguments.length == 0 ? OLDEST : values.index(site, arguments[0]);
        if (generation < 0 || generation > OLDEST) {
            throw site.error("ValueError: invalid generation");
        }
        atoms.push((long) mutator.collect((int) generation));
    }

    private void enable(boolean on) {
        collector.enable(on);
        atoms.pushNone();
    }

    // ---- for collectors with generations

    private void isTracked(Site site, HeapObject[] arguments) {
        atoms.push(collector.isTracked(collector.generations(site, "gc.is_tracked"), arguments[0]));
    }

    private void getCount(Site site, HeapObject[] none) {
        pushTuple(collector.generations(site, "gc.get_count")::count);
    }

    private void getThreshold(Site site, HeapObject[] none) {
        pushTuple(collector.generations(site, "gc.get_threshold")::threshold);
    }

    private void pushTuple(IntUnaryOperator numberOfGeneration) {
        for (int i = 0; i < GENERATIONS; i++) {
            atoms.push((long) numberOfGeneration.applyAsInt(i));
        }
        containers.sequence(Kind.TUPLE, GENERATIONS);
    }

    private void setThreshold(Site site, HeapObject[] arguments) {
        Generations generations = collector.generations(site, "gc.set_threshold");
        for (int i = 0; i < arguments.length; i++) {
            generations.setThreshold(i, threshold(site, arguments[i]));
        }
        atoms.pushNone();
    }

    private int threshold(Site site, HeapObject argument) {
        long threshold = values.index(site, argument);
        if ((int) threshold != threshold) {
            throw site.error("OverflowError: signed integer is "
                    + (threshold > 0 ? "greater than maximum" : "less than minimum"));
        }
        return (int) threshold;
    }

    private void getStats(Site site, HeapObject[] none) {
        Generations generations = collector.generations(site, "gc.get_stats");
        int[] collections = new int[GENERATIONS];
        int[] collected = new int[GENERATIONS];
        for (int i = 0; i < GENERATIONS; i++) {
            collections[i] = generations.collections(i);
            collected[i] = generations.collected(i);
        }
        HeapObject stats = containers.list();
        for (int i = 0; i < GENERATIONS; i++) {
            HeapObject dict = containers.dict();
            announcements.setNumber(dict, "collections", collections[i]);
            announcements.setNumber(dict, "collected", collected[i]);
            announcements.setNumber(dict, "uncollectable", 0);
            mutator.addSlot(stats, dict);
            mutator.drop();
        }
    }

    private void getObjects(Site site, HeapObject[] arguments) {
        Generations generations = collector.generations(site, "gc.get_objects");
        int first = 0;
        int last = OLDEST;
        if (arguments.length == 1 && arguments[0] != atoms.none()) {
            long generation = generationOfObjects(site, arguments[0]);
            if (generation != ALL) {
                first = (int) generation;
                last = first;
            }
        }
        HeapObject result = containers.list();
        for (int generation = first; generation <= last; generation++) {
            for (HeapObject object : collector.objects(generations, generation)) {
                if (object != result) {
                    mutator.addSlot(result, object);
                }
            }
        }
    }

    private long generationOfObjects(Site site, HeapObject argument) {
        if (!atoms.isInteger(argument)) {
            throw site.error("TypeError: argument should be integer or None, not '" + values.typeName(argument) + "'");
        }
        long generation = atoms.integer(argument);
        if (generation >= GENERATIONS) {
            throw site.error("ValueError: generation parameter must be less than the number of available generations ("
                    + GENERATIONS + ")");
        }
        if (generation < 0 && generation != ALL) {
            throw site.error("ValueError: generation parameter cannot be negative");
        }
        return generation;
    }

    private void freeze(Site site, HeapObject[] none) {
        collector.generations(site, "gc.freeze").freeze();
        atoms.pushNone();
    }

    private void unfreeze(Site site, HeapObject[] none) {
        collector.generations(site, "gc.unfreeze").unfreeze();
        atoms.pushNone();
    }

    private void getFreezeCount(Site site, HeapObject[] none) {
        atoms.push((long) collector.generations(site, "gc.get_freeze_count").freezeCount());
    }

    private void setDebug(Site site, HeapObject[] arguments) {
        long flags = values.index(site, arguments[0]);
        if (flags != 0 && flags != DEBUG_SAVEALL) {
            throw site.leftOut("Any debugging flag but gc.DEBUG_SAVEALL");
        }
        collector.generations(site, "gc.set_debug").saveAll(flags != 0);
        debugFlags = flags;
        atoms.pushNone();
    }
}
