/**
 * The way of a submission: it is compiled, judged by the rules, run, and the answers are counted against the manifest. For the
 * commands.
 */
@NullMarked
package gccourse.grader.grade;

import org.jspecify.annotations.NullMarked;
