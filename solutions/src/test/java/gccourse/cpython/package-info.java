/**
 * A real CPython 3.11 beside the course: it is found here, it runs programs, and what it prints decides.
 *
 * <p>For the tests of {@code solutions}. No lesson needs a Python.
 */
@NullMarked
package gccourse.cpython;

import org.jspecify.annotations.NullMarked;
