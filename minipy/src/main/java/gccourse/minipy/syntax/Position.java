package gccourse.minipy.syntax;

/**
 * A place in a program's source.
 *
 * @param line the line, counted from 1
 * @param column the column, counted from 1 in characters; a tab is one character
 */
public record Position(int line, int column) {
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
