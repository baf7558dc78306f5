package gccourse.kit;

/** Says in one paragraph what is wrong with a scenario file, with its line where there is one. */
public final class ScenarioError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScenarioError(String fileName, int line, String problem) {
        super(fileName + ":" + line + ": " + problem);
    }

    ScenarioError(String fileName, String problem) {
        super(fileName + ": " + problem);
    }
}
