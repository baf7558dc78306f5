/** The visible tests of lesson 1, a class for each step: scenarios in Python, and worlds for what Python cannot show. */
@NullMarked
package gccourse.refcount;

import org.jspecify.annotations.NullMarked;
