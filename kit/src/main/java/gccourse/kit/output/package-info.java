/** What a collector prints: kept for the test in which it is printed, so that the report of that test can show it. For the rooms of the kit that run and report. */
@NullMarked
package gccourse.kit.output;

import org.jspecify.annotations.NullMarked;
