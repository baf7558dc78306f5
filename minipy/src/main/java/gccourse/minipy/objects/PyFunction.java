package gccourse.minipy.objects;

import gccourse.minipy.syntax.Function;
import gccourse.minipy.syntax.Site;

/** The payload of a function: its code, and where its default values are held. */
public final class PyFunction {
    /** Stands for a parameter without default value. */
    public static final int NO_DEFAULT = -1;

    private final Function definition;
    private final Site site;
    private final Body body;
    private final int[] defaults;

    /**
     * Makes the payload of a function.
     *
     * @param site where the function is defined
     * @param defaults for each parameter, the hidden global that holds its default value, or {@link #NO_DEFAULT}
     */
    public PyFunction(Function definition, Site site, Body body, int[] defaults) {
        this.definition = definition;
        this.site = site;
        this.body = body;
        this.defaults = defaults;
    }

    /** Returns the function as written. */
    public Function definition() {
        return definition;
    }

    /** Returns the definition's place, for errors that no place of a call can be blamed for. */
    public Site site() {
        return site;
    }

    /** Returns what the function does. */
    public Body body() {
        return body;
    }

    /** Returns how many parameters the function has. */
    public int parameterCount() {
        return defaults.length;
    }

    /** Tells whether a parameter has a default value. */
    public boolean hasDefault(int parameter) {
        return defaults[parameter] != NO_DEFAULT;
    }

    /** Returns the hidden global that holds the default value of a parameter that has one. */
    public int defaultGlobal(int parameter) {
        return defaults[parameter];
    }

    @Override
    public String toString() {
        return "function " + definition.qualifiedName();
    }
}
