/** Right collectors for lesson 2 that are built otherwise than the reference. */
@NullMarked
package gccourse.marksweep.right;

import org.jspecify.annotations.NullMarked;
