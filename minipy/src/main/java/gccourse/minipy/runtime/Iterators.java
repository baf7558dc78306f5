package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.DictKeys;
import gccourse.minipy.objects.IteratorState;
import gccourse.minipy.objects.Values;
import gccourse.minipy.syntax.Site;

/** Iterators over lists, tuples, dicts and strings. */
public final class Iterators {
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;

    Iterators(Mutator mutator, Atoms atoms, Containers containers, Values values) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
        this.values = values;
    }

    /** Replaces the top entry by an iterator over it. */
    public HeapObject iterator(Site site) {
        HeapObject sequence = mutator.peek(0);
        switch (sequence.kind()) {
            case LIST, TUPLE, DICT, STR -> {}
            default -> throw site.error("TypeError: '" + values.typeName(sequence) + "' object is not iterable");
        }
        int size = sequence.kind() == Kind.STR ? 0 : containers.size(sequence);
        HeapObject iterator = mutator.allocate(Kind.ITERATOR, 1, new IteratorState(size));
        mutator.setSlot(iterator, 0, mutator.peek(1));
        mutator.dropBelowTop();
        return iterator;
    }

    /** Pushes the next item; at the end, nothing, and the iterator lets go of what it went over. */
    public boolean next(Site site, HeapObject iterator) {
        HeapObject sequence = mutator.slot(iterator, 0);
        if (sequence == null) {
            return false;
        }
        IteratorState state = (IteratorState) mutator.payload(iterator);
        if (pushNext(site, sequence, state)) {
            return true;
        }
        mutator.setSlot(iterator, 0, null);
        return false;
    }

    private boolean pushNext(Site site, HeapObject sequence, IteratorState state) {
        if (mutator.payload(sequence) instanceof DictKeys keys) {
            return pushNextKey(site, keys, state);
        }
        if (sequence.kind() == Kind.STR) {
            String text = atoms.text(sequence);
            if (state.position() >= text.length()) {
                return false;
            }
            int end = text.offsetByCodePoints(state.position(), 1);
            atoms.push(text.substring(state.position(), end));
            state.moveTo(end);
            return true;
        }
        if (state.position() >= containers.size(sequence)) {
            return false;
        }
        mutator.push(containers.item(sequence, state.position()));
        state.moveTo(state.position() + 1);
        return true;
    }

    private boolean pushNextKey(Site site, DictKeys keys, IteratorState state) {
        if (keys.size() != state.sizeAtStart()) {
            throw site.error("RuntimeError: dictionary changed size during iteration");
        }
        while (state.position() < keys.count()) {
            Object key = keys.key(state.position());
            state.moveTo(state.position() + 1);
            if (key != null) {
                atoms.pushKey(key);
                return true;
            }
        }
        return false;
    }
}
