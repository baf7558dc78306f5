/** Random programs, and what is needed to run them and to cut them down. For the hidden tests of the lessons. */
@NullMarked
package gccourse.kit.random;

import org.jspecify.annotations.NullMarked;
