package gccourse.minipy.nodes.statements;

import gccourse.minipy.nodes.Block;
import gccourse.minipy.nodes.ExpressionNode;
import gccourse.minipy.nodes.TargetNode;
import org.jspecify.annotations.Nullable;

/**
 * An {@code except} clause.
 *
 * @param type what it catches, null for everything
 * @param target the name behind {@code as}, null if there is none
 */
public record HandlerNode(
        @Nullable ExpressionNode type, @Nullable TargetNode target, Block body) {}
