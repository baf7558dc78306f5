package gccourse.heap;

/** Is handed references one at a time, as the {@code visitproc} of CPython's {@code tp_traverse} is. */
@FunctionalInterface
public interface ReferenceVisitor {
    /** Is called once for every reference, also when two references lead to the same target. */
    void visit(HeapObject target);
}
