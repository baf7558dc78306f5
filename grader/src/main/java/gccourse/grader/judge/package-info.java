/**
 * What runs in processes of its own: {@link gccourse.grader.judge.Compiling} compiles submissions and looks for what a
 * collector may not use, {@link gccourse.grader.judge.Running} runs one of them. The grader starts both, and never calls
 * them.
 */
@NullMarked
package gccourse.grader.judge;

import org.jspecify.annotations.NullMarked;
