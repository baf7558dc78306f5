/** The nodes of statements: each leaves the mutator's stack as it was. Made by the compiler. */
@NullMarked
package gccourse.minipy.nodes.statements;

import org.jspecify.annotations.NullMarked;
