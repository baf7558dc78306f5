/** javac, run inside this JVM. Used by the watch, and by tests that try out changed or quoted sources. */
@NullMarked
package gccourse.kit.compile;

import org.jspecify.annotations.NullMarked;
