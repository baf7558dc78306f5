package gccourse.minipy.parser;

import java.util.List;

/**
 * Where the variables of a function are in its frame.
 *
 * @param locals the variables that are in no cell of their own place, and the parameters, by index
 * @param cells the variables that inner functions use too, sorted
 * @param captured the variables of functions around this one, sorted
 */
record Layout(List<String> locals, List<String> cells, List<String> captured) {
    static final Layout UNKNOWN = new Layout(List.of(), List.of(), List.of());

    /** Tells whether there is a cell. */
    boolean hasCells() {
        return !cells.isEmpty() || !captured.isEmpty();
    }

    /** Returns the place of a variable that is in a cell. */
    int indexOfCell(String name) {
        int parameter = locals.indexOf(name);
        if (parameter >= 0) {
            return parameter;
        }
        int at = locals.size();
        for (String cell : cells) {
            if (cell.equals(name)) {
                return at;
            }
            at += locals.contains(cell) ? 0 : 1;
        }
        return at + captured.indexOf(name);
    }
}
