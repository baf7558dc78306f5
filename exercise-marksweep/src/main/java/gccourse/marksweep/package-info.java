/** Lesson 2: your collector. The tests create it; nothing else uses it. */
@NullMarked
package gccourse.marksweep;

import org.jspecify.annotations.NullMarked;
