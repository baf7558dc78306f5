package gccourse.heap;

/** Is thrown by a method that a student has still to write; it says which step the method belongs to. */
public final class UnfinishedStep extends UnsupportedOperationException {
    private static final long serialVersionUID = 1L;

    private final String step;

    /**
     * Names the step and the place to read.
     *
     * @param step the step's id and title, {@code "1.1 Names count"}
     * @param chapter the page and heading that explain it, {@code "docs/01-reference-counting.md#11-names-count"}
     */
    public UnfinishedStep(String step, String chapter) {
        super("This method belongs to step " + step + " and is not written yet. Read " + chapter + " first.");
        this.step = step;
    }

    /** The step's id and title. */
    public String step() {
        return step;
    }
}
