package gccourse.minipy.nodes;

/** How a statement ended. */
public enum Completion {
    NORMAL,
    BREAK,
    CONTINUE,
    /** The value that the function returns is on top of the stack. */
    RETURN,
    /** The value that the generator yields is on top of the stack; it goes on where it waits. */
    YIELD
}
