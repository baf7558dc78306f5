package gccourse.generational.hidden;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;

@Step("3.2")
final class Step32SurvivorsHiddenTest {
    @Scenarios("scenarios/hidden/3.2-survivors-are-promoted")
    void scenarios() {}
}
