/**
 * The course as it lies on the class path of the grader: its lessons, the reference collectors, what a judge needs of it. For
 * whoever grades or hands out.
 */
@NullMarked
package gccourse.grader.course;

import org.jspecify.annotations.NullMarked;
