/**
 * Collectors for lesson 3 that get one thing wrong each, the thing for which they are named.
 *
 * <p>All of them are {@link gccourse.generational.wrong.GenerationsSketch} but for one or two methods. Which step catches
 * which is written in {@code WrongCollectorsTest}.
 */
@NullMarked
package gccourse.generational.wrong;

import org.jspecify.annotations.NullMarked;
