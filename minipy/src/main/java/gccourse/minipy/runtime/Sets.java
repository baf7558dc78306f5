package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.SetTable;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Site;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets and frozensets: made, read, changed and combined, each in CPython's own way, since the order of the elements
 * depends on it.
 *
 * <p>The table is changed first, and the slots of the set after it.
 */
public final class Sets {
    private final Mutator mutator;
    private final Hashes hashes;
    private final Comparisons comparisons;
    private final Iterators iterators;

    Sets(Mutator mutator, Hashes hashes, Comparisons comparisons, Iterators iterators) {
        this.mutator = mutator;
        this.hashes = hashes;
        this.comparisons = comparisons;
        this.iterators = iterators;
    }

    // ---- making

    /** Pushes an empty set or frozenset. */
    public HeapObject make(Kind kind) {
        return mutator.allocate(kind, SetTable.SMALLEST, new SetTable());
    }

    /**
     * Makes a frozenset of constants: like them, it is immortal. CPython's compiler makes it twice, the second time from
     * the elements as they lie in the first ({@code merge_consts_recursive}).
     */
    public HeapObject constant(Site site, List<HeapObject> elements) {
        SetTable first = filled(site, elements);
        List<HeapObject> again = new ArrayList<>();
        for (int i = 0; i < first.places(); i++) {
            HeapObject element = first.element(i);
            if (element != null) {
                again.add(element);
            }
        }
        return mutator.immortal(Kind.FROZENSET, filled(site, again));
    }

    private SetTable filled(Site site, List<HeapObject> elements) {
        SetTable table = new SetTable();
        for (HeapObject element : elements) {
            if (table.add(element, hashes.hash(site, element), equality(site)) >= 0) {
                table.growIfFull();
            }
        }
        return table;
    }

    /** Pushes a copy of a set. */
    public HeapObject copy(Site site, Kind kind, HeapObject of) {
        HeapObject copy = make(kind);
        update(site, copy, of);
        return copy;
    }

    // ---- reading

    /** Tells whether a value is a set or a frozenset. */
    public static boolean isSet(HeapObject value) {
        return value.kind() == Kind.SET || value.kind() == Kind.FROZENSET;
    }

    /** Returns the table of a set. */
    public SetTable table(HeapObject set) {
        return (SetTable) mutator.payload(set);
    }

    /** Tells whether a value is in a set. */
    public boolean contains(Site site, HeapObject set, HeapObject value) {
        return table(set).find(value, hashOfElement(site, value), equality(site)) >= 0;
    }

    /** Tells whether all elements of one set are in the other. */
    public boolean isSubset(Site site, HeapObject part, HeapObject whole) {
        SetTable table = table(part);
        if (table.size() > table(whole).size()) {
            return false;
        }
        for (int i = 0; i < table.places(); i++) {
            HeapObject element = table.element(i);
            if (element != null && table(whole).find(element, table.hash(i), equality(site)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether two sets have the same elements. */
    public boolean areEqual(Site site, HeapObject left, HeapObject right) {
        return table(left).size() == table(right).size() && isSubset(site, left, right);
    }

    private SetTable.Equality equality(Site site) {
        return (present, wanted) -> comparisons.areEqual(site, present, wanted);
    }

    /** A set that is looked for in a set counts as a frozenset. */
    private long hashOfElement(Site site, HeapObject value) {
        return value.kind() == Kind.SET ? Hashes.ofFrozenSet(table(value)) : hashes.hash(site, value);
    }

    // ---- changing

    /** Adds a value to a set; the caller holds both. */
    public void add(Site site, HeapObject set, HeapObject value) {
        add(site, set, value, hashes.hash(site, value));
    }

    private void add(Site site, HeapObject set, HeapObject value, long hash) {
        SetTable table = table(set);
        int place = table.add(value, hash, equality(site));
        if (place >= 0) {
            if (table.growIfFull() || mutator.slotCount(set) != table.places()) {
                mirror(set);
            } else {
                mutator.setSlot(set, place, value);
            }
        }
    }

    /** Takes a value out of a set; tells whether it was there. */
    public boolean discard(Site site, HeapObject set, HeapObject value) {
        return discard(site, set, value, hashOfElement(site, value));
    }

    private boolean discard(Site site, HeapObject set, HeapObject value, long hash) {
        SetTable table = table(set);
        int place = table.find(value, hash, equality(site));
        if (place < 0) {
            return false;
        }
        table.remove(place);
        mutator.setSlot(set, place, null);
        return true;
    }

    /** Takes an element out of a set and pushes it; tells whether there was one. */
    public boolean pop(HeapObject set) {
        SetTable table = table(set);
        if (table.size() == 0) {
            return false;
        }
        int place = table.nextToPop();
        HeapObject element = table.element(place);
        if (element != null) {
            mutator.push(element);
        }
        table.remove(place);
        mutator.setSlot(set, place, null);
        return true;
    }

    /** Takes all elements out of a set. */
    public void clear(HeapObject set) {
        table(set).clear();
        mutator.clearSlots(set);
    }

    /** Adds all that an iterable has to a set; the caller holds both. */
    public void update(Site site, HeapObject set, HeapObject by) {
        if (!isSet(by)) {
            forEach(site, by, element -> add(site, set, element));
            return;
        }
        SetTable from = table(by);
        SetTable to = table(set);
        if (to == from || from.size() == 0) {
            return;
        }
        boolean resized = to.reserve(from.size());
        boolean copied = from.copyInto(to);
        if (resized || copied) {
            mirror(set);
        }
        if (copied) {
            return;
        }
        for (int i = 0; i < from.places(); i++) {
            HeapObject element = from.element(i);
            if (element != null) {
                add(site, set, element, from.hash(i));
            }
        }
    }

    /** Takes all that an iterable has out of a set. */
    public void subtract(Site site, HeapObject set, HeapObject by) {
        if (set == by) {
            clear(set);
            return;
        }
        if (isSet(by)) {
            SetTable from = table(by);
            for (int i = 0; i < from.places(); i++) {
                HeapObject element = from.element(i);
                if (element != null) {
                    discard(site, set, element, from.hash(i));
                }
            }
        } else {
            forEach(site, by, element -> discard(site, set, element));
        }
        if (table(set).tidy()) {
            mirror(set);
        }
    }

    /** Adds to a set what it has not, and takes out of it what it has, of another set. */
    public void toggle(Site site, HeapObject set, HeapObject by) {
        if (set == by) {
            clear(set);
            return;
        }
        SetTable from = table(by);
        for (int i = 0; i < from.places(); i++) {
            HeapObject element = from.element(i);
            if (element != null && !discard(site, set, element, from.hash(i))) {
                add(site, set, element, from.hash(i));
            }
        }
    }

    /** Lets a set have the elements of another one, which gets those of the set. */
    public void become(HeapObject set, HeapObject other) {
        table(set).become(table(other));
        mirror(set);
    }

    // ---- combining: each pushes a new set

    /** Pushes what is in either. */
    public HeapObject union(Site site, HeapObject left, HeapObject right) {
        HeapObject result = copy(site, left.kind(), left);
        if (left != right) {
            update(site, result, right);
        }
        return result;
    }

    /** Pushes what is in both. */
    public HeapObject intersection(Site site, HeapObject left, HeapObject right) {
        if (left == right) {
            return copy(site, left.kind(), left);
        }
        HeapObject result = make(left.kind());
        if (!isSet(right)) {
            forEach(site, right, element -> {
                if (contains(site, left, element)) {
                    add(site, result, element);
                }
            });
            return result;
        }
        boolean swapped = table(right).size() > table(left).size();
        keep(site, result, swapped ? left : right, swapped ? right : left, true);
        return result;
    }

    /** Pushes what is in the first and not in the second. */
    public HeapObject difference(Site site, HeapObject left, HeapObject right) {
        if (!isSet(right) || table(left).size() >> 2 > table(right).size()) {
            HeapObject result = copy(site, left.kind(), left);
            subtract(site, result, right);
            return result;
        }
        HeapObject result = make(left.kind());
        keep(site, result, left, right, false);
        return result;
    }

    /** Adds to a result those elements of a set that are, or are not, in another. */
    private void keep(Site site, HeapObject result, HeapObject of, HeapObject other, boolean present) {
        SetTable from = table(of);
        for (int i = 0; i < from.places(); i++) {
            HeapObject element = from.element(i);
            if (element != null && table(other).find(element, from.hash(i), equality(site)) >= 0 == present) {
                add(site, result, element, from.hash(i));
            }
        }
    }

    /** Pushes what is in one of the two. */
    public HeapObject symmetricDifference(Site site, HeapObject left, HeapObject right) {
        HeapObject result = copy(site, left.kind(), right);
        toggle(site, result, left);
        return result;
    }

    /** Replaces two sets, the top entries, by what an operator makes of them; null if there is no such operator. */
    @Nullable
    HeapObject combine(Site site, ArithmeticOperator operator, HeapObject left, HeapObject right) {
        HeapObject result = switch (operator) {
            case OR -> union(site, left, right);
            case AND -> intersection(site, left, right);
            case SUBTRACT -> difference(site, left, right);
            case XOR -> symmetricDifference(site, left, right);
            default -> null;
        };
        if (result != null) {
            mutator.dropBelowTop();
            mutator.dropBelowTop();
        }
        return result;
    }

    /** Changes the lower of two sets, the top entries, as an operator with {@code =} does, and drops the other. */
    boolean change(Site site, ArithmeticOperator operator, HeapObject set, HeapObject by) {
        switch (operator) {
            case OR -> update(site, set, by);
            case SUBTRACT -> subtract(site, set, by);
            case XOR -> toggle(site, set, by);
            case AND -> {
                become(set, intersection(site, set, by));
                mutator.drop();
            }
            default -> {
                return false;
            }
        }
        mutator.drop();
        return true;
    }

    // ---- help

    private interface Action {
        void on(HeapObject element);
    }

    private void forEach(Site site, HeapObject iterable, Action action) {
        mutator.push(iterable);
        HeapObject iterator = iterators.iterator(site);
        while (iterators.next(site, iterator)) {
            action.on(mutator.peek(0));
            mutator.drop();
        }
        mutator.drop();
    }

    /** Lets the slots hold what the table has, place by place; what moves is held meanwhile. */
    private void mirror(HeapObject set) {
        SetTable table = table(set);
        int places = table.places();
        int slots = mutator.slotCount(set);
        int held = 0;
        for (int i = 0; i < slots; i++) {
            HeapObject element = mutator.slot(set, i);
            if (element != null && (i >= places || table.element(i) != element)) {
                mutator.push(element);
                held++;
                mutator.setSlot(set, i, null);
            }
        }
        for (int i = slots; i < places; i++) {
            mutator.addSlot(set, null);
        }
        for (int i = slots - 1; i >= places; i--) {
            mutator.removeSlot(set, i);
        }
        for (int i = 0; i < places; i++) {
            HeapObject element = table.element(i);
            if (element != mutator.slot(set, i)) {
                mutator.setSlot(set, i, element);
            }
        }
        for (int i = 0; i < held; i++) {
            mutator.drop();
        }
    }
}
