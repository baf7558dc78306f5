/** Tests of what is recorded. */
@NullMarked
package gccourse.heap.recording;

import org.jspecify.annotations.NullMarked;
