package gccourse.minipy.nodes;

import gccourse.minipy.objects.GeneratorState;
import gccourse.minipy.runtime.Machine;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The place in a generator's state where a node writes down which of its parts waits in a {@code yield}, so that it can go
 * on there. A node in which nothing yields has none.
 */
public final class Waiting {
    private final Machine machine;
    private final int index;

    /** @param index the node's number in its function */
    public Waiting(Machine machine, int index) {
        this.machine = machine;
        this.index = index;
    }

    private GeneratorState state() {
        return machine.generators().running();
    }

    /** Takes the number of the part that waits, and forgets it; 0 if none does. */
    public int take() {
        GeneratorState state = state();
        int place = state.place(index);
        state.setPlace(index, 0);
        return place;
    }

    /** Returns what the node kept when it began to wait. */
    public @Nullable Object kept() {
        GeneratorState state = state();
        Object kept = state.kept(index);
        state.keep(index, null);
        return kept;
    }

    /** Takes the height of the stack that the node kept, which counts from where the generator's own values begin. */
    public int takeHeight() {
        return state().base() + (Integer) Objects.requireNonNull(kept());
    }

    /** Lets a part of the node wait, and keeps a height of the stack. */
    public Completion atHeight(int part, int height) {
        return at(part, (Integer) (height - state().base()));
    }

    /** Lets a part of the node wait, and returns what tells so. */
    public Completion at(int part) {
        state().setPlace(index, part);
        return Completion.YIELD;
    }

    /** Lets a part of the node wait, and keeps something until it goes on. */
    public Completion at(int part, Object kept) {
        state().keep(index, kept);
        return at(part);
    }
}
