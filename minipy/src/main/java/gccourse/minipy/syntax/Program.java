package gccourse.minipy.syntax;

import java.util.List;

/**
 * A parsed program.
 *
 * @param fileName the name under which the program reports its errors
 * @param title the text of the comment on the first line, empty if the first line is no comment
 * @param sourceLines the source, line by line, without line ends, comments included
 * @param statements the top-level statements in source order; each knows its first and last line
 */
public record Program(String fileName, String title, List<String> sourceLines, List<Statement> statements) {
    /**
     * Returns the text of a line.
     *
     * @param line the line, counted from 1
     */
    public String sourceLine(int line) {
        return line <= sourceLines.size() ? sourceLines.get(line - 1) : "";
    }

    /** Returns an error at a place in this program, ready to be thrown. */
    public ProgramError error(Position position, String problem) {
        return new ProgramError(fileName, position, problem, sourceLine(position.line()));
    }
}
