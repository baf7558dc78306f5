package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.ClassAttribute;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.DictKeys;
import gccourse.minipy.objects.DictPart;
import gccourse.minipy.objects.GeneratorState;
import gccourse.minipy.objects.IteratorCode;
import gccourse.minipy.objects.IteratorState;
import gccourse.minipy.objects.RangeProgress;
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
    private final Generators generators;

    Iterators(Mutator mutator, Atoms atoms, Containers containers, Values values, Generators generators) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
        this.values = values;
        this.generators = generators;
    }

    /** Tells whether there are iterators over such a value. */
    public boolean isIterable(HeapObject value) {
        return switch (value.kind()) {
            case LIST, TUPLE, DICT, STR, SET, FROZENSET, DICT_VIEW, RANGE, RANGE_ITERATOR, ITERATOR, GENERATOR -> true;
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
            if (!isIterator(made) && specials().find(made, "__next__") == null) {
                throw site.error("TypeError: iter() returned non-iterator of type '" + values.typeName(made) + "'");
            }
            return made;
        }
        if (specials().find(iterable, "__getitem__") != null) {
            throw site.leftOut("A loop over an instance that has `__getitem__` and no `__iter__`");
        }
        if (!isIterable(iterable)) {
            throw site.error("TypeError: '" + values.typeName(iterable) + "' object is not iterable");
        }
        if (isIterator(iterable)) {
            return iterable;
        }
        if (mutator.payload(iterable) instanceof RangeValue range) {
            HeapObject iterator = mutator.allocate(Kind.RANGE_ITERATOR, 0, new RangeProgress(range));
            mutator.dropBelowTop();
            return iterator;
        }
        if (iterable.kind() == Kind.DICT_VIEW) {
            return viewIterator(iterable);
        }
        int size = switch (iterable.kind()) {
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

    /** Tells whether a value is an iterator. */
    public boolean isIterator(HeapObject value) {
        return switch (value.kind()) {
            case ITERATOR, GENERATOR, RANGE_ITERATOR -> true;
            default -> false;
        };
    }

    /**
     * Asks an iterator how many items are left, as CPython does that fills a list or a tuple: the method
     * {@code __length_hint__} is bound, and the object that this makes is dropped straight away.
     */
    public void askForLength(HeapObject iterable) {
        boolean knows = mutator.payload(iterable) instanceof IteratorState
                || iterable.kind() == Kind.ITERATOR && values.typeName(iterable).contains("reverse");
        if (knows) {
            HeapObject method = mutator.allocate(Kind.METHOD, 1, "__length_hint__");
            mutator.setSlot(method, 0, iterable);
            mutator.drop();
        }
    }

    /** Pushes the next item; at the end, nothing, and the iterator lets go of what it went over. */
    public boolean next(Site site, HeapObject iterator) {
        if (iterator.kind() == Kind.INSTANCE) {
            return nextOfInstance(site, iterator);
        }
        Object payload = mutator.payload(iterator);
        if (payload instanceof IteratorState state) {
            return nextOfSequence(site, iterator, state);
        }
        if (payload instanceof GeneratorState) {
            return generators.next(site, iterator);
        }
        if (payload instanceof RangeProgress progress) {
            if (progress.hasNext()) {
                atoms.push(progress.next());
                return true;
            }
            return false;
        }
        return ((IteratorCode) payload).next(site, iterator);
    }

    /**
     * Takes the top entry, and pushes the next item instead, to a generator as what its {@code yield} is sent; at the end,
     * what a generator returns, else None.
     *
     * @return whether there was an item
     */
    public boolean send(Site site, HeapObject iterator) {
        if (mutator.payload(iterator) instanceof GeneratorState) {
            return generators.send(site, iterator);
        }
        if (mutator.peek(0) != atoms.none()) {
            throw site.error("AttributeError: '" + values.typeName(iterator) + "' object has no attribute 'send'");
        }
        mutator.drop();
        if (next(site, iterator)) {
            return true;
        }
        atoms.pushNone();
        return false;
    }

    private boolean nextOfSequence(Site site, HeapObject iterator, IteratorState state) {
        HeapObject iterable = mutator.slot(iterator, 0);
        if (iterable == null) {
            return false;
        }
        boolean more = switch (iterable.kind()) {
            case DICT -> pushNextEntry(site, iterator, iterable, state);
            case SET, FROZENSET -> pushNextElement(site, iterable, state);
            case STR -> pushNextCharacter(atoms.text(iterable), state);
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

    /** Appends what an iterable gives, the top entry, to the list below it, and drops the iterable. */
    public void extend(Site site, HeapObject list) {
        HeapObject iterable = mutator.peek(0);
        if (iterable.kind() == Kind.LIST || iterable.kind() == Kind.TUPLE) {
            int count = containers.size(iterable);
            for (int i = 0; i < count; i++) {
                mutator.addSlot(list, containers.item(iterable, i));
            }
        } else {
            HeapObject iterator = mutator.peek(0);
            mutator.push(iterator);
            iterator = iterator(site);
            while (next(site, iterator)) {
                mutator.addSlot(list, mutator.peek(0));
                mutator.drop();
            }
            mutator.drop();
        }
        mutator.drop();
    }

    /** Replaces the top entry, an iterable, by a tuple of what it gives. CPython makes the tuple first, and it grows. */
    public HeapObject toTuple(Site site) {
        HeapObject list = containers.list();
        mutator.swap();
        extend(site, list);
        return listToTuple();
    }

    /** Replaces a list, the top entry, by a tuple of its items. */
    public HeapObject listToTuple() {
        HeapObject list = mutator.peek(0);
        int size = containers.size(list);
        HeapObject tuple;
        if (size == 0) {
            tuple = containers.emptyTuple();
            mutator.push(tuple);
        } else {
            tuple = mutator.allocate(Kind.TUPLE, size, Kind.TUPLE.pythonName());
            for (int i = 0; i < size; i++) {
                mutator.setSlot(tuple, i, containers.item(list, i));
            }
        }
        mutator.dropBelowTop();
        return tuple;
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
