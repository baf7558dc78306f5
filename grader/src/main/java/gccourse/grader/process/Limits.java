package gccourse.grader.process;

import java.time.Duration;

/**
 * What a process may take before it is killed.
 *
 * @param computing computing time, of the process and of those that it has started
 * @param clock time by the clock on the wall, which matters only where a process waits or the machine is far too busy
 * @param memory the largest heap of its JVM, in megabytes
 */
public record Limits(Duration computing, Duration clock, int memory) {}
