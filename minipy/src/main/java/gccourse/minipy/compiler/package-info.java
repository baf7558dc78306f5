/**
 * From a program's tree to nodes that can be executed.
 *
 * <p>{@link gccourse.minipy.compiler.StatementCompiler} is the way in, for the interpreter. Constants are computed here,
 * once for the whole run, as CPython's compiler does.
 */
@NullMarked
package gccourse.minipy.compiler;

import org.jspecify.annotations.NullMarked;
