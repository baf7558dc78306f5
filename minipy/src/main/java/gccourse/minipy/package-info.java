/**
 * Runs Python programs of the subset over a heap.
 *
 * <p>{@link gccourse.minipy.Interpreter} is the way in, for the test kit and for the command line. A program that
 * {@link gccourse.minipy.syntax.Parser} has read is compiled to a tree of nodes (expressions, targets, statements), and
 * the tree is run. All that the program holds is held by the {@link gccourse.heap.Mutator}: every expression leaves
 * exactly one reference on the mutator's stack, and names, slots, items, arguments and temporaries refer to objects
 * where CPython 3.11's do, neither longer nor shorter. No collector is known here by name.
 */
@NullMarked
package gccourse.minipy;

import org.jspecify.annotations.NullMarked;
