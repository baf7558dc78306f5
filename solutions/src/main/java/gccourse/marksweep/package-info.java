/** The answer to lesson 2, under the stub's own name. */
@NullMarked
package gccourse.marksweep;

import org.jspecify.annotations.NullMarked;
