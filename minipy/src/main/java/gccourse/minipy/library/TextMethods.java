package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.Values;
import gccourse.minipy.runtime.Iterators;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.Method;
import gccourse.minipy.runtime.Methods;
import gccourse.minipy.syntax.Site;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The methods of strings. */
final class TextMethods implements Methods.Table {
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;
    private final Iterators iterators;
    private final NativeMethods methods;
    private final FormatTemplates templates;

    TextMethods(Machine machine) {
        mutator = machine.mutator();
        atoms = machine.atoms();
        containers = machine.containers();
        values = machine.values();
        iterators = machine.iterators();
        methods = new NativeMethods(machine, "str");
        templates = new FormatTemplates(machine);
    }

    @Override
    public @Nullable Method make(String name) {
        return switch (name) {
            case "capitalize" -> mapping(name, TextCases::capitalize);
            case "casefold", "lower" -> mapping(name, TextCases::lower);
            case "swapcase" -> mapping(name, TextCases::swapCase);
            case "title" -> mapping(name, TextCases::title);
            case "upper" -> mapping(name, TextCases::upper);
            case "isalnum" -> all(name, Character::isLetterOrDigit);
            case "isalpha" -> all(name, Character::isLetter);
            case "isdecimal", "isdigit", "isnumeric" -> all(name, Character::isDigit);
            case "isspace" -> all(name, TextSearches::isSpace);
            case "isascii" -> asking(name, text -> text.chars().allMatch(c -> c < 0x80));
            case "isidentifier" -> asking(name, text -> text.matches("(?U)[\\w&&\\D]\\w*"));
            case "islower" -> asking(name, TextCases::isLower);
            case "istitle" -> asking(name, TextCases::isTitle);
            case "isupper" -> asking(name, TextCases::isUpper);
            case "center", "ljust", "rjust" ->
                methods.of(name, 1, 2, (site, text, given) -> justify(site, name, text, given));
            case "zfill" -> methods.exactly(name, 1, this::fillWithZeros);
            case "strip", "lstrip", "rstrip" ->
                methods.of(name, 0, 1, (site, text, given) -> strip(site, name, text, given));
            case "removeprefix", "removesuffix" ->
                methods.exactly(name, 1, (site, text, given) -> remove(site, name, text, given));
            case "replace" -> methods.of(name, 2, 3, this::replace);
            case "expandtabs" -> methods.of(name, 0, 1, this::expandTabs);
            case "startswith", "endswith" ->
                methods.withTuple(name, 1, 3, (site, text, given) -> begins(site, name, text, given));
            case "find", "rfind", "index", "rindex", "count" ->
                methods.withTuple(name, 1, 3, (site, text, given) -> find(site, name, text, given));
            case "split", "rsplit" ->
                methods.withParameters(
                        name, 2, List.of("sep", "maxsplit"), (site, text, given) -> split(site, name, text, given));
            case "splitlines" -> methods.withParameters(name, 1, List.of("keepends"), this::splitLines);
            case "partition", "rpartition" ->
                methods.exactly(name, 1, (site, text, given) -> partition(site, name, text, given));
            case "join" -> methods.exactly(name, 1, this::join);
            case "format" -> methods.naming(name, Integer.MAX_VALUE, true, this::format);
            default -> null;
        };
    }

    private Method mapping(String name, UnaryOperator<String> change) {
        return methods.exactly(name, 0, (site, text, none) -> atoms.push(change.apply(atoms.text(text))));
    }

    private Method asking(String name, Predicate<String> question) {
        return methods.exactly(name, 0, (site, text, none) -> atoms.push(question.test(atoms.text(text))));
    }

    private Method all(String name, IntPredicate question) {
        return asking(name, text -> !text.isEmpty() && text.codePoints().allMatch(question));
    }

    // ---- arguments

    private String text(Site site, HeapObject argument, String problem) {
        if (argument.kind() != Kind.STR) {
            throw site.error("TypeError: " + problem + values.typeName(argument));
        }
        return atoms.text(argument);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    // ---- changed text

    private void justify(Site site, String name, HeapObject self, HeapObject[] given) {
        String text = atoms.text(self);
        long width = values.index(site, given[0]);
        String fill =
                given.length < 2 ? " " : text(site, given[1], "The fill character must be a unicode character, not ");
        if (length(fill) != 1) {
            throw site.error("TypeError: The fill character must be exactly one character long");
        }
        int missing = (int) Math.max(0, width - length(text));
        int left = switch (name) {
            case "center" -> missing / 2 + (missing & (int) width & 1);
            case "rjust" -> missing;
            default -> 0;
        };
        atoms.push(fill.repeat(left) + text + fill.repeat(missing - left));
    }

    private void fillWithZeros(Site site, HeapObject self, HeapObject[] given) {
        String text = atoms.text(self);
        String zeros = "0".repeat((int) Math.max(0, values.index(site, given[0]) - length(text)));
        boolean signed = text.startsWith("-") || text.startsWith("+");
        atoms.push(signed ? text.charAt(0) + zeros + text.substring(1) : zeros + text);
    }

    private void strip(Site site, String name, HeapObject self, HeapObject[] given) {
        String text = atoms.text(self);
        IntPredicate goes = TextSearches::isSpace;
        if (given.length == 1 && given[0] != atoms.none()) {
            if (given[0].kind() != Kind.STR) {
                throw site.error("TypeError: " + name + " arg must be None or str");
            }
            String characters = atoms.text(given[0]);
            goes = c -> characters.indexOf(c) >= 0;
        }
        int from = 0;
        int to = text.length();
        while (!name.equals("rstrip") && from < to && goes.test(text.codePointAt(from))) {
            from = text.offsetByCodePoints(from, 1);
        }
        while (!name.equals("lstrip") && to > from && goes.test(text.codePointBefore(to))) {
            to = text.offsetByCodePoints(to, -1);
        }
        atoms.push(text.substring(from, to));
    }

    private void remove(Site site, String name, HeapObject self, HeapObject[] given) {
        String text = atoms.text(self);
        String part = text(site, given[0], name + "() argument must be str, not ");
        boolean prefix = name.equals("removeprefix");
        if (prefix && text.startsWith(part)) {
            atoms.push(text.substring(part.length()));
        } else if (!prefix && text.endsWith(part)) {
            atoms.push(text.substring(0, text.length() - part.length()));
        } else {
            atoms.push(text);
        }
    }

    private void replace(Site site, HeapObject self, HeapObject[] given) {
        String old = text(site, given[0], "replace() argument 1 must be str, not ");
        String by = text(site, given[1], "replace() argument 2 must be str, not ");
        long most = given.length > 2 ? values.index(site, given[2]) : -1;
        atoms.push(TextSearches.replace(atoms.text(self), old, by, most));
    }

    private void expandTabs(Site site, HeapObject self, HeapObject[] given) {
        int size = given.length > 0 ? (int) values.index(site, given[0]) : 8;
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (int c : atoms.text(self).codePoints().toArray()) {
            if (c == '\t') {
                int blanks = size > 0 ? size - column % size : 0;
                text.append(" ".repeat(blanks));
                column += blanks;
            } else {
                text.appendCodePoint(c);
                column = c == '\n' || c == '\r' ? 0 : column + 1;
            }
        }
        atoms.push(text.toString());
    }

    // ---- looking

    /** Returns an optional bound, as it counts in characters. */
    private int bound(Site site, HeapObject[] given, int index, int size, int otherwise) {
        if (given.length <= index || given[index] == atoms.none()) {
            return otherwise;
        }
        if (!atoms.isInteger(given[index])) {
            throw site.error("TypeError: slice indices must be integers or None or have an __index__ method");
        }
        long bound = atoms.integer(given[index]);
        return (int) Math.max(0, Math.min((long) size + 1, bound < 0 ? Math.max(0, bound + size) : bound));
    }

    private void begins(Site site, String name, HeapObject self, HeapObject[] given) {
        String text = atoms.text(self);
        int size = length(text);
        int from = bound(site, given, 1, size, 0);
        int to = Math.min(size, bound(site, given, 2, size, size));
        boolean found = false;
        if (given[0].kind() == Kind.TUPLE) {
            for (int i = 0; i < containers.size(given[0]) && !found; i++) {
                HeapObject part = containers.item(given[0], i);
                found = begins(
                        name, text, from, to, text(site, part, "tuple for " + name + " must only contain str, not "));
            }
        } else {
            found = begins(
                    name,
                    text,
                    from,
                    to,
                    text(site, given[0], name + " first arg must be str or a tuple of str, not "));
        }
        atoms.push(found);
    }

    private static boolean begins(String name, String text, int from, int to, String part) {
        if (from > to) {
            return false;
        }
        String looked = text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
        return name.equals("startswith") ? looked.startsWith(part) : looked.endsWith(part);
    }

    private void find(Site site, String name, HeapObject self, HeapObject[] given) {
        String text = atoms.text(self);
        String part = text(site, given[0], "must be str, not ");
        int size = length(text);
        int from = bound(site, given, 1, size, 0);
        int to = Math.min(size, bound(site, given, 2, size, size));
        if (name.equals("count")) {
            atoms.push((long) TextSearches.count(text, part, from, to));
            return;
        }
        int at = TextSearches.find(text, part, from, to, name.startsWith("r"));
        if (at < 0 && name.endsWith("index")) {
            throw site.error("ValueError: substring not found");
        }
        atoms.push((long) at);
    }

    // ---- parts

    private void split(Site site, String name, HeapObject self, @Nullable HeapObject[] given) {
        String separator = null;
        HeapObject first = given[0];
        if (first != null && first != atoms.none()) {
            separator = text(site, first, "must be str or None, not ");
            if (separator.isEmpty()) {
                throw site.error("ValueError: empty separator");
            }
        }
        HeapObject limit = given[1];
        long most = limit == null ? -1 : values.index(site, limit);
        pushList(TextSearches.split(atoms.text(self), separator, most, name.equals("rsplit")));
    }

    private void splitLines(Site site, HeapObject self, @Nullable HeapObject[] given) {
        HeapObject withEnds = given[0];
        pushList(TextSearches.lines(atoms.text(self), withEnds != null && values.isTrue(withEnds)));
    }

    /** As CPython does, makes the list first. */
    private void pushList(List<String> parts) {
        HeapObject list = containers.list();
        for (String part : parts) {
            mutator.addSlot(list, atoms.push(part));
            mutator.drop();
        }
    }

    private void partition(Site site, String name, HeapObject self, HeapObject[] given) {
        String text = atoms.text(self);
        String separator = text(site, given[0], "must be str, not ");
        if (separator.isEmpty()) {
            throw site.error("ValueError: empty separator");
        }
        boolean last = name.equals("rpartition");
        int at = last ? text.lastIndexOf(separator) : text.indexOf(separator);
        atoms.push(at >= 0 ? text.substring(0, at) : last ? "" : text);
        atoms.push(at >= 0 ? separator : "");
        atoms.push(at >= 0 ? text.substring(at + separator.length()) : last ? text : "");
        containers.sequence(Kind.TUPLE, 3);
    }

    /** What is no list or tuple is made a list first. */
    private void join(Site site, HeapObject self, HeapObject[] given) {
        HeapObject items = given[0];
        boolean made = items.kind() != Kind.LIST && items.kind() != Kind.TUPLE;
        if (made) {
            if (!iterators.isIterable(items)) {
                throw site.error("TypeError: can only join an iterable");
            }
            HeapObject list = containers.list();
            mutator.push(items);
            HeapObject iterator = iterators.iterator(site);
            while (iterators.next(site, iterator)) {
                mutator.addSlot(list, mutator.peek(0));
                mutator.drop();
            }
            mutator.drop();
            items = list;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < containers.size(items); i++) {
            HeapObject item = containers.item(items, i);
            if (item.kind() != Kind.STR) {
                throw site.error("TypeError: sequence item " + i + ": expected str instance, " + values.typeName(item)
                        + " found");
            }
            text.append(i == 0 ? "" : atoms.text(self)).append(atoms.text(item));
        }
        if (made) {
            mutator.drop();
        }
        atoms.push(text.toString());
    }

    private void format(Site site, HeapObject self, HeapObject[] given, String[] keywords) {
        atoms.push(templates.fill(site, atoms.text(self), given, keywords));
    }
}
