/**
 * The front end of minipy: from the text of a Python program to a tree in which every name is resolved.
 *
 * <p>{@link gccourse.minipy.syntax.Parser#parse} is the only way in, {@link gccourse.minipy.syntax.Program} what comes
 * out, {@link gccourse.minipy.syntax.ProgramError} what is thrown. Nothing here runs a program or knows of a heap. The
 * interpreter (package {@code gccourse.minipy}) reads the tree; nobody else needs to.
 */
@NullMarked
package gccourse.minipy.syntax;

import org.jspecify.annotations.NullMarked;
