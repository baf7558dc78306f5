/** Counts the tests of a run, gives points, prints the scoreboard. For graders and for Maven, which finds the scoreboard through the service loader. */
@NullMarked
package gccourse.kit.grade;

import org.jspecify.annotations.NullMarked;
