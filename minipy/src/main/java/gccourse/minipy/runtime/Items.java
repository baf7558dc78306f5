package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.ClassAttribute;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.RangeValue;
import gccourse.minipy.objects.Values;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;

/** The items of lists, tuples, dicts and strings. */
public final class Items {
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;
    private final Exceptions exceptions;
    private final Specials specials;

    Items(
            Mutator mutator,
            Atoms atoms,
            Containers containers,
            Values values,
            Exceptions exceptions,
            Specials specials) {
        this.specials = specials;
        this.exceptions = exceptions;
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
        this.values = values;
    }

    /** Replaces a container and an index, the two top entries, by the item. */
    public HeapObject item(Site site) {
        HeapObject index = mutator.peek(0);
        HeapObject container = mutator.peek(1);
        switch (container.kind()) {
            case INSTANCE -> {
                specials.call(site, method(site, container, "__getitem__", "is not subscriptable"), container, index);
                mutator.swap();
                mutator.drop();
            }
            case LIST, TUPLE -> {
                int at = index(site, container, index, container.kind().pythonName());
                mutator.drop();
                mutator.push(containers.item(container, at));
            }
            case DICT -> {
                Object key = values.key(site, index);
                HeapObject value = containers.value(container, key);
                if (value == null) {
                    throw missingKey(site, index);
                }
                mutator.drop();
                mutator.push(value);
            }
            case STR -> {
                String character = character(site, atoms.text(container), index);
                mutator.drop();
                atoms.push(character);
            }
            case RANGE -> {
                RangeValue range = (RangeValue) mutator.payload(container);
                long at = values.index(site, index);
                at = at < 0 ? at + range.length() : at;
                if (at < 0 || at >= range.length()) {
                    throw site.error("IndexError: range object index out of range");
                }
                mutator.drop();
                atoms.push(range.at(at));
            }
            default ->
                throw site.error(
                        mutator.payload(container) instanceof PyClass type && container.kind() == Kind.CLASS
                                ? "TypeError: type '" + type.name() + "' is not subscriptable"
                                : "TypeError: '" + values.typeName(container) + "' object is not subscriptable");
        }
        mutator.dropBelowTop();
        return mutator.peek(0);
    }

    /** Writes an item; all three are held by the caller. */
    public void setItem(Site site, HeapObject container, HeapObject index, HeapObject value) {
        switch (container.kind()) {
            case INSTANCE -> {
                ClassAttribute method = method(site, container, "__setitem__", "does not support item assignment");
                specials.call(site, method, container, index, value);
                mutator.drop();
            }
            case LIST -> mutator.setSlot(container, index(site, container, index, "list assignment"), value);
            case DICT -> containers.setEntry(container, values.key(site, index), value);
            default ->
                throw site.error(
                        "TypeError: '" + values.typeName(container) + "' object does not support item assignment");
        }
    }

    /** Deletes an item; container and index are held by the caller. */
    public void deleteItem(Site site, HeapObject container, HeapObject index) {
        switch (container.kind()) {
            case INSTANCE -> {
                ClassAttribute method = method(site, container, "__delitem__", "does not support item deletion");
                specials.call(site, method, container, index);
                mutator.drop();
            }
            case LIST -> {
                mutator.removeSlot(container, index(site, container, index, "list assignment"));
                mutator.drop();
            }
            case DICT -> {
                Object key = values.key(site, index);
                if (!containers.takeEntry(container, key)) {
                    throw missingKey(site, index);
                }
                mutator.drop();
            }
            case STR, TUPLE ->
                throw site.error(
                        "TypeError: '" + values.typeName(container) + "' object doesn't support item deletion");
            default ->
                throw site.error(
                        "TypeError: '" + values.typeName(container) + "' object does not support item deletion");
        }
    }

    private ClassAttribute method(Site site, HeapObject container, String name, String problem) {
        ClassAttribute method = specials.find(container, name);
        if (method == null) {
            throw site.error("TypeError: '" + values.typeName(container) + "' object " + problem);
        }
        return method;
    }

    /** Returns the exception for a key that a dict does not have; to be thrown. */
    public RuntimeException missingKey(Site site, HeapObject key) {
        mutator.push(key);
        return exceptions.raise(site, "KeyError");
    }

    private String character(Site site, String text, HeapObject index) {
        if (!atoms.isInteger(index)) {
            throw site.error("TypeError: string indices must be integers, not '" + values.typeName(index) + "'");
        }
        int at = inRange(site, text.codePointCount(0, text.length()), atoms.integer(index), "string");
        int from = text.offsetByCodePoints(0, at);
        return text.substring(from, text.offsetByCodePoints(from, 1));
    }

    /**
     * Returns the index of an item of a list or tuple.
     *
     * @param index the index that the program gives; a negative one counts from the end
     * @param access what an {@code IndexError} calls the use of it: {@code list assignment}
     * @throws ProgramError if it is no int, or out of range
     */
    public int index(Site site, HeapObject sequence, HeapObject index, String access) {
        if (!atoms.isInteger(index)) {
            throw site.error("TypeError: " + values.typeName(sequence) + " indices must be integers or slices, not "
                    + values.typeName(index));
        }
        return inRange(site, containers.size(sequence), atoms.integer(index), access);
    }

    private static int inRange(Site site, int size, long index, String access) {
        long at = index < 0 ? index + size : index;
        if (at < 0 || at >= size) {
            throw site.error("IndexError: " + access + " index out of range");
        }
        return (int) at;
    }

    /** Returns the length of a value, as {@code len} does. */
    public int length(Site site, HeapObject value) {
        return switch (value.kind()) {
            case LIST, TUPLE, DICT, SET, FROZENSET -> containers.size(value);
            case RANGE -> (int) ((RangeValue) mutator.payload(value)).length();
            case DICT_VIEW -> {
                HeapObject dict = mutator.slot(value, 0);
                yield dict == null ? 0 : containers.size(dict);
            }
            case STR -> {
                String text = atoms.text(value);
                yield text.codePointCount(0, text.length());
            }
            case INSTANCE -> (int) specials.length(site, value);
            default -> throw site.error("TypeError: object of type '" + values.typeName(value) + "' has no len()");
        };
    }
}
