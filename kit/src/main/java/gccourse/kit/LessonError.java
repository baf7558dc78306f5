package gccourse.kit;

/** Says in one paragraph what is wrong with a lesson's own files or set-up, which no collector can help. */
final class LessonError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LessonError(String message) {
        super(message);
    }
}
