/** Collectors as they are when a student has come so far and no further. */
@NullMarked
package gccourse.generational.stages;

import org.jspecify.annotations.NullMarked;
