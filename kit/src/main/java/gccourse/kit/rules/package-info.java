/**
 * The code of the collector under test: where its class files come from, what it may use, and what work it does.
 *
 * <p>{@code gccourse.kit} asks for the collector's class here. Nothing outside the kit has business in this package but a
 * lesson's rule test.
 */
@NullMarked
package gccourse.kit.rules;

import org.jspecify.annotations.NullMarked;
