/**
 * What the grader and the processes that it starts say to each other: requests on the standard input of a process, answers on
 * its standard output. Both sides use it; it knows nothing of either.
 */
@NullMarked
package gccourse.grader.channel;

import org.jspecify.annotations.NullMarked;
