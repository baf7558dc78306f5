/**
 * Judges a tracing collector from outside: by the roots and references that it asks for, by what it frees, by the work
 * that it does. How it keeps its marks is its own affair.
 *
 * <p>Before there is a sweep nothing is freed, so the first steps can be judged by the meter alone. A collection may end
 * there where it comes to an unfinished method of a later step; one that comes to its end is judged by what it freed as
 * well.
 */
@NullMarked
package gccourse.marksweep.judge;

import org.jspecify.annotations.NullMarked;
