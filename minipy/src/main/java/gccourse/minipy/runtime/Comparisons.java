package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.DictKeys;
import gccourse.minipy.objects.DictPart;
import gccourse.minipy.objects.RangeValue;
import gccourse.minipy.objects.Values;
import gccourse.minipy.syntax.Expression.ComparisonOperator;
import gccourse.minipy.syntax.Site;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The comparison operators. */
public final class Comparisons {
    /** Containers inside one another are compared so deep and no deeper. */
    private static final int DEEPEST = 200;

    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;
    private @Nullable Specials specials;
    private @Nullable Sets sets;

    Comparisons(Mutator mutator, Atoms atoms, Containers containers, Values values) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
        this.values = values;
    }

    /** Says who knows the special methods. */
    void use(Specials specials) {
        this.specials = specials;
    }

    private Specials specials() {
        return Objects.requireNonNull(specials);
    }

    /** Says who compares sets. */
    void use(Sets sets) {
        this.sets = sets;
    }

    private Sets sets() {
        return Objects.requireNonNull(sets);
    }

    /** Tells whether two values are equal, as {@code ==} does. */
    public boolean areEqual(Site site, HeapObject left, HeapObject right) {
        return equal(site, left, right, 0);
    }

    /** Compares the two top entries and drops them, the left one first. */
    public boolean apply(Site site, ComparisonOperator operator) {
        HeapObject right = mutator.peek(0);
        HeapObject left = mutator.peek(1);
        boolean result = switch (operator) {
            case IS -> left == right;
            case IS_NOT -> left != right;
            case EQUAL -> equal(site, left, right, 0);
            case NOT_EQUAL -> {
                Boolean answer = specials().compare(site, operator, left, right);
                yield answer == null ? !equal(site, left, right, 0) : answer;
            }
            case IN -> contains(site, right, left);
            case NOT_IN -> !contains(site, right, left);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ordered(site, operator, left, right);
        };
        mutator.dropBelowTop();
        mutator.drop();
        return result;
    }

    private boolean ordered(Site site, ComparisonOperator operator, HeapObject left, HeapObject right) {
        if (atoms.isLong(left) && atoms.isLong(right)) {
            return holds(operator, Long.compare(atoms.integer(left), atoms.integer(right)));
        }
        Boolean answer = specials().compare(site, operator, left, right);
        if (answer != null) {
            return answer;
        }
        if (atoms.isNumber(left) && atoms.isNumber(right)) {
            return !isNan(left) && !isNan(right) && holds(operator, compareNumbers(left, right));
        }
        if (left.kind() == Kind.STR && right.kind() == Kind.STR) {
            return holds(operator, compareTexts(atoms.text(left), atoms.text(right)));
        }
        if (left.kind() == right.kind() && (left.kind() == Kind.LIST || left.kind() == Kind.TUPLE)) {
            return orderedItems(site, operator, left, right);
        }
        if (Sets.isSet(left) && Sets.isSet(right)) {
            return orderedSets(site, operator, left, right);
        }
        throw site.error("TypeError: '" + operator.symbol() + "' not supported between instances of '"
                + values.typeName(left) + "' and '" + values.typeName(right) + "'");
    }

    /** The first items that differ decide; if there are none, the lengths do. */
    private boolean orderedItems(Site site, ComparisonOperator operator, HeapObject left, HeapObject right) {
        for (int i = 0; i < Math.min(containers.size(left), containers.size(right)); i++) {
            HeapObject mine = containers.item(left, i);
            HeapObject other = containers.item(right, i);
            if (!equal(site, mine, other, 1)) {
                return ordered(site, operator, mine, other);
            }
        }
        return holds(operator, Integer.compare(containers.size(left), containers.size(right)));
    }

    private boolean orderedSets(Site site, ComparisonOperator operator, HeapObject left, HeapObject right) {
        int leftSize = containers.size(left);
        int rightSize = containers.size(right);
        return switch (operator) {
            case LESS -> leftSize < rightSize && sets().isSubset(site, left, right);
            case LESS_OR_EQUAL -> sets().isSubset(site, left, right);
            case GREATER -> leftSize > rightSize && sets().isSubset(site, right, left);
            default -> sets().isSubset(site, right, left);
        };
    }

    /** Tells whether one value is less than another, as {@code <} does. */
    public boolean isLess(Site site, HeapObject left, HeapObject right) {
        return ordered(site, ComparisonOperator.LESS, left, right);
    }

    private static boolean holds(ComparisonOperator operator, int order) {
        return switch (operator) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }

    private boolean isNan(HeapObject number) {
        return number.kind() == Kind.FLOAT && Double.isNaN(atoms.number(number));
    }

    private int compareNumbers(HeapObject left, HeapObject right) {
        if (left.kind() == Kind.FLOAT) {
            return right.kind() == Kind.FLOAT
                    ? compareFloats(atoms.number(left), atoms.number(right))
                    : -Numbers.compare(atoms.bigInteger(right), atoms.number(left));
        }
        return right.kind() == Kind.FLOAT
                ? Numbers.compare(atoms.bigInteger(left), atoms.number(right))
                : atoms.bigInteger(left).compareTo(atoms.bigInteger(right));
    }

    /** Unlike {@link Double#compare}, takes the two zeros for equal. */
    private static int compareFloats(double left, double right) {
        return left < right ? -1 : left > right ? 1 : 0;
    }

    /** Compares by characters: Java's own order is that of UTF-16, which differs behind U+FFFF. */
    private static int compareTexts(String left, String right) {
        int at = 0;
        int end = Math.min(left.length(), right.length());
        while (at < end && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        if (at == end) {
            return Integer.compare(left.length(), right.length());
        }
        boolean inPair = at > 0 && Character.isHighSurrogate(left.charAt(at - 1));
        int character = inPair ? at - 1 : at;
        return Integer.compare(left.codePointAt(character), right.codePointAt(character));
    }

    /** Tells whether a container holds a value, or a string another. */
    private boolean contains(Site site, HeapObject container, HeapObject value) {
        Boolean answer = specials().contains(site, container, value);
        if (answer != null) {
            return answer;
        }
        if (specials().find(container, "__iter__") != null || specials().find(container, "__getitem__") != null) {
            throw site.leftOut("`in` on an instance that has no `__contains__`");
        }
        return switch (container.kind()) {
            case LIST, TUPLE -> indexOf(site, container, value) >= 0;
            case DICT -> containers.value(container, values.key(site, value)) != null;
            case SET, FROZENSET -> sets().contains(site, container, value);
            case RANGE ->
                atoms.isLong(value) && ((RangeValue) mutator.payload(container)).indexOf(atoms.integer(value)) >= 0;
            case DICT_VIEW -> inView(site, container, value);
            case STR -> {
                if (value.kind() != Kind.STR) {
                    throw site.error(
                            "TypeError: 'in <string>' requires string as left operand, not " + values.typeName(value));
                }
                yield atoms.text(container).contains(atoms.text(value));
            }
            default ->
                throw site.error("TypeError: argument of type '" + values.typeName(container) + "' is not iterable");
        };
    }

    private boolean inView(Site site, HeapObject view, HeapObject value) {
        HeapObject dict = mutator.slot(view, 0);
        if (dict == null) {
            return false;
        }
        return switch ((DictPart) mutator.payload(view)) {
            case KEYS -> containers.value(dict, values.key(site, value)) != null;
            case VALUES -> {
                boolean found = false;
                for (int i = 0; i < containers.keys(dict).count() && !found; i++) {
                    HeapObject present = containers.entryValue(dict, i);
                    found = present != null && (present == value || equal(site, present, value, 0));
                }
                yield found;
            }
            case ITEMS -> {
                if (value.kind() != Kind.TUPLE || containers.size(value) != 2) {
                    yield false;
                }
                HeapObject present = containers.value(dict, values.key(site, containers.item(value, 0)));
                HeapObject wanted = containers.item(value, 1);
                yield present != null && (present == wanted || equal(site, present, wanted, 0));
            }
        };
    }

    /** Returns the first index of a list or tuple at which an equal item is, -1 if there is none. */
    public int indexOf(Site site, HeapObject sequence, HeapObject value) {
        return indexOf(site, sequence, value, 0, Integer.MAX_VALUE);
    }

    /** As {@link #indexOf(Site, HeapObject, HeapObject)}, from one index up to but not including another. */
    public int indexOf(Site site, HeapObject sequence, HeapObject value, int from, int to) {
        for (int i = from; i < to && i < containers.size(sequence); i++) {
            HeapObject item = containers.item(sequence, i);
            if (item == value || equalTo(site, item, value)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns how many items of a list or tuple are equal to a value. */
    public int count(Site site, HeapObject sequence, HeapObject value) {
        int count = 0;
        for (int i = 0; i < containers.size(sequence); i++) {
            HeapObject item = containers.item(sequence, i);
            count += item == value || equal(site, item, value, 0) ? 1 : 0;
        }
        return count;
    }

    private boolean equal(Site site, HeapObject left, HeapObject right, int depth) {
        if (atoms.isLong(left) && atoms.isLong(right)) {
            return atoms.integer(left) == atoms.integer(right);
        }
        Boolean answer =
                depth > 0 && left == right ? null : specials().compare(site, ComparisonOperator.EQUAL, left, right);
        if (answer != null) {
            return answer;
        }
        if (left == right) {
            return left.kind() != Kind.FLOAT || depth > 0 || !Double.isNaN(atoms.number(left));
        }
        if (atoms.isNumber(left) && atoms.isNumber(right)) {
            return !isNan(left) && !isNan(right) && compareNumbers(left, right) == 0;
        }
        if (Sets.isSet(left) && Sets.isSet(right)) {
            return sets().areEqual(site, left, right);
        }
        if (left.kind() != right.kind()) {
            return false;
        }
        if (depth == DEEPEST) {
            throw site.error("RecursionError: maximum recursion depth exceeded in comparison"
                    + " (this course compares " + DEEPEST + " containers inside one another, and no more)");
        }
        return switch (left.kind()) {
            case STR -> atoms.text(left).equals(atoms.text(right));
            case LIST, TUPLE -> equalItems(site, left, right, depth);
            case DICT -> equalEntries(site, left, right, depth);
            case RANGE -> sameRange((RangeValue) mutator.payload(left), (RangeValue) mutator.payload(right));
            case METHOD -> throw site.leftOut("The comparison of methods");
            case WEAK_REFERENCE -> throw site.leftOut("The comparison of weak references");
            default -> false;
        };
    }

    private boolean equalTo(Site site, HeapObject item, HeapObject value) {
        mutator.push(item);
        boolean equal = equal(site, item, value, 0);
        mutator.drop();
        return equal;
    }

    /** As {@code ==}, while a reference to each value is held: a method that is asked may take them out of a list. */
    private boolean equalHeld(Site site, HeapObject left, HeapObject right) {
        mutator.push(left);
        mutator.push(right);
        boolean equal = equal(site, left, right, 0);
        mutator.dropBelowTop();
        mutator.drop();
        return equal;
    }

    private boolean equalItems(Site site, HeapObject left, HeapObject right, int depth) {
        int size = containers.size(left);
        if (size != containers.size(right)) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            HeapObject one = containers.item(left, i);
            HeapObject other = containers.item(right, i);
            boolean instances = one.kind() == Kind.INSTANCE || other.kind() == Kind.INSTANCE;
            if (!(instances ? one == other || equalHeld(site, one, other) : equal(site, one, other, depth + 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameRange(RangeValue left, RangeValue right) {
        long length = left.length();
        return length == right.length()
                && (length == 0 || left.start() == right.start() && (length == 1 || left.step() == right.step()));
    }

    private boolean equalEntries(Site site, HeapObject left, HeapObject right, int depth) {
        DictKeys keys = containers.keys(left);
        if (keys.size() != containers.size(right)) {
            return false;
        }
        for (int i = 0; i < keys.count(); i++) {
            Object key = keys.key(i);
            if (key != null) {
                HeapObject mine = containers.entryValue(left, i);
                HeapObject other = containers.value(right, key);
                if (mine == null || other == null || !equal(site, mine, other, depth + 1)) {
                    return false;
                }
            }
        }
        return true;
    }
}
