package gccourse.minipy.syntax;

/** A place in a program that is being run: what goes wrong there is blamed on it. */
public record Site(Source source, Position position) {
    /** Returns the line, counted from 1. */
    public int line() {
        return position.line();
    }

    /** Returns an error at this place, in Python's own words where it has some; to be thrown. */
    public ProgramError error(String problem) {
        return source.error(position, problem);
    }

    /** Returns an error for Python that this course leaves out; to be thrown. */
    public ProgramError leftOut(String construct) {
        return source.leftOut(position, construct);
    }
}
