package gccourse.kit.grade;

/** How many tests of a step there are, and how many of them have passed. */
final class StepTally {
    private int tests;
    private int passed;

    void add(boolean hasPassed) {
        tests++;
        passed += hasPassed ? 1 : 0;
    }

    int tests() {
        return tests;
    }

    int passed() {
        return passed;
    }

    boolean isComplete() {
        return tests > 0 && passed == tests;
    }
}
