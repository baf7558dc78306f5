/** Puts the failure of a test into words. For the engine, and for whoever reads reports. */
@NullMarked
package gccourse.kit.report;

import org.jspecify.annotations.NullMarked;
