/** Scenarios that pin what the heap, its mutator and its misuse do, seen from outside. */
@NullMarked
package gccourse.heap;

import org.jspecify.annotations.NullMarked;
