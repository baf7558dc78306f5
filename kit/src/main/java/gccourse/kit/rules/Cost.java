package gccourse.kit.rules;

/** What a call costs beyond itself; each is explained in {@code allowed.txt}, and {@link Work} counts it. */
enum Cost {
    NONE,
    RECEIVER,
    ARGUMENTS,
    RESULT,
    SEARCH,
    EACH,
    INDEX,
    SHIFT,
    RANGE,
    LAST,
    BETWEEN,
    WORDS,
    SCAN,
    PRINTED,
    ITERATOR
}
