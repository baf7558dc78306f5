package gccourse.kit.lesson;

/** Says in one paragraph what is wrong with a lesson's own files or set-up, which no collector can help. */
public final class LessonError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong, and what to do. */
    public LessonError(String message) {
        super(message);
    }
}
