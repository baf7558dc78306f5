/** Scenarios that pin what the allocator promises. */
@NullMarked
package gccourse.heap.memory;

import org.jspecify.annotations.NullMarked;
