/**
 * The simulated heap: objects, roots, allocation, and the contract between a program and its collector.
 *
 * <p>Three parties meet here. The program changes the heap through the {@link gccourse.heap.Mutator} only. The
 * {@link gccourse.heap.Collector} hears of every change and works through its view, the {@link gccourse.heap.Heap}.
 * Whoever only looks (the oracle, a test, a picture) uses the {@link gccourse.heap.Inspector}, which is never metered.
 *
 * <p>A heap and all that belongs to it is confined to one thread at a time. No lesson's answer lives here.
 */
@NullMarked
package gccourse.heap;

import org.jspecify.annotations.NullMarked;
