package gccourse.minipy.objects;

import gccourse.heap.HeapObject;
import gccourse.heap.InstanceType;
import gccourse.heap.Mutator;
import gccourse.minipy.syntax.Site;

/** What can be asked of a value of any type. */
public final class Values {
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;

    public Values(Mutator mutator, Atoms atoms, Containers containers) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
    }

    /** Returns what Python calls the type of a value. */
    public String typeName(HeapObject value) {
        Object payload = mutator.payload(value);
        return switch (value.kind()) {
            case NONE -> "NoneType";
            case INSTANCE -> ((InstanceType) payload).name();
            case CLASS -> payload instanceof Module ? "module" : "type";
            case FUNCTION -> payload instanceof Builtin ? "builtin_function_or_method" : "function";
            case ITERATOR -> "iterator";
            case WEAK_REFERENCE -> "weakref.ReferenceType";
            default -> value.kind().pythonName();
        };
    }

    /** Tells whether a value counts as true. */
    public boolean isTrue(HeapObject value) {
        return switch (value.kind()) {
            case NONE -> false;
            case BOOL, INT -> atoms.integer(value) != 0;
            case FLOAT -> atoms.number(value) != 0;
            case STR -> !atoms.text(value).isEmpty();
            case LIST, TUPLE, DICT -> containers.size(value) > 0;
            default -> true;
        };
    }

    /**
     * Returns what stands for a value as the key of a dict.
     *
     * @throws gccourse.minipy.syntax.ProgramError if the value cannot be one
     */
    public Object key(Site site, HeapObject value) {
        return switch (value.kind()) {
            case INT, STR -> mutator.payload(value);
            case BOOL -> atoms.integer(value) != 0;
            case NONE -> Singleton.NONE;
            case LIST, DICT -> throw site.error("TypeError: unhashable type: '" + typeName(value) + "'");
            default -> throw site.leftOut("A key of type '" + typeName(value) + "' in a dict");
        };
    }

    /**
     * Returns the int that a function of Python asks for.
     *
     * @throws gccourse.minipy.syntax.ProgramError if the value is none
     */
    public long index(Site site, HeapObject value) {
        if (!atoms.isInteger(value)) {
            throw site.error("TypeError: '" + typeName(value) + "' object cannot be interpreted as an integer");
        }
        return atoms.integer(value);
    }
}
