package gccourse.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What tells a slow test from one that never ends. */
class ProgressTest {
    @Test
    void aProgramGoesOnWhileItComesToLinesOrMakesObjects() {
        assertThat(new Progress(1, 0, 0, 0, 0).isOfProgram()).isTrue();
        assertThat(new Progress(0, 1, 0, 0, 0).isOfProgram()).isTrue();
        assertThat(new Progress(0, 0, 1, 1, 0).isOfProgram()).isFalse();
    }

    @Test
    void aCollectorGetsOnWhileItFreesObjects() {
        assertThat(new Progress(0, 0, 1, 1_000_000_000, 32).isOfCollector()).isTrue();
    }

    @Test
    void aCollectorThatLooksAtNothingIsInALoopOfItsOwn() {
        assertThat(Progress.NONE.isOfCollector()).isFalse();
    }

    @Test
    void aCollectorThatLooksAtThingsOftenerThanThereAreReferencesGoesRoundInCircles() {
        int used = 1_000 * 8;
        assertThat(new Progress(0, 0, 0, 16_000, used).isOfCollector()).isTrue();
        assertThat(new Progress(0, 0, 0, 16_001, used).isOfCollector()).isFalse();
    }
}
