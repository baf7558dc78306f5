/** The visible tests of lesson 2, a class for each step: scenarios in Python, and worlds for what Python cannot show. */
@NullMarked
package gccourse.marksweep;

import org.jspecify.annotations.NullMarked;
