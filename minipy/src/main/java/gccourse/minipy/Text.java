package gccourse.minipy;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Writes values as Python does: {@code str} and {@code repr}. */
final class Text {
    /** Containers inside one another are written so deep and no deeper. */
    private static final int DEEPEST = 200;

    private final Mutator mutator;
    private final Values values;

    Text(Mutator mutator, Values values) {
        this.mutator = mutator;
        this.values = values;
    }

    /** Returns a value as {@code str} does: a string as it is, everything else as {@link #repr}. */
    String str(Node site, HeapObject value) {
        return switch (value.kind()) {
            case STR -> values.text(value);
            case INT -> Long.toString(values.integer(value));
            default -> repr(site, value);
        };
    }

    /** Returns a value as {@code repr} does. Objects that Python shows with their address are refused. */
    String repr(Node site, HeapObject value) {
        StringBuilder text = new StringBuilder();
        write(site, value, text, new ArrayList<>());
        return text.toString();
    }

    /** @param around the containers that are being written, the outermost first */
    private void write(Node site, HeapObject value, StringBuilder to, List<HeapObject> around) {
        switch (value.kind()) {
            case NONE, BOOL, INT -> to.append(mutator.payload(value));
            case FLOAT -> to.append(ofFloat(values.number(value)));
            case STR -> to.append(ofString(values.text(value)));
            case LIST, TUPLE, DICT -> writeContainer(site, value, to, around);
            default ->
                throw site.error("A value of type '" + values.typeName(value)
                        + "' has no text in this course: CPython shows its address, which means nothing here."
                        + " Print one of its attributes. See docs/minipy.md.");
        }
    }

    private void writeContainer(Node site, HeapObject container, StringBuilder to, List<HeapObject> around) {
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

    private void writeItems(Node site, HeapObject sequence, StringBuilder to, List<HeapObject> around) {
        int size = values.size(sequence);
        for (int i = 0; i < size; i++) {
            to.append(i == 0 ? "" : ", ");
            write(site, values.item(sequence, i), to, around);
        }
        if (size == 1 && sequence.kind() == Kind.TUPLE) {
            to.append(',');
        }
    }

    private void writeEntries(Node site, HeapObject dict, DictKeys keys, StringBuilder to, List<HeapObject> around) {
        String separator = "";
        for (int i = 0; i < keys.count(); i++) {
            Object key = keys.key(i);
            HeapObject value = key == null ? null : mutator.slot(dict, i);
            if (key != null && value != null) {
                to.append(separator).append(ofKey(key)).append(": ");
                write(site, value, to, around);
                separator = ", ";
            }
        }
    }

    /** Returns the key of a dict as {@code repr} does. */
    static String ofKey(Object key) {
        if (key instanceof String text) {
            return ofString(text);
        }
        if (key instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        return key.toString();
    }

    /** Returns a string in quotes. */
    static String ofString(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder quoted = new StringBuilder().append(quote);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\\' -> quoted.append("\\\\");
                default -> {
                    if (c == quote) {
                        quoted.append('\\').append(quote);
                    } else if (isPrintable(c)) {
                        quoted.appendCodePoint(c);
                    } else if (c < 0x100) {
                        quoted.append(String.format("\\x%02x", c));
                    } else if (c < 0x10000) {
                        quoted.append(String.format("\\u%04x", c));
                    } else {
                        quoted.append(String.format("\\U%08x", c));
                    }
                }
            }
        });
        return quoted.append(quote).toString();
    }

    private static boolean isPrintable(int character) {
        if (character == ' ') {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Returns the shortest digits that stand for a float and no other, laid out as Python does. */
    static String ofFloat(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        String sign = 1 / value < 0 || value < 0 ? "-" : "";
        if (value == 0) {
            return sign + "0.0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        // The value is 0.DIGITS times ten to the power of `point`.
        int point = digits.length() - shortest.scale();
        if (point > 16 || point < -3) {
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            int exponent = point - 1;
            return sign + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+")
                    + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        }
        if (point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        if (point >= digits.length()) {
            return sign + digits + "0".repeat(point - digits.length()) + ".0";
        }
        return sign + digits.substring(0, point) + "." + digits.substring(point);
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int precision = 1; precision < 17; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }
}
