/** Lesson 3: your collector, and the reference counter that is given. The tests create it; nothing else uses it. */
@NullMarked
package gccourse.generational;

import org.jspecify.annotations.NullMarked;
