/** Measures the heap and the reference collectors, beside CPython in the same run; no test depends on it. */
@NullMarked
package gccourse.bench;

import org.jspecify.annotations.NullMarked;
