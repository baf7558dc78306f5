package gccourse.kit.scenario;

/** Says in one paragraph what is wrong with a scenario file, with its line where there is one. */
public final class ScenarioError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong in a line, and what to do. */
    public ScenarioError(String fileName, int line, String problem) {
        super(fileName + ":" + line + ": " + problem);
    }

    /** Says what is wrong with a file, and what to do. */
    public ScenarioError(String fileName, String problem) {
        super(fileName + ": " + problem);
    }
}
