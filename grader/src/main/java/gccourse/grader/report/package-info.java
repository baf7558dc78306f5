/** Results as others read them: pages, tables, and the formats of learning platforms. For the commands. */
@NullMarked
package gccourse.grader.report;

import org.jspecify.annotations.NullMarked;
