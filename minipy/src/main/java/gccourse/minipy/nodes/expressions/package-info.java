/** The nodes of expressions: each leaves one value on the mutator's stack, in a reference of its own. Made by the compiler. */
@NullMarked
package gccourse.minipy.nodes.expressions;

import org.jspecify.annotations.NullMarked;
