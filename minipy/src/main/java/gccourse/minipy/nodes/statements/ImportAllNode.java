package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.objects.Module;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code from module import *}: binds all names of the module, in the order in which the course lists them. */
public final class ImportAllNode extends StatementNode {
    private final String module;

    public ImportAllNode(Machine machine, Site site, String module) {
        super(machine, site);
        this.module = module;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        Module imported = (Module) mutator.payload(machine.modules().module(site, module));
        for (String name : imported.names()) {
            mutator.push(imported.member(site, name));
            machine.globals().variable(name).store();
        }
        return Completion.NORMAL;
    }
}
