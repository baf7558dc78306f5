/**
 * The watch: it compiles and grades a lesson on each save, in a JVM that stays warm, and shows what has changed.
 *
 * <p>{@link gccourse.kit.watch.Watch} is started by the lesson's build, {@link gccourse.kit.watch.Worker} by the watch.
 * The code of a student runs in the worker alone; the watch reads, compiles, prints and serves the page.
 */
@NullMarked
package gccourse.kit.watch;

import org.jspecify.annotations.NullMarked;
