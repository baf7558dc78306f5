/** Tests of the front end. */
@NullMarked
package gccourse.minipy.syntax;

import org.jspecify.annotations.NullMarked;
