/** Lesson 1: your collector. The tests create it; nothing else uses it. */
@NullMarked
package gccourse.refcount;

import org.jspecify.annotations.NullMarked;
