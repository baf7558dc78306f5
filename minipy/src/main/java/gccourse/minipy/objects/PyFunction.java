package gccourse.minipy.objects;

import gccourse.minipy.syntax.Function;
import gccourse.minipy.syntax.Site;
import java.util.ArrayList;
import java.util.List;

/**
 * The payload of a function: its code, and where its default values are held.
 *
 * <p>A function that CPython would have made before the program's quiet start is immortal and has no slots: hidden globals
 * hold its default values. Every other function is an object of its own, with these slots, in the order in which CPython
 * lets go of them.
 */
public final class PyFunction {
    /** The slot of the tuple of default values. */
    public static final int DEFAULTS = 0;

    /** The slot of the dict of the default values of keyword-only parameters. */
    public static final int KEYWORD_DEFAULTS = 1;

    /** The slot of the dict of the function's attributes. */
    public static final int ATTRIBUTES = 2;

    /** The slot of the tuple of the cells that the function has from the functions around it. */
    public static final int CLOSURE = 3;

    /** How many slots a function has. */
    public static final int SLOTS = 4;

    /** Stands for a parameter without default value. */
    public static final int NO_DEFAULT = -1;

    private static final int NO_ATTRIBUTES = -1;

    private final Function definition;
    private final Site site;
    private final Body body;
    private final int[] defaults;
    private final List<String> frameNames;
    private final int positional;
    private final int firstDefault;
    private final int waitingPlaces;
    private final int stackSize;
    private int attributesGlobal = NO_ATTRIBUTES;

    /**
     * Makes the payload of a function.
     *
     * @param site where the function is defined
     * @param defaults for each parameter, positional ones first, the hidden global that holds its default value or
     *     {@link #NO_DEFAULT}; empty if the function itself holds them
     * @param waitingPlaces in how many nodes a generator can wait
     * @param stackSize how many values a generator that waits can have on its stack
     */
    public PyFunction(Function definition, Site site, Body body, int[] defaults, int waitingPlaces, int stackSize) {
        this.definition = definition;
        this.site = site;
        this.body = body;
        this.defaults = defaults;
        this.waitingPlaces = waitingPlaces;
        this.stackSize = stackSize;
        List<Function.Parameter> parameters = definition.signature().positional();
        positional = parameters.size();
        int first = positional;
        while (first > 0 && parameters.get(first - 1).defaultValue() != null) {
            first--;
        }
        firstDefault = first;
        List<String> names = new ArrayList<>(definition.localNames());
        names.add("the function");
        frameNames = List.copyOf(names);
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

    /** Returns the names of a frame: the local names, and behind them one for the function itself, which runs in it. */
    public List<String> frameNames() {
        return frameNames;
    }

    /** Returns the place of the function itself in a frame. */
    public int placeOfFunction() {
        return frameNames.size() - 1;
    }

    /** Returns in how many nodes a generator can wait. */
    public int waitingPlaces() {
        return waitingPlaces;
    }

    /** Returns how many values a generator that waits can have on its stack. */
    public int stackSize() {
        return stackSize;
    }

    /** Returns how many positional parameters the function has. */
    public int positionalCount() {
        return positional;
    }

    /** Returns the first positional parameter that has a default value; all behind it have one too. */
    public int firstDefault() {
        return firstDefault;
    }

    /** Returns the hidden global that holds the default value of a parameter of an immortal function. */
    public int defaultGlobal(int parameter) {
        return defaults[parameter];
    }

    /** Tells whether the function is immortal and has got attributes. */
    public boolean hasAttributesGlobal() {
        return attributesGlobal != NO_ATTRIBUTES;
    }

    /** Returns the hidden global that holds the dict of the attributes of an immortal function. */
    public int attributesGlobal() {
        return attributesGlobal;
    }

    /** Says which hidden global holds the dict of the attributes. */
    public void setAttributesGlobal(int global) {
        attributesGlobal = global;
    }

    @Override
    public String toString() {
        return "function " + definition.qualifiedName();
    }
}
