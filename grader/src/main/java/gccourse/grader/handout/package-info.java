/** The tree that students are given: made of the project, mended, and checked. For the command. */
@NullMarked
package gccourse.grader.handout;

import org.jspecify.annotations.NullMarked;
