package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.minipy.runtime.Machine;
import java.util.function.Consumer;

/** All that a program finds there without having written it. */
public final class Library {
    private final Announcements announcements;

    /**
     * Gives a machine its builtin names, methods and modules.
     *
     * @param output takes what the program prints, call by call, without line ends
     */
    public Library(Machine machine, Consumer<String> output) {
        announcements = new Announcements(machine);
        CollectorQueries collector = new CollectorQueries(machine, announcements);
        new BuiltinFunctions(machine, output).addTo(machine.builtins());
        new ListMethods(machine).addTo(machine.methods());
        new DictMethods(machine).addTo(machine.methods());
        machine.modules().add("gc", () -> new GcModule(machine, collector, announcements).module());
        machine.modules().add("course", () -> new CourseModule(machine, collector, announcements).module());
        machine.modules().add("sys", () -> new SysModule(machine, collector).module());
        machine.modules().add("weakref", () -> new WeakrefModule(machine).module());
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
