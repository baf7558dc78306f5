/**
 * Recordings of what happens on a heap: who refers to whom, what the headers say and what is so, event by event.
 *
 * <p>For pictures and for texts that follow a program. A collector must not use it.
 */
@NullMarked
package gccourse.heap.recording;

import org.jspecify.annotations.NullMarked;
