/** The watch on a real lesson: its verdict is that of Maven, and nothing that a collector does takes it down. */
@NullMarked
package gccourse.kit.watch;

import org.jspecify.annotations.NullMarked;
