/** Tests of the rules for a collector's code, and of how its work is counted. */
@NullMarked
package gccourse.kit.rules;

import org.jspecify.annotations.NullMarked;
