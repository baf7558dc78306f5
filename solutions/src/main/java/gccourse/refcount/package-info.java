/** The answer to lesson 1, under the stub's own name. */
@NullMarked
package gccourse.refcount;

import org.jspecify.annotations.NullMarked;
