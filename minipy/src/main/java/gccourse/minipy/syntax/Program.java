package gccourse.minipy.syntax;

import java.util.List;

/**
 * A parsed program.
 *
 * @param source the text, and the name under which the program reports its errors
 * @param title the text of the comment on the first line, empty if the first line is no comment
 * @param statements the top-level statements in source order; each knows its first and last line
 */
public record Program(Source source, String title, List<Statement> statements) {}
