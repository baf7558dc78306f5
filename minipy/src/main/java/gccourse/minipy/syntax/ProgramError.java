package gccourse.minipy.syntax;

/**
 * A program that cannot be run, with the place and the reason.
 *
 * <p>The message is complete: file, line, column, the problem in one sentence or two, the source line, and a caret
 * below the place.
 */
public final class ProgramError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String fileName;
    private final int line;
    private final int column;
    private final String problem;

    ProgramError(String fileName, Position position, String problem, String sourceLine) {
        super(fileName + ":" + position + ": " + problem + excerpt(sourceLine, position.column()));
        this.fileName = fileName;
        this.line = position.line();
        this.column = position.column();
        this.problem = problem;
    }

    private static String excerpt(String sourceLine, int column) {
        String code = sourceLine.stripLeading();
        if (code.isEmpty()) {
            return "";
        }
        int indentation = sourceLine.length() - code.length();
        StringBuilder caret = new StringBuilder();
        code.codePoints()
                .limit(Math.max(0, column - 1 - indentation))
                .forEach(character -> caret.append(character == '\t' ? '\t' : ' '));
        return "\n    " + code + "\n    " + caret + "^";
    }

    /** Returns the name of the program's file. */
    public String fileName() {
        return fileName;
    }

    /** Returns the line, counted from 1. */
    public int line() {
        return line;
    }

    /** Returns the column, counted from 1. */
    public int column() {
        return column;
    }

    /** Returns the problem alone, without place and source line. */
    public String problem() {
        return problem;
    }
}
