/**
 * Collectors that get one thing wrong each, the thing for which they are named.
 *
 * <p>All of them are {@link gccourse.refcount.wrong.RefCountSketch} but for one or two methods. Which tests catch them is
 * written in {@code WrongCollectorsTest}.
 */
@NullMarked
package gccourse.refcount.wrong;

import org.jspecify.annotations.NullMarked;
