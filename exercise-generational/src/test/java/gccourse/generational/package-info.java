/** The visible tests of lesson 3, a class for each step: scenarios in Python, and a aged for what Python cannot show. */
@NullMarked
package gccourse.generational;

import org.jspecify.annotations.NullMarked;
