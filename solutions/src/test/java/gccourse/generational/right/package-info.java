/** Collectors for lesson 3 that are designed otherwise than the reference, and just as right. */
@NullMarked
package gccourse.generational.right;

import org.jspecify.annotations.NullMarked;
