package gccourse.minipy.objects;

import gccourse.heap.HeapObject;
import gccourse.heap.InstanceType;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.syntax.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
            case ITERATOR -> payload instanceof IteratorState state ? state.typeName() : payload.toString();
            case DICT_VIEW -> ((DictPart) payload).typeName();
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
            case LIST, TUPLE, DICT, SET, FROZENSET -> containers.size(value) > 0;
            case RANGE -> ((RangeValue) mutator.payload(value)).length() > 0;
            case DICT_VIEW -> {
                HeapObject dict = mutator.slot(value, 0);
                yield dict != null && containers.size(dict) > 0;
            }
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
            case INT, STR, FLOAT -> mutator.payload(value);
            case BOOL -> atoms.integer(value) != 0;
            case NONE -> Singleton.NONE;
            case LIST, DICT, SET -> throw site.error("TypeError: unhashable type: '" + typeName(value) + "'");
            default -> new ReferenceKey(value, form(site, value));
        };
    }

    /**
     * Refuses an instance whose class says itself which others are equal to it, as an element or a key.
     *
     * @throws gccourse.minipy.syntax.ProgramError if it does
     */
    public void refuseOwnHash(Site site, HeapObject value) {
        if (value.kind() != Kind.INSTANCE || !(mutator.payload(value) instanceof PyClass type)) {
            return;
        }
        for (PyClass at : type.order()) {
            ClassAttribute hash = at.own().get("__hash__");
            if (hash != null && hash.value() != atoms.none()) {
                throw site.leftOut("A key or an element whose class has `__hash__`");
            }
            if (hash != null || at.own().containsKey("__eq__")) {
                throw site.error("TypeError: unhashable type: '" + type.name() + "'");
            }
        }
    }

    /** Returns what stands for the value of a key: equal keys have equal forms. */
    private Object form(Site site, HeapObject value) {
        Object payload = mutator.payload(value);
        refuseOwnHash(site, value);
        if (value.kind() == Kind.TUPLE) {
            List<Object> forms = new ArrayList<>();
            for (int i = 0; i < containers.size(value); i++) {
                forms.add(DictKeys.normal(key(site, containers.item(value, i))));
            }
            return forms;
        }
        if (value.kind() == Kind.FROZENSET) {
            SetTable table = (SetTable) payload;
            Set<Object> forms = new HashSet<>();
            for (int i = 0; i < table.places(); i++) {
                HeapObject element = table.element(i);
                if (element != null) {
                    forms.add(DictKeys.normal(key(site, element)));
                }
            }
            return forms;
        }
        return payload instanceof RangeValue ? payload : value;
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
