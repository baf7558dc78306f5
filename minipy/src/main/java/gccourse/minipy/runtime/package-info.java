/**
 * What compiled code runs on: calls, operators, items, attributes, iterators, global names, and the text of values.
 *
 * <p>{@link gccourse.minipy.runtime.Machine} holds it all together. The nodes use it to run a program, the library to
 * serve one. The library says here what it has: its names in {@link gccourse.minipy.runtime.Builtins}, its modules in
 * {@link gccourse.minipy.runtime.Modules}, the methods of lists and dicts in {@link gccourse.minipy.runtime.Methods}.
 *
 * <p>Operands and arguments wait on the mutator's stack, and a result takes their place. Every operation lets go of them
 * in CPython's order.
 */
@NullMarked
package gccourse.minipy.runtime;

import org.jspecify.annotations.NullMarked;
