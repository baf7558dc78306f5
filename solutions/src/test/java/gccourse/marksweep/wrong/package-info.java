/** Wrong collectors for lesson 2, each with one misconception, and the right one that they are cut from. */
@NullMarked
package gccourse.marksweep.wrong;

import org.jspecify.annotations.NullMarked;
