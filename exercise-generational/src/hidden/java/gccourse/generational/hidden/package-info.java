/**
 * The hidden tests of lesson 3, a class for each step: other scenarios, random programs judged by the oracle, a clockwork
 * for the counts, and what a collector may use.
 *
 * <p>They are compiled and run wherever this folder is, and are left out of the hand-out.
 */
@NullMarked
package gccourse.generational.hidden;

import org.jspecify.annotations.NullMarked;
