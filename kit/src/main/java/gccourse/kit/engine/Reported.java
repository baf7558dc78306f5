package gccourse.kit.engine;

import gccourse.kit.report.Report;

/** What the kit throws out of a test that failed: it is red, or open if another one was red before. */
public interface Reported {
    /** What the student reads. */
    Report report();
}
