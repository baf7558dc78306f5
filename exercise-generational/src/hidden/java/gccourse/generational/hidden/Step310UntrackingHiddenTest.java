package gccourse.generational.hidden;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;

@Step("3.10")
final class Step310UntrackingHiddenTest {
    @Scenarios("scenarios/hidden/3.10-untracking")
    void scenarios() {}
}
