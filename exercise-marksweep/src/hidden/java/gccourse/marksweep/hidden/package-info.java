/**
 * The hidden tests of lesson 2, a class for each step: other scenarios, random graphs, random programs judged by the oracle,
 * large structures and heaps, several heaps, and what nobody has asked for.
 *
 * <p>They are compiled and run wherever this folder is, and are left out of the hand-out.
 */
@NullMarked
package gccourse.marksweep.hidden;

import org.jspecify.annotations.NullMarked;
