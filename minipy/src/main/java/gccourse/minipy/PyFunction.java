package gccourse.minipy;

import gccourse.minipy.syntax.Function;

/** The payload of a function: its code, and where its default values are held. */
final class PyFunction {
    final Function definition;

    /** Stands for the definition in errors that no call site can be blamed for. */
    final Node site;

    final StatementNode[] body;

    /** For each parameter, the hidden global that holds its default value; -1 for a parameter without. */
    final int[] defaults;

    PyFunction(Function definition, Node site, StatementNode[] body, int[] defaults) {
        this.definition = definition;
        this.site = site;
        this.body = body;
        this.defaults = defaults;
    }

    int parameterCount() {
        return defaults.length;
    }

    @Override
    public String toString() {
        return "function " + definition.qualifiedName();
    }
}
