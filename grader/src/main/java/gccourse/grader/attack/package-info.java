/**
 * What students may try against the grader, and what must become of it. For the command that looks at a machine, and for the
 * tests.
 */
@NullMarked
package gccourse.grader.attack;

import org.jspecify.annotations.NullMarked;
