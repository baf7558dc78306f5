package gccourse.generational;

import gccourse.kit.Scenarios;

/** Runs what a student puts into {@code scenarios/mine}; it earns no points. */
final class YourOwnScenariosTest {
    @Scenarios("scenarios/mine")
    void scenarios() {}
}
