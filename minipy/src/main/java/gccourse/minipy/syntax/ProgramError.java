package gccourse.minipy.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A program that cannot be run, with the place and the reason.
 *
 * <p>The message is complete: file, line, column, the problem in one sentence or two, the source line, and a caret
 * below the place.
 */
public final class ProgramError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String THIS_COURSE = "this course";
    private static final String REFUSAL = "See docs/minipy.md.";

    private final String fileName;
    private final int line;
    private final int column;
    private final String problem;
    private final transient Site site;
    private final String traceback;
    private transient List<ProgramError> others = List.of();

    /** Only where Java's stack can tell what has happened does it cost the time to look at it. */
    ProgramError(Site site, String problem, String traceback) {
        super(null, null, false, problem.startsWith("RecursionError") || problem.endsWith(REFUSAL));
        this.site = site;
        this.fileName = site.source().fileName();
        this.line = site.position().line();
        this.column = site.position().column();
        this.problem = problem;
        this.traceback = traceback;
    }

    @Override
    public String getMessage() {
        StringBuilder message = new StringBuilder(fileName + ":" + line + ":" + column + ": " + problem
                + excerpt(site.source().line(line), column)
                + (traceback.isEmpty() ? "" : "\n" + traceback));
        for (ProgramError other : others) {
            message.append('\n').append(other.getMessage());
        }
        return message.toString();
    }

    /** Returns one error for several: place and problem are those of the first, the message has them all, by lines. */
    public static ProgramError of(List<ProgramError> errors) {
        List<ProgramError> byLine = new ArrayList<>(errors);
        byLine.sort(Comparator.comparingInt(ProgramError::line).thenComparingInt(ProgramError::column));
        ProgramError first = byLine.get(0);
        ProgramError all = new ProgramError(first.site, first.problem, first.traceback);
        all.others = List.copyOf(byLine.subList(1, byLine.size()));
        return all;
    }

    /** Returns the same error with the text of a traceback behind it. */
    public ProgramError withTraceback(String text) {
        ProgramError error = new ProgramError(site, problem, text);
        error.setStackTrace(getStackTrace());
        return error;
    }

    /** Tells whether this is no error of Python, but something that the course leaves out. */
    public boolean isRefusal() {
        return problem.contains(THIS_COURSE) || problem.endsWith(REFUSAL);
    }

    /** Returns the word in front of the first colon: the class, if this is an exception of Python. */
    public String exceptionType() {
        int colon = problem.indexOf(':');
        return colon < 0 ? problem : problem.substring(0, colon);
    }

    /** Returns what stands behind the class of an exception of Python. */
    public String exceptionText() {
        int colon = problem.indexOf(':');
        return colon < 0 ? "" : problem.substring(Math.min(problem.length(), colon + 2));
    }

    /** Returns the place. */
    public Site site() {
        return site;
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

    /** Tells whether the program is refused because it uses what this course leaves out of Python. */
    public boolean isLeftOut() {
        return problem.contains(Source.LEFT_OUT);
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
