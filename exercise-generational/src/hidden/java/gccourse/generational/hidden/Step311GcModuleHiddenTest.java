package gccourse.generational.hidden;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;

@Step("3.11")
final class Step311GcModuleHiddenTest {
    @Scenarios("scenarios/hidden/3.11-the-gc-module")
    void scenarios() {}
}
