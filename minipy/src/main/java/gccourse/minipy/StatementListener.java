package gccourse.minipy;

import gccourse.minipy.syntax.Statement;

/** Follows the run of a program. */
@FunctionalInterface
public interface StatementListener {
    /** Hears that a statement at the top level of the program has been executed. */
    void after(Statement topLevelStatement);
}
