/** Tests of this room. */
@NullMarked
package gccourse.grader.grade;

import org.jspecify.annotations.NullMarked;
