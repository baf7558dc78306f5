package gccourse.capstone;

/** When the collector of a random program collects. */
enum Mode {
    /** Only when the program asks for it. */
    ON_REQUEST("collections on request"),

    /** By itself, after a few allocations. */
    SMALL_THRESHOLDS("small thresholds"),

    /** By itself, at CPython's own thresholds 700, 10, 10; the program allocates in bursts. */
    DEFAULT_THRESHOLDS("default thresholds"),

    /** By itself, while the program allocates instances only: what counts can be counted by hand. */
    STRICT("instances only");

    private final String words;

    Mode(String words) {
        this.words = words;
    }

    boolean isAutomatic() {
        return this != ON_REQUEST;
    }

    @Override
    public String toString() {
        return words;
    }
}
