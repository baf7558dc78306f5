package gccourse.minipy.library;

import static gccourse.minipy.library.CollectorQueries.GENERATIONS;
import static gccourse.minipy.library.CollectorQueries.OLDEST;

import gccourse.heap.Generations;
import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Module;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The course's own module: what CPython does not show cleanly. Nothing in it allocates a container. */
final class CourseModule implements Module.Members {
    static final List<String> NAMES = List.of(("begin collected collections count gen gensize refcount").split(" "));

    private final Machine machine;
    private final Mutator mutator;
    private final Atoms atoms;
    private final Functions functions;
    private final CollectorQueries collector;
    private final Announcements announcements;
    private final int[] collectionsAtBegin = new int[GENERATIONS];
    private final int[] collectedAtBegin = new int[GENERATIONS];

    CourseModule(Machine machine, CollectorQueries collector, Announcements announcements) {
        this.machine = machine;
        this.collector = collector;
        this.announcements = announcements;
        mutator = machine.mutator();
        atoms = machine.atoms();
        functions = new Functions(mutator, "course");
    }

    @Override
    public @Nullable HeapObject make(String name) {
        return switch (name) {
            case "begin" -> functions.of(name, 0, 1, this::begin);
            case "collected" -> functions.of(name, 1, 1, this::collected);
            case "collections" -> functions.of(name, 1, 1, this::collections);
            case "count" -> functions.of(name, 1, 1, this::count);
            case "gen" -> functions.of(name, 1, 1, this::gen);
            case "gensize" -> functions.of(name, 1, 1, this::gensize);
            case "refcount" -> functions.of(name, 1, 1, this::refcount);
            default -> null;
        };
    }

    private void refcount(Site site, HeapObject[] arguments) {
        atoms.push(collector.referenceCount(arguments[0]));
    }

    private void gen(Site site, HeapObject[] arguments) {
        atoms.push(collector.generationOf(collector.generations(site, "course.gen"), arguments[0]));
    }

    /** A quiet start: generations without objects, counts of zero; automatic collection only if asked for. */
    private void begin(Site site, HeapObject[] automatic) {
        collector.enable(false);
        machine.globals().begin();
        announcements.makeListsOfModule();
        mutator.collect(OLDEST);
        if (mutator.collector() instanceof Generations generations) {
            generations.freeze();
            mutator.collect(OLDEST);
        }
        for (int i = 0; i < GENERATIONS; i++) {
            collectionsAtBegin[i] = collector.collections(i);
            collectedAtBegin[i] = collector.collected(i);
        }
        collector.enable(automatic.length > 0 && machine.values().isTrue(automatic[0]));
        atoms.pushNone();
    }

    private void gensize(Site site, HeapObject[] arguments) {
        Generations generations = collector.generations(site, "course.gensize");
        atoms.push((long) collector
                .objects(generations, collector.generation(site, arguments[0]))
                .size());
    }

    private void count(Site site, HeapObject[] arguments) {
        Generations generations = collector.generations(site, "course.count");
        atoms.push((long) generations.count(collector.generation(site, arguments[0])));
    }

    private void collections(Site site, HeapObject[] arguments) {
        int generation = collector.generation(site, arguments[0]);
        atoms.push((long) collector.collections(generation) - collectionsAtBegin[generation]);
    }

    private void collected(Site site, HeapObject[] arguments) {
        int generation = collector.generation(site, arguments[0]);
        atoms.push((long) collector.collected(generation) - collectedAtBegin[generation]);
    }
}
