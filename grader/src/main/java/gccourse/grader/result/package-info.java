/** What has become of submissions: the results, and the file that keeps them. For whoever grades or reports. */
@NullMarked
package gccourse.grader.result;

import org.jspecify.annotations.NullMarked;
