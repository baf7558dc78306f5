/**
 * The heap, drawn: a failing program is run again with a recorder, and becomes a page that steps through it.
 *
 * <p>For the engine, and for whoever wants a picture of a program. A picture never decides a point.
 */
@NullMarked
package gccourse.kit.picture;

import org.jspecify.annotations.NullMarked;
