package gccourse.minipy.nodes.statements;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.minipy.nodes.Completion;
import gccourse.minipy.nodes.StatementNode;
import gccourse.minipy.nodes.TargetNode;
import gccourse.minipy.objects.Module;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** {@code import module}, {@code from module import name}. */
public final class ImportNode extends StatementNode {
    private final String module;
    private final @Nullable String member;
    private final TargetNode target;

    public ImportNode(Machine machine, Site site, String module, @Nullable String member, TargetNode target) {
        super(machine, site);
        this.module = module;
        this.member = member;
        this.target = target;
    }

    @Override
    public Completion execute(@Nullable Frame frame) {
        HeapObject imported = machine.modules().module(site, module);
        if (member != null) {
            imported = ((Module) mutator.payload(imported)).find(member);
            if (imported == null) {
                throw site.error("ImportError: cannot import name '" + member + "' from '" + module
                        + "' in this course. See docs/minipy.md.");
            }
        }
        mutator.push(imported);
        target.assign(frame);
        return Completion.NORMAL;
    }
}
