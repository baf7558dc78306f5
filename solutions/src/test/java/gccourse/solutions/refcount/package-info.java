/** The proof that lesson 1 gives points to whom they belong, and refuses them to everybody else. */
@NullMarked
package gccourse.solutions.refcount;

import org.jspecify.annotations.NullMarked;
