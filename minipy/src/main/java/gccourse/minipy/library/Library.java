package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.objects.Module;
import gccourse.minipy.runtime.Machine;
import java.util.List;
import java.util.function.Consumer;

/** All that a program finds there without having written it. */
public final class Library {
    private static final List<String> MODULES = List.of("course", "gc", "sys", "time", "weakref");

    private final Machine machine;
    private final CollectorQueries collector;
    private final Announcements announcements;
    private final Printer printer;

    /**
     * Gives a machine its builtin names, methods and modules.
     *
     * @param output takes what the program prints, call by call, without line ends
     */
    public Library(Machine machine, Consumer<String> output) {
        this.machine = machine;
        announcements = new Announcements(machine);
        collector = new CollectorQueries(machine, announcements);
        Conversions conversions = new Conversions(machine);
        printer = new Printer(output);
        machine.builtins().serve(new BuiltinFunctions(machine, printer, conversions), BuiltinFunctions.LEFT_OUT);
        machine.methods().serve(Kind.LIST, new ListMethods(machine));
        machine.methods().serve(Kind.DICT, new DictMethods(machine, conversions));
        machine.methods().serve(Kind.SET, new SetMethods(machine, Kind.SET));
        machine.methods().serve(Kind.FROZENSET, new SetMethods(machine, Kind.FROZENSET));
        machine.methods().serve(Kind.STR, new TextMethods(machine));
        machine.methods().serve(Kind.TUPLE, new TupleMethods(machine));
        machine.methods().serve(Kind.GENERATOR, new GeneratorMethods(machine));
        machine.modules().serve(MODULES, this::module);
    }

    private Module module(String name) {
        return new Module(
                name,
                switch (name) {
                    case "course" -> CourseModule.NAMES;
                    case "gc" -> GcModule.NAMES;
                    case "sys" -> SysModule.NAMES;
                    case "time" -> TimeModule.NAMES;
                    default -> WeakrefModule.NAMES;
                },
                switch (name) {
                    case "course" -> new CourseModule(machine, collector, announcements);
                    case "gc" -> new GcModule(machine, collector, announcements);
                    case "sys" -> new SysModule(machine, collector);
                    case "time" -> new TimeModule(machine);
                    default -> new WeakrefModule(machine);
                });
    }

    /** Prints what waits for the end of its line. */
    public void flush() {
        printer.flush();
    }

    /** Tells the program that a collection begins. */
    public void collectionBegins(int generation) {
        announcements.collectionBegins(generation);
    }

    /** Tells the program that a collection has ended. */
    public void collectionEnds(int generation, int unreachable) {
        announcements.collectionEnds(generation, unreachable);
    }

    /** Appends an object to {@code gc.garbage}. */
    public void saveGarbage(HeapObject object) {
        announcements.save(object);
    }
}
