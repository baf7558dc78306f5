/**
 * What the tests of a lesson use: {@link gccourse.kit.Step}, {@link gccourse.kit.Scenarios}, {@link gccourse.kit.World}
 * and what they take as parameters.
 *
 * <p>Whoever grades collectors uses {@code gccourse.kit.grade}. What a lesson is worth, and what it demands, stands in
 * its {@code lesson.properties}. The rooms of the kit, each of which uses those above it only:
 *
 * <pre>
 *   rules, limit, scenario  what a collector may use and does; time limits; scenario files
 *   output                  what a collector prints
 *   kit                     what tests use
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
