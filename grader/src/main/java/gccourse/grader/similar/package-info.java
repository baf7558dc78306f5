/** Which submissions are like each other, by JPlag in a process of its own. For the command. */
@NullMarked
package gccourse.grader.similar;

import org.jspecify.annotations.NullMarked;
