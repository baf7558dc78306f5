package gccourse.minipy.objects;

import org.jspecify.annotations.Nullable;

/** The payload of a generator: its function, and where in it the frame waits. */
public final class GeneratorState {
    private final PyFunction function;
    private final int[] places;
    private final @Nullable Object[] kept;
    private Stage stage = Stage.CREATED;
    private int stackSize;
    private int base;
    private @Nullable RuntimeException thrown;

    /** How far a generator has come. */
    public enum Stage {
        CREATED,
        WAITING,
        RUNNING,
        ENDED
    }

    public GeneratorState(PyFunction function) {
        this.function = function;
        places = new int[function.waitingPlaces()];
        kept = new Object[places.length];
    }

    /** Returns the function whose body the generator runs. */
    public PyFunction function() {
        return function;
    }

    public Stage stage() {
        return stage;
    }

    public void enter(Stage next) {
        stage = next;
    }

    /** Returns how many values the frame that waits has on its stack. */
    public int stackSize() {
        return stackSize;
    }

    public void setStackSize(int size) {
        stackSize = size;
    }

    /** Returns how many values were on the stack when the generator went on. */
    public int base() {
        return base;
    }

    public void setBase(int height) {
        base = height;
    }

    /** Says what is to be raised where the frame waits, when it goes on. */
    public void setThrown(@Nullable RuntimeException exception) {
        thrown = exception;
    }

    /** Returns what is to be raised, null if nothing, and forgets it. */
    public @Nullable RuntimeException takeThrown() {
        RuntimeException exception = thrown;
        thrown = null;
        return exception;
    }

    /** Returns which part of a node waits, as the node numbers them; 0 for none. */
    public int place(int node) {
        return places[node];
    }

    public void setPlace(int node, int place) {
        places[node] = place;
    }

    /** Returns what a node that waits has kept. */
    public @Nullable Object kept(int node) {
        return kept[node];
    }

    public void keep(int node, @Nullable Object value) {
        kept[node] = value;
    }

    @Override
    public String toString() {
        return "generator " + function.definition().qualifiedName();
    }
}
