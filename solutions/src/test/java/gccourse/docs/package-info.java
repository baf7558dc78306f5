/** The proof that the book tells the truth: its programs run, its links lead somewhere, its tables match the code. */
@NullMarked
package gccourse.docs;

import org.jspecify.annotations.NullMarked;
