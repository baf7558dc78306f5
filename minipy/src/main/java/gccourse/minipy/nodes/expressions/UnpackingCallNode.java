package gccourse.minipy.nodes.expressions;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** A call with a {@code *} or {@code **} among its arguments: they are collected in a tuple and a dict first. */
public final class UnpackingCallNode extends ExpressionNode {
    private final ExpressionNode callee;
    private final ExpressionNode arguments;
    private final boolean argumentsAreIterable;
    private final @Nullable KeywordsNode keywords;

    /**
     * Makes a call.
     *
     * @param arguments a tuple of the arguments, or, if there is nothing but a single {@code *}, what stands behind it
     * @param keywords a dict of the keyword arguments, null if there are none
     */
    public UnpackingCallNode(
            Machine machine,
            Site site,
            ExpressionNode callee,
            ExpressionNode arguments,
            boolean argumentsAreIterable,
            @Nullable KeywordsNode keywords) {
        super(machine, site);
        this.callee = callee;
        this.arguments = arguments;
        this.argumentsAreIterable = argumentsAreIterable;
        this.keywords = keywords;
    }

    @Override
    public HeapObject evaluate(@Nullable Frame frame) {
        HeapObject called = callee.evaluate(frame);
        HeapObject given = arguments.evaluate(frame);
        if (keywords != null) {
            keywords.collect(frame, called);
        }
        atLine();
        if (argumentsAreIterable && given.kind() != Kind.TUPLE) {
            refuseNoIterable(called, given);
            if (keywords != null) {
                mutator.swap();
            }
            makeTuple();
            if (keywords != null) {
                mutator.swap();
            }
        }
        return machine.calls().callUnpacked(site, called, keywords != null);
    }

    private void refuseNoIterable(HeapObject called, HeapObject given) {
        if (!machine.iterators().isIterable(given) && machine.specials().find(given, "__iter__") == null) {
            throw site.error(
                    "TypeError: " + machine.calls().nameOf(called) + " argument after * must be an iterable, not "
                            + machine.values().typeName(given));
        }
    }

    /** As CPython's {@code PySequence_Tuple}: a list is copied, of everything else the items are counted first. */
    private void makeTuple() {
        if (mutator.peek(0).kind() == Kind.LIST) {
            machine.iterators().listToTuple();
            return;
        }
        machine.iterators().toTuple(arguments.site());
    }
}
