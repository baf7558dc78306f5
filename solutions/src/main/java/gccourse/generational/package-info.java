/** The answer to lesson 3, under the stub's own names. */
@NullMarked
package gccourse.generational;

import org.jspecify.annotations.NullMarked;
