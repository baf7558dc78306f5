/**
 * The test kit of the lessons: steps and points, scenarios, time limits, failure reports, the scoreboard.
 *
 * <p>A lesson's tests use {@link gccourse.kit.Step}, {@link gccourse.kit.Scenarios} and {@link gccourse.kit.World};
 * whoever grades collectors uses {@link gccourse.kit.LessonRun}; whoever asks a real CPython, {@link
 * gccourse.cpython.CPython}. What a lesson is worth, and what it promises, stands in its {@code lesson.properties}.
 */
@NullMarked
package gccourse.kit;

import org.jspecify.annotations.NullMarked;
