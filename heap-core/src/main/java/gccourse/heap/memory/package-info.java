/**
 * The memory below the heap: addresses, size classes, pages, and nothing of what is stored in them.
 *
 * <p>Only the allocator of the heap calls it. The layout is that of CPython's {@code Objects/obmalloc.c} in small.
 */
@NullMarked
package gccourse.heap.memory;

import org.jspecify.annotations.NullMarked;
