/** The proof that lesson 2 gives points to whom they belong, and refuses them to everybody else. */
@NullMarked
package gccourse.solutions.marksweep;

import org.jspecify.annotations.NullMarked;
