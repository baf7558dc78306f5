/** One test of a collector while it runs: what is known of it when it fails. For the rooms of the kit that run and report. */
@NullMarked
package gccourse.kit.trial;

import org.jspecify.annotations.NullMarked;
