package gccourse.minipy;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;

/** Items, methods and iterators of lists, tuples, dicts and strings. */
final class Containers {
    private final Machine machine;
    private final Mutator mutator;
    private final Values values;

    Containers(Machine machine) {
        this.machine = machine;
        mutator = machine.mutator;
        values = machine.values;
    }

    // ---- making

    /** Replaces the top entries by a list or tuple of them. */
    HeapObject sequence(Kind kind, int items) {
        HeapObject sequence = mutator.allocate(kind, items, kind.pythonName());
        for (int i = 0; i < items; i++) {
            mutator.setSlot(sequence, i, mutator.peek(items - i));
        }
        for (int i = 0; i < items; i++) {
            mutator.dropBelowTop();
        }
        return sequence;
    }

    /** Pushes an empty list. */
    HeapObject list() {
        return mutator.allocate(Kind.LIST, 0, Kind.LIST.pythonName());
    }

    /** Pushes an empty dict. */
    HeapObject dict() {
        return mutator.allocate(Kind.DICT, 0, new DictKeys());
    }

    // ---- items

    /** Replaces a container and an index, the two top entries, by the item. */
    HeapObject item(Node site) {
        HeapObject index = mutator.peek(0);
        HeapObject container = mutator.peek(1);
        switch (container.kind()) {
            case LIST, TUPLE -> {
                int at = index(site, container, index, values.typeName(container) + " index out of range");
                mutator.drop();
                mutator.push(values.item(container, at));
            }
            case DICT -> {
                Object key = values.key(site, index);
                HeapObject value = values.value(container, key);
                if (value == null) {
                    throw site.error("KeyError: " + Text.ofKey(key));
                }
                mutator.drop();
                mutator.push(value);
            }
            case STR -> {
                String text = values.text(container);
                int length = text.codePointCount(0, text.length());
                int at = index(site, "string", length, index, "string index out of range");
                int from = text.offsetByCodePoints(0, at);
                mutator.drop();
                values.push(text.substring(from, text.offsetByCodePoints(from, 1)));
            }
            default -> throw site.error("TypeError: '" + values.typeName(container) + "' object is not subscriptable");
        }
        mutator.dropBelowTop();
        return mutator.peek(0);
    }

    /** Writes an item; all three are held by the caller. */
    void setItem(Node site, HeapObject container, HeapObject index, HeapObject value) {
        switch (container.kind()) {
            case LIST ->
                mutator.setSlot(container, index(site, container, index, "list assignment index out of range"), value);
            case DICT -> setEntry(container, values.key(site, index), value);
            default ->
                throw site.error(
                        "TypeError: '" + values.typeName(container) + "' object does not support item assignment");
        }
    }

    /** Sets the value of a key in a dict. */
    void setEntry(HeapObject dict, Object key, HeapObject value) {
        DictKeys keys = (DictKeys) mutator.payload(dict);
        int slot = keys.find(key);
        if (slot >= 0) {
            mutator.setSlot(dict, slot, value);
            return;
        }
        if (keys.isMostlyHoles()) {
            for (int hole : keys.closeHoles()) {
                mutator.removeSlot(dict, hole);
            }
        }
        keys.add(key);
        mutator.addSlot(dict, value);
    }

    /** Deletes an item; container and index are held by the caller. */
    void deleteItem(Node site, HeapObject container, HeapObject index) {
        switch (container.kind()) {
            case LIST -> {
                mutator.removeSlot(container, index(site, container, index, "list assignment index out of range"));
                mutator.drop();
            }
            case DICT -> {
                Object key = values.key(site, index);
                takeEntry(container, slotOf(site, container, key));
                mutator.drop();
            }
            default ->
                throw site.error(
                        "TypeError: '" + values.typeName(container) + "' object doesn't support item deletion");
        }
    }

    private int slotOf(Node site, HeapObject dict, Object key) {
        int slot = ((DictKeys) mutator.payload(dict)).find(key);
        if (slot < 0) {
            throw site.error("KeyError: " + Text.ofKey(key));
        }
        return slot;
    }

    /** Removes an entry and pushes its value. */
    private void takeEntry(HeapObject dict, int slot) {
        HeapObject value = mutator.slot(dict, slot);
        mutator.push(value == null ? values.none : value);
        ((DictKeys) mutator.payload(dict)).remove(slot);
        mutator.setSlot(dict, slot, null);
    }

    private int index(Node site, HeapObject sequence, HeapObject index, String outOfRange) {
        return index(site, values.typeName(sequence), values.size(sequence), index, outOfRange);
    }

    private int index(Node site, String type, int size, HeapObject index, String outOfRange) {
        if (!values.isInteger(index)) {
            throw site.error(
                    "TypeError: " + type + " indices must be integers or slices, not " + values.typeName(index));
        }
        long at = values.integer(index);
        at = at < 0 ? at + size : at;
        if (at < 0 || at >= size) {
            throw site.error("IndexError: " + outOfRange);
        }
        return (int) at;
    }

    // ---- methods

    /** Calls a method of a container: the container and the arguments are the top entries, the result replaces them. */
    HeapObject callMethod(Node site, HeapObject container, String method, int arguments) {
        if (container.kind() == Kind.LIST) {
            callListMethod(site, container, method, arguments);
        } else {
            callDictMethod(site, container, method, arguments);
        }
        return mutator.peek(0);
    }

    /** Tells whether the subset has a method of this name for the container. */
    boolean hasMethod(HeapObject container, String method) {
        return switch (container.kind()) {
            case LIST ->
                switch (method) {
                    case "append", "pop", "insert", "remove", "clear" -> true;
                    default -> false;
                };
            case DICT ->
                switch (method) {
                    case "get", "pop", "clear" -> true;
                    default -> false;
                };
            default -> false;
        };
    }

    /** What is dropped in the end goes in the order of CPython: the list first, then the arguments. */
    private void callListMethod(Node site, HeapObject list, String method, int arguments) {
        switch (method) {
            case "append" -> {
                machine.checkCount(site, "list.append", 1, 1, arguments);
                mutator.addSlot(list, mutator.peek(0));
                mutator.dropBelowTop();
                mutator.drop();
                values.pushNone();
            }
            case "insert" -> {
                checkCount(site, "insert", 2, 2, arguments);
                mutator.swap();
                int at = insertionPoint(site, list, mutator.peek(0));
                mutator.drop();
                mutator.insertSlot(list, at, mutator.peek(0));
                mutator.dropBelowTop();
                mutator.drop();
                values.pushNone();
            }
            case "pop" -> {
                checkCount(site, "pop", 0, 1, arguments);
                int size = values.size(list);
                if (size == 0) {
                    throw site.error("IndexError: pop from empty list");
                }
                int at = size - 1;
                if (arguments == 1) {
                    at = index(site, list, mutator.peek(0), "pop index out of range");
                    mutator.drop();
                }
                mutator.removeSlot(list, at);
                mutator.dropBelowTop();
            }
            case "remove" -> {
                machine.checkCount(site, "list.remove", 1, 1, arguments);
                int at = machine.operations.indexOf(site, list, mutator.peek(0));
                if (at < 0) {
                    throw site.error("ValueError: list.remove(x): x not in list");
                }
                mutator.removeSlot(list, at);
                mutator.drop();
                mutator.dropBelowTop();
                mutator.drop();
                values.pushNone();
            }
            default -> {
                machine.checkCount(site, "list.clear", 0, 0, arguments);
                mutator.clearSlots(list);
                mutator.drop();
                values.pushNone();
            }
        }
    }

    /** Checks the number of arguments of the methods for which CPython has other words than for the rest. */
    private static void checkCount(Node site, String method, int fewest, int most, int given) {
        if (given < fewest || given > most) {
            String bound = fewest == most ? "" : given < fewest ? "at least " : "at most ";
            int expected = given < fewest ? fewest : most;
            throw site.error("TypeError: " + method + " expected " + bound + expected + " argument"
                    + (expected == 1 ? "" : "s") + ", got " + given);
        }
    }

    private int insertionPoint(Node site, HeapObject list, HeapObject index) {
        if (!values.isInteger(index)) {
            throw site.error("TypeError: '" + values.typeName(index) + "' object cannot be interpreted as an integer");
        }
        long size = values.size(list);
        long at = values.integer(index);
        return (int) (at < 0 ? Math.max(0, at + size) : Math.min(at, size));
    }

    private void callDictMethod(Node site, HeapObject dict, String method, int arguments) {
        switch (method) {
            case "get" -> {
                checkCount(site, "get", 1, 2, arguments);
                Object key = values.key(site, mutator.peek(arguments - 1));
                HeapObject value = values.value(dict, key);
                HeapObject otherwise = arguments == 2 ? mutator.peek(0) : values.none;
                machine.hold("dict.get", arguments + 1);
                mutator.push(value == null ? otherwise : value);
                mutator.popFrame();
            }
            case "pop" -> {
                checkCount(site, "pop", 1, 2, arguments);
                Object key = values.key(site, mutator.peek(arguments - 1));
                HeapObject otherwise = arguments == 2 ? mutator.peek(0) : null;
                boolean present = values.value(dict, key) != null;
                if (!present && otherwise == null) {
                    throw site.error("KeyError: " + Text.ofKey(key));
                }
                machine.hold("dict.pop", arguments + 1);
                if (present) {
                    takeEntry(dict, slotOf(site, dict, key));
                } else {
                    mutator.push(otherwise);
                }
                mutator.popFrame();
            }
            default -> {
                machine.checkCount(site, "dict.clear", 0, 0, arguments);
                ((DictKeys) mutator.payload(dict)).clear();
                mutator.clearSlots(dict);
                mutator.drop();
                values.pushNone();
            }
        }
    }

    // ---- iterators

    /** Replaces the top entry by an iterator over it. */
    HeapObject iterator(Node site) {
        HeapObject sequence = mutator.peek(0);
        switch (sequence.kind()) {
            case LIST, TUPLE, DICT, STR -> {}
            default -> throw site.error("TypeError: '" + values.typeName(sequence) + "' object is not iterable");
        }
        int size = sequence.kind() == Kind.STR ? 0 : values.size(sequence);
        HeapObject iterator = mutator.allocate(Kind.ITERATOR, 1, new IteratorState(size));
        mutator.setSlot(iterator, 0, mutator.peek(1));
        mutator.dropBelowTop();
        return iterator;
    }

    /** Pushes the next item; at the end, nothing, and the iterator lets go of what it went over. */
    boolean next(Node site, HeapObject iterator) {
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

    private boolean pushNext(Node site, HeapObject sequence, IteratorState state) {
        if (mutator.payload(sequence) instanceof DictKeys keys) {
            return pushNextKey(site, keys, state);
        }
        if (sequence.kind() == Kind.STR) {
            String text = values.text(sequence);
            if (state.position >= text.length()) {
                return false;
            }
            int end = text.offsetByCodePoints(state.position, 1);
            values.push(text.substring(state.position, end));
            state.position = end;
            return true;
        }
        if (state.position >= values.size(sequence)) {
            return false;
        }
        mutator.push(values.item(sequence, state.position));
        state.position++;
        return true;
    }

    private boolean pushNextKey(Node site, DictKeys keys, IteratorState state) {
        if (keys.size() != state.sizeAtStart) {
            throw site.error("RuntimeError: dictionary changed size during iteration");
        }
        while (state.position < keys.count()) {
            Object key = keys.key(state.position);
            state.position++;
            if (key != null) {
                values.pushKey(key);
                return true;
            }
        }
        return false;
    }

    /** Returns the length of a value, as {@code len} does. */
    int length(Node site, HeapObject value) {
        return switch (value.kind()) {
            case LIST, TUPLE, DICT -> values.size(value);
            case STR -> {
                String text = values.text(value);
                yield text.codePointCount(0, text.length());
            }
            default -> throw site.error("TypeError: object of type '" + values.typeName(value) + "' has no len()");
        };
    }
}
