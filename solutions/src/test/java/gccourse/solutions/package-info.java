/** The proof that stubs, references and chapters hold together. */
@NullMarked
package gccourse.solutions;

import org.jspecify.annotations.NullMarked;
