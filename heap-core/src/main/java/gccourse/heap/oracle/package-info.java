/**
 * The oracle: an audit of a heap that trusts no collector.
 *
 * <p>It asks the {@link gccourse.heap.Inspector} what is on the heap, computes by itself what the program can reach, and
 * says which promise of the collector is broken. {@link gccourse.heap.oracle.Oracle} judges one moment;
 * {@link gccourse.heap.oracle.SlotWatch} also knows what happened before. For tests, and for whoever draws their
 * reports; a collector must not use it.
 */
@NullMarked
package gccourse.heap.oracle;

import org.jspecify.annotations.NullMarked;
