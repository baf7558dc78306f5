package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Builtin;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.DictKeys;
import gccourse.minipy.objects.DictPart;
import gccourse.minipy.objects.Literals;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.ReferenceKey;
import gccourse.minipy.objects.SetTable;
import gccourse.minipy.objects.Singleton;
import gccourse.minipy.objects.Values;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes values as Python does: {@code str} and {@code repr}. */
public final class Text {
    /** Containers inside one another are written so deep and no deeper. */
    private static final int DEEPEST = 200;

    private static final int MOST_DIGITS = 4300;

    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;
    private @Nullable Specials specials;

    Text(Mutator mutator, Atoms atoms, Containers containers, Values values) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
        this.values = values;
    }

    /** Returns a value as {@code str} does: a string as it is, everything else as {@link #repr}. */
    public String str(Site site, HeapObject value) {
        return switch (value.kind()) {
            case STR -> atoms.text(value);
            case INSTANCE -> {
                String written = Objects.requireNonNull(specials).text(site, value, "__str__");
                if (written != null) {
                    yield written;
                }
                yield mutator.payload(value) instanceof PyClass type
                                && type.isException()
                                && type.find("__repr__") == null
                        ? strOfException(site, value, type)
                        : repr(site, value);
            }
            default -> repr(site, value);
        };
    }

    /** Returns a value as {@code repr} does. Objects that Python shows with their address are refused. */
    public String repr(Site site, HeapObject value) {
        StringBuilder text = new StringBuilder();
        write(site, value, text, new ArrayList<>());
        return text.toString();
    }

    /** @param around the containers that are being written, the outermost first */
    private void write(Site site, HeapObject value, StringBuilder to, List<HeapObject> around) {
        switch (value.kind()) {
            case NONE, BOOL -> to.append(mutator.payload(value));
            case INT -> to.append(integer(site, value));
            case FLOAT -> to.append(Literals.floatingPoint(atoms.number(value)));
            case STR -> to.append(Literals.string(atoms.text(value)));
            case RANGE -> to.append(mutator.payload(value));
            case LIST, TUPLE, DICT -> writeContainer(site, value, to, around);
            case SET, FROZENSET -> writeSet(site, value, to, around);
            case DICT_VIEW -> writeView(site, value, to, around);
            case INSTANCE -> writeInstance(site, value, to, around);
            case CLASS -> writeClass(site, value, to);
            default -> throw noText(site, value);
        }
    }

    private void writeClass(Site site, HeapObject value, StringBuilder to) {
        Object payload = mutator.payload(value);
        if (payload instanceof PyClass type) {
            to.append("<class '")
                    .append(type.isBuiltin() ? "" : "__main__.")
                    .append(type.qualifiedName())
                    .append("'>");
        } else if (payload instanceof Builtin builtin) {
            to.append("<class '").append(builtin.name()).append("'>");
        } else if (payload == Singleton.NOT_IMPLEMENTED) {
            to.append(payload);
        } else {
            throw noText(site, value);
        }
    }

    /** Says who knows the special methods; once, before a program runs. */
    void use(Specials specials) {
        this.specials = specials;
    }

    private ProgramError noText(Site site, HeapObject value) {
        return site.error("A value of type '" + values.typeName(value)
                + "' has no text in this course: CPython shows its address, which means nothing here."
                + " Print one of its attributes. See docs/minipy.md.");
    }

    /** An exception is written as the call that makes it; other instances have no text. */
    private void writeInstance(Site site, HeapObject instance, StringBuilder to, List<HeapObject> around) {
        String written = Objects.requireNonNull(specials).text(site, instance, "__repr__");
        if (written != null) {
            to.append(written);
            return;
        }
        if (!(mutator.payload(instance) instanceof PyClass type && type.isException())) {
            throw noText(site, instance);
        }
        to.append(type.name());
        HeapObject arguments = argumentsOf(instance, type);
        if (containers.size(arguments) == 1) {
            to.append('(');
            write(site, containers.item(arguments, 0), to, around);
            to.append(')');
        } else {
            write(site, arguments, to, around);
        }
    }

    private HeapObject argumentsOf(HeapObject exception, PyClass type) {
        HeapObject arguments = mutator.slot(exception, type.indexOf("args"));
        return arguments == null ? containers.emptyTuple() : arguments;
    }

    /** As {@code BaseException.__str__}: nothing, the only argument, or all of them; a key is shown as it is written. */
    private String strOfException(Site site, HeapObject exception, PyClass type) {
        HeapObject arguments = argumentsOf(exception, type);
        return switch (containers.size(arguments)) {
            case 0 -> "";
            case 1 -> {
                HeapObject only = containers.item(arguments, 0);
                yield type.isKeyError() ? repr(site, only) : str(site, only);
            }
            default -> repr(site, arguments);
        };
    }

    /** Returns the key of a dict as {@code repr} does. */
    public String key(Site site, Object key) {
        return key instanceof ReferenceKey reference ? repr(site, reference.object()) : Literals.key(key);
    }

    private String integer(Site site, HeapObject value) {
        String digits = mutator.payload(value).toString();
        if (digits.length() > MOST_DIGITS
                && digits.length() > (digits.charAt(0) == '-' ? MOST_DIGITS + 1 : MOST_DIGITS)) {
            throw site.error("ValueError: Exceeds the limit (" + MOST_DIGITS + " digits) for integer string conversion;"
                    + " use sys.set_int_max_str_digits() to increase the limit");
        }
        return digits;
    }

    private void writeContainer(Site site, HeapObject container, StringBuilder to, List<HeapObject> around) {
        if (around.size() == DEEPEST) {
            throw site.error("RecursionError: maximum recursion depth exceeded while getting the repr of an object"
                    + " (this course writes " + DEEPEST + " containers inside one another, and no more)");
        }
        String brackets = switch (container.kind()) {
            case LIST -> "[]";
            case TUPLE -> "()";
            default -> "{}";
        };
        to.append(brackets.charAt(0));
        if (around.contains(container)) {
            to.append("...");
        } else {
            around.add(container);
            if (mutator.payload(container) instanceof DictKeys keys) {
                writeEntries(site, container, keys, to, around);
            } else {
                writeItems(site, container, to, around);
            }
            around.remove(around.size() - 1);
        }
        to.append(brackets.charAt(1));
    }

    private void writeSet(Site site, HeapObject set, StringBuilder to, List<HeapObject> around) {
        SetTable table = (SetTable) mutator.payload(set);
        boolean frozen = set.kind() == Kind.FROZENSET;
        if (around.contains(set)) {
            to.append(set.kind().pythonName()).append("(...)");
            return;
        }
        if (table.size() == 0) {
            to.append(set.kind().pythonName()).append("()");
            return;
        }
        around.add(set);
        to.append(frozen ? "frozenset({" : "{");
        String separator = "";
        for (int i = 0; i < table.places(); i++) {
            HeapObject element = table.element(i);
            if (element != null) {
                to.append(separator);
                write(site, element, to, around);
                separator = ", ";
            }
        }
        to.append(frozen ? "})" : "}");
        around.remove(around.size() - 1);
    }

    private void writeView(Site site, HeapObject view, StringBuilder to, List<HeapObject> around) {
        DictPart part = (DictPart) mutator.payload(view);
        HeapObject dict = mutator.slot(view, 0);
        to.append(part.typeName()).append("([");
        if (dict != null) {
            DictKeys keys = containers.keys(dict);
            String separator = "";
            for (int i = 0; i < keys.count(); i++) {
                HeapObject value = containers.entryValue(dict, i);
                if (value != null) {
                    to.append(separator).append(part == DictPart.ITEMS ? "(" : "");
                    if (part != DictPart.VALUES) {
                        writeKey(site, dict, i, to, around);
                        to.append(part == DictPart.ITEMS ? ", " : "");
                    }
                    if (part != DictPart.KEYS) {
                        write(site, value, to, around);
                    }
                    to.append(part == DictPart.ITEMS ? ")" : "");
                    separator = ", ";
                }
            }
        }
        to.append("])");
    }

    private void writeKey(Site site, HeapObject dict, int index, StringBuilder to, List<HeapObject> around) {
        HeapObject key = containers.keyObject(dict, index);
        if (key == null) {
            to.append(Literals.key(Objects.requireNonNull(containers.keys(dict).key(index))));
        } else {
            write(site, key, to, around);
        }
    }

    private void writeItems(Site site, HeapObject sequence, StringBuilder to, List<HeapObject> around) {
        int size = containers.size(sequence);
        for (int i = 0; i < size; i++) {
            to.append(i == 0 ? "" : ", ");
            write(site, containers.item(sequence, i), to, around);
        }
        if (size == 1 && sequence.kind() == Kind.TUPLE) {
            to.append(',');
        }
    }

    private void writeEntries(Site site, HeapObject dict, DictKeys keys, StringBuilder to, List<HeapObject> around) {
        String separator = "";
        for (int i = 0; i < keys.count(); i++) {
            HeapObject value = containers.entryValue(dict, i);
            if (value != null) {
                to.append(separator);
                writeKey(site, dict, i, to, around);
                to.append(": ");
                write(site, value, to, around);
                separator = ", ";
            }
        }
    }
}
