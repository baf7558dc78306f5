package gccourse.generational.hidden;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;

@Step("3.1")
final class Step31BornYoungHiddenTest {
    @Scenarios("scenarios/hidden/3.1-born-young")
    void scenarios() {}
}
