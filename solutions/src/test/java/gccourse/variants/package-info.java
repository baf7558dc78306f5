/**
 * Collectors that are made of others by a change of a few lines, and what must become of them when they are graded.
 *
 * <p>A wrong collector is a change to a reference; what a student has written so far is a change to a stub. The changes
 * lie in {@code solutions/collectors}, one in a file, and are compiled in memory.
 */
@NullMarked
package gccourse.variants;

import org.jspecify.annotations.NullMarked;
