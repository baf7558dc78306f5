/** Tests of the front end. */
@NullMarked
package gccourse.minipy.parser;

import org.jspecify.annotations.NullMarked;
