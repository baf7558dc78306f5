/** The proof that lesson 3 gives points to whom they belong, and refuses them to everybody else. */
@NullMarked
package gccourse.solutions.generational;

import org.jspecify.annotations.NullMarked;
