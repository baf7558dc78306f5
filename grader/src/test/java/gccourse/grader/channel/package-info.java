/** Tests of this room. */
@NullMarked
package gccourse.grader.channel;

import org.jspecify.annotations.NullMarked;
