/**
 * Runs Python programs of the subset over a heap.
 *
 * <p>{@link gccourse.minipy.Interpreter} is the way in, for the test kit and for the command line; it runs what
 * {@code gccourse.minipy.parser} has read. The packages below stand on each other, from the bottom up:
 *
 * <ul>
 *   <li>{@code syntax}: the tree of a program, and errors with a place in it; {@code parser} makes it from text
 *   <li>{@code objects}: what the objects of a program are made of
 *   <li>{@code runtime}: calls, operators, items, names: what compiled code runs on
 *   <li>{@code library}: builtin names, methods and modules, served over the runtime
 *   <li>{@code nodes}: the executable form of a program, which runs on the runtime; {@code compiler} makes it from the
 *       tree
 * </ul>
 *
 * <p>All that the program holds is held by the {@link gccourse.heap.Mutator}: every expression leaves exactly one
 * reference on the mutator's stack, and names, slots, items, arguments and temporaries refer to objects where CPython
 * 3.11's do, neither longer nor shorter. No collector is known here by name.
 */
@NullMarked
package gccourse.minipy;

import org.jspecify.annotations.NullMarked;
