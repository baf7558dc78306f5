/** The extensions of JUnit that run the tests of a lesson. JUnit finds them through the service loader; nobody else calls them. */
@NullMarked
package gccourse.kit.engine;

import org.jspecify.annotations.NullMarked;
