package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.ClassAttribute;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.DictKeys;
import gccourse.minipy.objects.DictPart;
import gccourse.minipy.objects.IteratorState;
import gccourse.minipy.objects.RangeValue;
import gccourse.minipy.objects.SetTable;
import gccourse.minipy.objects.Values;
import gccourse.minipy.syntax.Site;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Iterators over lists, tuples, dicts and their views, sets, strings and ranges. */
public final class Iterators {
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;
    private @Nullable Specials specials;
    private @Nullable Exceptions exceptions;

    Iterators(Mutator mutator, Atoms atoms, Containers containers, Values values) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
        this.values = values;
    }

    /** Tells whether there are iterators over such a value. */
    public boolean isIterable(HeapObject value) {
        return switch (value.kind()) {
            case LIST, TUPLE, DICT, STR, SET, FROZENSET, DICT_VIEW, RANGE, ITERATOR -> true;
            default -> false;
        };
    }

    /** Replaces the top entry by an iterator over it. */
    public HeapObject iterator(Site site) {
        HeapObject iterable = mutator.peek(0);
        ClassAttribute method = specials().find(iterable, "__iter__");
        if (method != null) {
            HeapObject made = specials().call(site, method, iterable);
            mutator.dropBelowTop();
            if (made.kind() != Kind.ITERATOR && specials().find(made, "__next__") == null) {
                throw site.error("TypeError: iter() returned non-iterator of type '" + values.typeName(made) + "'");
            }
            return made;
        }
        if (!isIterable(iterable)) {
            throw site.error("TypeError: '" + values.typeName(iterable) + "' object is not iterable");
        }
        if (iterable.kind() == Kind.ITERATOR) {
            return iterable;
        }
        if (iterable.kind() == Kind.DICT_VIEW) {
            return viewIterator(iterable);
        }
        int size =
                switch (iterable.kind()) {
                    case DICT, SET, FROZENSET -> containers.size(iterable);
                    default -> 0;
                };
        HeapObject iterator = mutator.allocate(
                Kind.ITERATOR, 1, new IteratorState(IteratorState.typeOver(iterable.kind()), DictPart.KEYS, size));
        mutator.setSlot(iterator, 0, mutator.peek(1));
        mutator.dropBelowTop();
        return iterator;
    }

    /**
     * Replaces a view by an iterator over its dict; the view itself is not held. As in CPython, an iterator over items
     * makes its first pair beforehand, and uses a pair again that nobody else holds.
     */
    private HeapObject viewIterator(HeapObject view) {
        DictPart part = (DictPart) mutator.payload(view);
        HeapObject dict = Objects.requireNonNull(mutator.slot(view, 0));
        IteratorState state = new IteratorState(part.iteratorName(), part, containers.size(dict));
        HeapObject iterator = mutator.allocate(Kind.ITERATOR, part == DictPart.ITEMS ? 2 : 1, state);
        mutator.setSlot(iterator, 0, dict);
        if (part == DictPart.ITEMS) {
            atoms.pushNone();
            atoms.pushNone();
            mutator.setSlot(iterator, 1, containers.sequence(Kind.TUPLE, 2));
            mutator.drop();
        }
        mutator.dropBelowTop();
        return iterator;
    }

    /** Pushes the next item; at the end, nothing, and the iterator lets go of what it went over. */
    public boolean next(Site site, HeapObject iterator) {
        if (iterator.kind() == Kind.INSTANCE) {
            return nextOfInstance(site, iterator);
        }
        HeapObject iterable = mutator.slot(iterator, 0);
        if (iterable == null) {
            return false;
        }
        IteratorState state = (IteratorState) mutator.payload(iterator);
        boolean more =
                switch (iterable.kind()) {
                    case DICT -> pushNextEntry(site, iterator, iterable, state);
                    case SET, FROZENSET -> pushNextElement(site, iterable, state);
                    case STR -> pushNextCharacter(atoms.text(iterable), state);
                    case RANGE -> pushNextInt((RangeValue) mutator.payload(iterable), state);
                    default -> pushNextItem(iterable, state);
                };
        if (!more) {
            mutator.setSlot(iterator, 0, null);
        }
        return more;
    }

    private boolean nextOfInstance(Site site, HeapObject iterator) {
        int temporaries = mutator.temporaries();
        ClassAttribute method = Objects.requireNonNull(specials().find(iterator, "__next__"));
        try {
            specials().call(site, method, iterator);
            return true;
        } catch (PythonException thrown) {
            if (!Objects.requireNonNull(exceptions).isOver(thrown, "StopIteration", temporaries)) {
                throw thrown;
            }
            return false;
        }
    }

    /** Says who knows the special methods and the exceptions; once, before a program runs. */
    void use(Specials specials, Exceptions exceptions) {
        this.specials = specials;
        this.exceptions = exceptions;
    }

    private Specials specials() {
        return Objects.requireNonNull(specials);
    }

    private boolean pushNextItem(HeapObject sequence, IteratorState state) {
        if (state.position() >= containers.size(sequence)) {
            return false;
        }
        mutator.push(containers.item(sequence, state.position()));
        state.moveTo(state.position() + 1);
        return true;
    }

    private boolean pushNextCharacter(String text, IteratorState state) {
        if (state.position() >= text.length()) {
            return false;
        }
        int end = text.offsetByCodePoints(state.position(), 1);
        atoms.push(text.substring(state.position(), end));
        state.moveTo(end);
        return true;
    }

    private boolean pushNextInt(RangeValue range, IteratorState state) {
        if (state.position() >= range.length()) {
            return false;
        }
        atoms.push(range.at(state.position()));
        state.moveTo(state.position() + 1);
        return true;
    }

    private boolean pushNextElement(Site site, HeapObject set, IteratorState state) {
        SetTable table = (SetTable) mutator.payload(set);
        if (table.size() != state.sizeAtStart()) {
            throw site.error("RuntimeError: Set changed size during iteration");
        }
        while (state.position() < table.places()) {
            HeapObject element = table.element(state.position());
            state.moveTo(state.position() + 1);
            if (element != null) {
                mutator.push(element);
                return true;
            }
        }
        return false;
    }

    private boolean pushNextEntry(Site site, HeapObject iterator, HeapObject dict, IteratorState state) {
        DictKeys keys = containers.keys(dict);
        if (keys.size() != state.sizeAtStart()) {
            throw site.error("RuntimeError: dictionary changed size during iteration");
        }
        while (state.position() < keys.count()) {
            int index = state.position();
            state.moveTo(index + 1);
            HeapObject value = containers.entryValue(dict, index);
            if (value != null) {
                switch (state.part()) {
                    case KEYS -> containers.pushKey(dict, index);
                    case VALUES -> mutator.push(value);
                    case ITEMS -> pushPair(iterator, dict, index, value);
                }
                return true;
            }
        }
        return false;
    }

    private void pushPair(HeapObject iterator, HeapObject dict, int index, HeapObject value) {
        HeapObject pair = mutator.slot(iterator, 1);
        if (pair != null && mutator.collector().referenceCount(pair) == 1) {
            mutator.push(pair);
            mutator.setSlot(pair, 0, containers.pushKey(dict, index));
            mutator.drop();
            mutator.setSlot(pair, 1, value);
        } else {
            containers.pushKey(dict, index);
            mutator.push(value);
            containers.sequence(Kind.TUPLE, 2);
        }
    }
}
