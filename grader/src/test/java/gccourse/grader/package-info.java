/** Attacks on the grader, and honest submissions: what must become of them. */
@NullMarked
package gccourse.grader;

import org.jspecify.annotations.NullMarked;
