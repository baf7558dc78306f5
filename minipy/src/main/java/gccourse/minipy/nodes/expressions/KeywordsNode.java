package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.Node;
import gccourse.minipy.objects.DictKeys;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** The keyword arguments of a call with {@code **}: a dict that grows from the left to the right. */
public final class KeywordsNode extends Node {
    private final @Nullable String[] names;
    private final ExpressionNode[] values;

    /** @param names null where a value has {@code **} in front */
    public KeywordsNode(Machine machine, Site site, @Nullable String[] names, ExpressionNode[] values) {
        super(machine, site);
        this.names = names;
        this.values = values;
    }

    /** Neighbouring keywords are evaluated, put into a dict, and that is merged, unless it is the first. */
    void collect(@Nullable Frame frame, HeapObject called) {
        HeapObject dict = null;
        int i = 0;
        while (i < values.length) {
            if (names[i] == null) {
                dict = dict == null ? machine.containers().dict() : dict;
                values[i].evaluate(frame);
                i++;
            } else {
                i = group(frame, i);
                if (dict == null) {
                    dict = mutator.peek(0);
                    continue;
                }
            }
            merge(dict, called);
        }
    }

    private int group(@Nullable Frame frame, int from) {
        int to = from;
        while (to < values.length && names[to] != null) {
            values[to].evaluate(frame);
            to++;
        }
        HeapObject dict = machine.containers().dict();
        int count = to - from;
        for (int i = 0; i < count; i++) {
            machine.containers().setEntry(dict, String.valueOf(names[from + i]), mutator.peek(count - i));
        }
        for (int i = 0; i < count; i++) {
            mutator.dropBelowTop();
        }
        return to;
    }

    private void merge(HeapObject dict, HeapObject called) {
        HeapObject from = mutator.peek(0);
        if (from.kind() != Kind.DICT) {
            throw site.error(
                    "TypeError: " + machine.calls().nameOf(called) + " argument after ** must be a mapping, not "
                            + machine.values().typeName(from));
        }
        DictKeys keys = machine.containers().keys(from);
        for (int i = 0; i < keys.count(); i++) {
            Object key = keys.key(i);
            HeapObject value = machine.containers().entryValue(from, i);
            if (key != null && value != null) {
                if (machine.containers().value(dict, key) != null) {
                    throw site.error("TypeError: " + machine.calls().nameOf(called)
                            + " got multiple values for keyword argument '" + key + "'");
                }
                machine.containers().setEntry(dict, key, value);
            }
        }
        mutator.drop();
    }
}
