package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.ClassAttribute;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.Singleton;
import gccourse.minipy.objects.Values;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Expression.ComparisonOperator;
import gccourse.minipy.syntax.Site;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The special methods of classes that the program has written: what they mean to operators, loops and builtins. */
public final class Specials {
    private static final Map<ComparisonOperator, String> NAMES = Map.of(
            ComparisonOperator.EQUAL, "__eq__",
            ComparisonOperator.NOT_EQUAL, "__ne__",
            ComparisonOperator.LESS, "__lt__",
            ComparisonOperator.LESS_OR_EQUAL, "__le__",
            ComparisonOperator.GREATER, "__gt__",
            ComparisonOperator.GREATER_OR_EQUAL, "__ge__");

    private static final Map<ComparisonOperator, String> REFLECTED = Map.of(
            ComparisonOperator.EQUAL, "__eq__",
            ComparisonOperator.NOT_EQUAL, "__ne__",
            ComparisonOperator.LESS, "__gt__",
            ComparisonOperator.LESS_OR_EQUAL, "__ge__",
            ComparisonOperator.GREATER, "__lt__",
            ComparisonOperator.GREATER_OR_EQUAL, "__le__");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("+", "add"),
            Map.entry("-", "sub"),
            Map.entry("*", "mul"),
            Map.entry("/", "truediv"),
            Map.entry("//", "floordiv"),
            Map.entry("%", "mod"),
            Map.entry("**", "pow"),
            Map.entry("<<", "lshift"),
            Map.entry(">>", "rshift"),
            Map.entry("&", "and"),
            Map.entry("|", "or"),
            Map.entry("^", "xor"));

    private final Mutator mutator;
    private final Atoms atoms;
    private final Values values;
    private final Cells cells;
    private @Nullable Calls calls;

    Specials(Mutator mutator, Atoms atoms, Values values, Cells cells) {
        this.cells = cells;
        this.mutator = mutator;
        this.atoms = atoms;
        this.values = values;
    }

    /** Says who calls functions; once, before a program runs. */
    void use(Calls calls) {
        this.calls = calls;
    }

    /** Returns the special method of an instance, null if it is no instance, or its class has none of the name. */
    public @Nullable ClassAttribute find(HeapObject on, String name) {
        return on.kind() == Kind.INSTANCE && mutator.payload(on) instanceof PyClass type ? type.find(name) : null;
    }

    /** Calls a special method, and leaves its result on top of the stack; the caller holds the object and the arguments. */
    public HeapObject call(Site site, ClassAttribute method, HeapObject on, HeapObject... arguments) {
        if (method.function() == null) {
            throw site.leftOut("A special method that is no function");
        }
        mutator.push(on);
        for (HeapObject argument : arguments) {
            mutator.push(argument);
        }
        return Objects.requireNonNull(calls).call(site, method.value(), 1 + arguments.length);
    }

    /** Tells whether a value counts as true. */
    public boolean isTrue(Site site, HeapObject value) {
        if (value.kind() != Kind.INSTANCE || !(mutator.payload(value) instanceof PyClass type)) {
            return values.isTrue(value);
        }
        ClassAttribute method = type.find("__bool__");
        if (method == null) {
            return type.find("__len__") == null || length(site, value) != 0;
        }
        HeapObject answer = call(site, method, value);
        if (answer.kind() != Kind.BOOL) {
            throw site.error("TypeError: __bool__ should return bool, returned " + values.typeName(answer));
        }
        mutator.drop();
        return answer == atoms.of(true);
    }

    /** Returns what {@code __len__} says. */
    public long length(Site site, HeapObject value) {
        ClassAttribute method = find(value, "__len__");
        if (method == null) {
            throw site.error("TypeError: object of type '" + values.typeName(value) + "' has no len()");
        }
        HeapObject answer = call(site, method, value);
        long length = values.index(site, answer);
        mutator.drop();
        if (length < 0) {
            throw site.error("ValueError: __len__() should return >= 0");
        }
        return length;
    }

    /** Returns what {@code __str__} or {@code __repr__} says, null if the class has none of the name. */
    @Nullable
    String text(Site site, HeapObject value, String name) {
        ClassAttribute method = find(value, name);
        if (method == null) {
            return null;
        }
        HeapObject answer = call(site, method, value);
        if (answer.kind() != Kind.STR) {
            throw site.error("TypeError: " + name + " returned non-string (type " + values.typeName(answer) + ")");
        }
        String text = atoms.text(answer);
        mutator.drop();
        return text;
    }

    /**
     * Pushes what the special method of one of two operands says, which the caller holds.
     *
     * @param name the method of the left operand
     * @param reflected the method of the right one, which is asked first if its class derives from the other's
     * @return whether one of them had an answer; if not, nothing is pushed
     */
    private boolean operate(Site site, HeapObject left, HeapObject right, String name, String reflected) {
        boolean compares = NAMES.containsValue(name);
        ClassAttribute first = find(left, name);
        ClassAttribute second = find(right, reflected);
        boolean sameType = left.kind() == Kind.INSTANCE && mutator.payload(left) == mutator.payload(right);
        boolean rightFirst = !sameType && second != null && derives(right, left) && (compares || first != second);
        if (rightFirst && answers(site, second, right, left)) {
            return true;
        }
        if (asks(site, first, left, right, name)) {
            return true;
        }
        return !rightFirst && (compares || !sameType) && asks(site, second, right, left, reflected);
    }

    /** Asks one operand; a class with comparisons of its own takes those that it lacks from {@code object}. */
    private boolean asks(Site site, @Nullable ClassAttribute method, HeapObject on, HeapObject other, String name) {
        if (method != null) {
            return answers(site, method, on, other);
        }
        return NAMES.containsValue(name) && comparesItself(on) && answersAsObject(site, on, other, name);
    }

    /**
     * What {@code object.__ne__} and its like do: CPython hands them a tuple of both operands, and makes another one of it
     * without the first. {@code __ne__} asks {@code __eq__}; the others have no answer to what is not the same object.
     */
    private boolean answersAsObject(Site site, HeapObject on, HeapObject other, String name) {
        HeapObject both = mutator.allocate(Kind.TUPLE, 2, Kind.TUPLE.pythonName());
        mutator.setSlot(both, 0, on);
        mutator.setSlot(both, 1, other);
        HeapObject rest = mutator.allocate(Kind.TUPLE, 1, Kind.TUPLE.pythonName());
        mutator.setSlot(rest, 0, other);
        Boolean answer = null;
        if (name.equals("__eq__") && on == other) {
            answer = true;
        } else if (name.equals("__ne__")) {
            ClassAttribute equal = find(on, "__eq__");
            if (equal != null && answers(site, equal, on, other)) {
                answer = !takeTruth(site);
            } else if (on == other) {
                answer = false;
            }
        }
        mutator.drop();
        mutator.drop();
        if (answer == null) {
            return false;
        }
        atoms.push(answer.booleanValue());
        return true;
    }

    private boolean comparesItself(HeapObject on) {
        return NAMES.values().stream().anyMatch(name -> find(on, name) != null);
    }

    private boolean derives(HeapObject one, HeapObject other) {
        return mutator.payload(one) instanceof PyClass type
                && mutator.payload(other) instanceof PyClass base
                && type != base
                && type.isSubclassOf(base);
    }

    private boolean answers(Site site, @Nullable ClassAttribute method, HeapObject on, HeapObject argument) {
        HeapObject answer = call(site, Objects.requireNonNull(method), on, argument);
        if (mutator.payload(answer) == Singleton.NOT_IMPLEMENTED) {
            mutator.drop();
            return false;
        }
        return true;
    }

    /** Takes two operands from below the top entry, the left one first. */
    private void takeOperands() {
        int cell = cells.take();
        mutator.dropBelowTop();
        mutator.drop();
        mutator.push(cells.get(cell));
        cells.release(cell);
    }

    /** Tells whether a comparison by special methods holds, null if none has an answer; the caller holds the operands. */
    @Nullable
    Boolean compare(Site site, ComparisonOperator operator, HeapObject left, HeapObject right) {
        if (left.kind() != Kind.INSTANCE && right.kind() != Kind.INSTANCE) {
            return null;
        }
        String name = Objects.requireNonNull(NAMES.get(operator));
        return operate(site, left, right, name, Objects.requireNonNull(REFLECTED.get(operator)))
                ? takeTruth(site)
                : null;
    }

    private boolean takeTruth(Site site) {
        HeapObject answer = mutator.peek(0);
        if (answer.kind() != Kind.BOOL) {
            throw site.leftOut("A comparison whose answer is neither True nor False");
        }
        mutator.drop();
        return answer == atoms.of(true);
    }

    /** Tells whether {@code __contains__} finds a value, null if the container has no such method. */
    @Nullable
    Boolean contains(Site site, HeapObject container, HeapObject value) {
        ClassAttribute method = find(container, "__contains__");
        if (method == null) {
            return null;
        }
        boolean truth = isTrue(site, call(site, method, container, value));
        mutator.drop();
        return truth;
    }

    /**
     * Replaces the operands of an arithmetic operator, the two top entries, by what special methods make of them.
     *
     * @param inPlace whether the operator stands in front of a {@code =}
     * @return whether there was an answer; if not, the operands are still there
     */
    public boolean arithmetic(Site site, ArithmeticOperator operator, boolean inPlace) {
        HeapObject right = mutator.peek(0);
        HeapObject left = mutator.peek(1);
        if (left.kind() != Kind.INSTANCE && right.kind() != Kind.INSTANCE) {
            return false;
        }
        String word = WORDS.get(operator.symbol());
        if (word == null) {
            return false;
        }
        ClassAttribute inPlaceMethod = inPlace ? find(left, "__i" + word + "__") : null;
        boolean answered = inPlaceMethod != null && answers(site, inPlaceMethod, left, right)
                || operate(site, left, right, "__" + word + "__", "__r" + word + "__");
        if (answered) {
            takeOperands();
        }
        return answered;
    }

    /** Replaces the operand of a unary operator, the top entry, by what its special method says, if it has one. */
    public boolean unary(Site site, String name) {
        ClassAttribute method = find(mutator.peek(0), name);
        if (method == null) {
            return false;
        }
        call(site, method, mutator.peek(0));
        mutator.dropBelowTop();
        return true;
    }
}
