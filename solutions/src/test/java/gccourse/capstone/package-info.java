/**
 * The capstone: lessons 1 and 3 together are CPython's memory manager, and print what CPython prints.
 *
 * <p>Start at {@link gccourse.capstone.CapstoneTest}.
 */
@NullMarked
package gccourse.capstone;

import org.jspecify.annotations.NullMarked;
