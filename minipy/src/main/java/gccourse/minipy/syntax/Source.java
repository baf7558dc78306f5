package gccourse.minipy.syntax;

import gccourse.minipy.grammar.MiniPyLexer;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * The text being parsed, and the one place where errors are worded.
 *
 * @param fileName the name that errors give
 * @param lines the text, line by line, without line ends
 */
record Source(String fileName, List<String> lines) {
    static Position position(Token token) {
        return new Position(token.getLine(), token.getCharPositionInLine() + 1);
    }

    /** Returns the line on which a token ends: a string can reach over several. */
    static int lastLine(Token token) {
        return token.getType() == MiniPyLexer.STRING
                ? token.getLine() + (int) token.getText().lines().count() - 1
                : token.getLine();
    }

    /** Returns an error for what is no Python, in CPython's words where it has some. */
    ProgramError syntaxError(Position position, String problem) {
        return error(position, "SyntaxError: " + problem);
    }

    /** Returns an error for lines that do not begin where they should, in CPython's words. */
    ProgramError indentationError(Position position, String problem) {
        return error(position, "IndentationError: " + problem);
    }

    /** Returns an error for Python that this course leaves out. */
    ProgramError leftOut(Position position, String construct) {
        return error(
                position, construct + " is not in the subset of Python that this course runs. See docs/minipy.md.");
    }

    ProgramError error(Position position, String problem) {
        String line = position.line() <= lines.size() ? lines.get(position.line() - 1) : "";
        return new ProgramError(fileName, position, problem, line);
    }
}
