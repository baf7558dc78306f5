package gccourse.minipy.library;

import gccourse.minipy.objects.Module;
import gccourse.minipy.runtime.Machine;

/** The module {@code sys}: the count of references, in which the argument itself is counted. */
final class SysModule {
    private final Machine machine;
    private final CollectorQueries collector;

    SysModule(Machine machine, CollectorQueries collector) {
        this.machine = machine;
        this.collector = collector;
    }

    Module module() {
        return new ModuleMaker(machine.mutator(), "sys")
                .function("getrefcount", 1, 1, (site, of) -> machine.atoms().push(collector.referenceCount(of[0]) + 1))
                .module();
    }
}
