/**
 * The simulated heap: objects, roots, allocation, and the contract between a program and its collector.
 *
 * <p>Three parties meet here, and each has its side:
 *
 * <ul>
 *   <li>The <em>collector's side</em> is what a student writes and uses. A {@link gccourse.heap.Collector} hears of
 *       every change and works through its view of the heap, the {@link gccourse.heap.Heap}. It follows references from
 *       the {@link gccourse.heap.Roots} and their {@link gccourse.heap.Frame}s with a
 *       {@link gccourse.heap.ReferenceVisitor}, writes into the header of a {@link gccourse.heap.HeapObject}, asks for
 *       its {@link gccourse.heap.Kind}, and keeps objects in an {@link gccourse.heap.ObjectList}. Its work is counted
 *       by the {@link gccourse.heap.Meter}. With generations it implements {@link gccourse.heap.Generations}, for which
 *       there is a {@link gccourse.heap.GenerationsBase}. What it must not do is refused with a
 *       {@link gccourse.heap.CollectorError}; what is not written yet throws {@link gccourse.heap.UnfinishedStep}.
 *   <li>The <em>program's side</em> is the {@link gccourse.heap.Mutator}, through which alone the program changes the
 *       heap.
 *   <li>Whoever <em>only looks</em> (the oracle, a test, a picture) uses the {@link gccourse.heap.Inspector}, which is
 *       never metered, or listens to events.
 * </ul>
 *
 * <p>A heap and all that belongs to it is confined to one thread at a time. No lesson's answer lives here.
 */
@NullMarked
package gccourse.heap;

import org.jspecify.annotations.NullMarked;
