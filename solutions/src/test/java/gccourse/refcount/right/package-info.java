/** Other right designs of lesson 1, which the tests must accept. */
@NullMarked
package gccourse.refcount.right;

import org.jspecify.annotations.NullMarked;
