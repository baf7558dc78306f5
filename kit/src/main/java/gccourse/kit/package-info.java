/**
 * What the tests of a lesson use: {@link gccourse.kit.Step}, {@link gccourse.kit.Scenarios} and {@link
 * gccourse.kit.World}.
 *
 * <p>Whoever grades collectors uses {@code gccourse.kit.grade}. What a lesson is worth, and what it demands, stands in
 * its {@code lesson.properties}. The rooms of the kit, each of which uses those above it only:
 *
 * <pre>
 *   kit, limit, scenario    what tests use; time limits; scenario files
 *   lesson                  what lesson.properties says
 *   trial                   one test while it runs
 *   random, report          random programs; what a failed test says
 *   engine                  the extensions of JUnit
 *   grade                   points, the scoreboard
 * </pre>
 */
@NullMarked
package gccourse.kit;

import org.jspecify.annotations.NullMarked;
