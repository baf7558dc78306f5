/** Tests of this room. */
@NullMarked
package gccourse.grader.report;

import org.jspecify.annotations.NullMarked;
