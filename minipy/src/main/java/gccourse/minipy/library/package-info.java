/**
 * What Python brings along and what is not written in Python: builtin names, the methods of lists and dicts, and the
 * modules {@code gc}, {@code sys}, {@code weakref} and {@code course}.
 *
 * <p>{@link gccourse.minipy.library.Library} is the way in, for the interpreter: it gives a machine all of it, and takes
 * what a collector has to say to the program. Whatever speaks of collections asks the collector through
 * {@code CollectorQueries}; no collector is known here by name.
 */
@NullMarked
package gccourse.minipy.library;

import org.jspecify.annotations.NullMarked;
