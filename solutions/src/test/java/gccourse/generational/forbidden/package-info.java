/** A collector that goes round the contract; it has a package of its own, since all classes of a package are judged. */
@NullMarked
package gccourse.generational.forbidden;

import org.jspecify.annotations.NullMarked;
