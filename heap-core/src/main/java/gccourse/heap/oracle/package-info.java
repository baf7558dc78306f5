/**
 * The oracle: an audit of a heap that trusts no collector.
 *
 * <p>It asks the {@link gccourse.heap.Inspector} what is on the heap, computes by itself what the program can reach,
 * and says what is wrong ({@link gccourse.heap.oracle.Violation}). {@link gccourse.heap.oracle.Oracle} judges one
 * moment. For tests, and for whoever draws their reports; a collector must not use it.
 */
@NullMarked
package gccourse.heap.oracle;

import org.jspecify.annotations.NullMarked;
