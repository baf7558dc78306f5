/**
 * The tree of a program: statements and expressions as written, with every name resolved, and the errors that have a
 * place in it.
 *
 * <p>{@code gccourse.minipy.parser} makes the tree, {@code gccourse.minipy.compiler} reads it. Everybody may read a
 * {@link gccourse.minipy.syntax.Program}'s statements and catch a {@link gccourse.minipy.syntax.ProgramError}. Nothing
 * here knows of a heap.
 */
@NullMarked
package gccourse.minipy.syntax;

import org.jspecify.annotations.NullMarked;
