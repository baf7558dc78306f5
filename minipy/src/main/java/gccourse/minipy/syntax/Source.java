package gccourse.minipy.syntax;

import java.util.List;

/**
 * The text of a program, and the one place where errors in it are worded.
 *
 * @param fileName the name that errors give
 * @param lines the text, line by line, without line ends, comments included
 */
public record Source(String fileName, List<String> lines) {
    static final String LEFT_OUT = " is not in the subset of Python that this course runs.";

    /**
     * Returns the text of a line, empty behind the last one.
     *
     * @param number the line, counted from 1
     */
    public String line(int number) {
        return number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** Returns an error at a place, in Python's own words where it has some; to be thrown. */
    public ProgramError error(Position position, String problem) {
        return new ProgramError(new Site(this, position), problem, "");
    }

    /** Returns an error for what is no Python, in CPython's words where it has some; to be thrown. */
    public ProgramError syntaxError(Position position, String problem) {
        return error(position, "SyntaxError: " + problem);
    }

    /** Returns an error for lines that do not begin where they should, in CPython's words; to be thrown. */
    public ProgramError indentationError(Position position, String problem) {
        return error(position, "IndentationError: " + problem);
    }

    /** Returns an error for Python that this course leaves out, with what to write instead; to be thrown. */
    public ProgramError leftOut(Position position, String construct) {
        String problem = construct + LEFT_OUT + Instead.of(construct) + " See docs/minipy.md.";
        return error(position, problem);
    }
}
