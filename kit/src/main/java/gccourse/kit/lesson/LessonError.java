package gccourse.kit.lesson;

/** Says in one paragraph what is wrong with a lesson's own files or set-up, which no collector can help. */
public final class LessonError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LessonError(String message) {
        super(message);
    }
}
