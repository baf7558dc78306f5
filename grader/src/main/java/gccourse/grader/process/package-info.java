/**
 * Processes with limits, in a box where the machine has one. It knows neither lessons nor submissions; for whoever starts a
 * process.
 */
@NullMarked
package gccourse.grader.process;

import org.jspecify.annotations.NullMarked;
