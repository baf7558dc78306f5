/**
 * The executable form of a program: a node for each statement, expression and target of its tree.
 *
 * <p>The compiler makes nodes, and whoever has a {@link gccourse.minipy.nodes.Block} can run it. What a node does is done
 * on the {@link gccourse.minipy.runtime.Machine}. The nodes themselves are in the packages below: expressions, targets
 * on them, statements on both.
 */
@NullMarked
package gccourse.minipy.nodes;

import org.jspecify.annotations.NullMarked;
