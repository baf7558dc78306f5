/** The pictures of the heap, looked at in a real browser: what they show, and how one goes through them. */
@NullMarked
package gccourse.pictures;

import org.jspecify.annotations.NullMarked;
