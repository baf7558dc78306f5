/**
 * Judges a tracing collector from outside: {@link gccourse.marksweep.judge.Marking} by what is marked when it says that
 * marking is over, {@link gccourse.marksweep.judge.FullCollection} by the work of a whole collection. How it keeps its marks
 * is its own affair.
 *
 * <p>For the tests of lesson 2.
 */
@NullMarked
package gccourse.marksweep.judge;

import org.jspecify.annotations.NullMarked;
