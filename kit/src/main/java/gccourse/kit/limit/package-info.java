/** Runs what may not come to an end. It knows threads and clocks, and nothing of collectors; for the engine. */
@NullMarked
package gccourse.kit.limit;

import org.jspecify.annotations.NullMarked;
