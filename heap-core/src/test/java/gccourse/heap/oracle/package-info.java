/** Scenarios in which a promise is broken on purpose, and what the oracle says of it. */
@NullMarked
package gccourse.heap.oracle;

import org.jspecify.annotations.NullMarked;
