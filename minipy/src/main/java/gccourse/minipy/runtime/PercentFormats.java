package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.Literals;
import gccourse.minipy.objects.Values;
import gccourse.minipy.syntax.Site;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** {@code format % values}. */
final class PercentFormats {
    private static final String FLAGS = "-+ #0";
    private static final int DEFAULT_PRECISION = 6;

    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;
    private final Text text;

    PercentFormats(Mutator mutator, Atoms atoms, Containers containers, Values values, Text text) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
        this.values = values;
        this.text = text;
    }

    String format(Site site, String format, HeapObject given) {
        return new Run(site, format, given).all();
    }

    /** One format on its way. */
    private final class Run {
        private final Site site;
        private final String format;
        private final HeapObject given;
        private final StringBuilder to = new StringBuilder();
        private int at;
        private int used;
        private boolean byName;

        Run(Site site, String format, HeapObject given) {
            this.site = site;
            this.format = format;
            this.given = given;
        }

        String all() {
            while (at < format.length()) {
                char c = format.charAt(at++);
                if (c != '%') {
                    to.append(c);
                } else {
                    specifier();
                }
            }
            boolean left = given.kind() == Kind.TUPLE
                    ? used < containers.size(given)
                    : used == 0 && !byName && given.kind() != Kind.DICT && given.kind() != Kind.LIST;
            if (left) {
                throw site.error("TypeError: not all arguments converted during string formatting");
            }
            return to.toString();
        }

        private char peek() {
            if (at >= format.length()) {
                throw site.error("ValueError: incomplete format");
            }
            return format.charAt(at);
        }

        private void specifier() {
            HeapObject named = peek() == '(' ? named() : null;
            String flags = "";
            while (FLAGS.indexOf(peek()) >= 0) {
                flags += format.charAt(at++);
            }
            int width = size();
            if (width < 0) {
                flags += "-";
                width = -width;
            }
            int precision = -1;
            if (peek() == '.') {
                at++;
                precision = Math.max(0, size());
            }
            while ("hlL".indexOf(peek()) >= 0) {
                at++;
            }
            char letter = peek();
            at++;
            if (letter == '%') {
                to.append('%');
                return;
            }
            HeapObject value = named == null ? next() : named;
            to.append(pad(shown(letter, value, flags, precision), flags, width, "srac".indexOf(letter) < 0));
        }

        private HeapObject named() {
            int end = format.indexOf(')', at);
            if (end < 0) {
                throw site.error("ValueError: incomplete format key");
            }
            if (given.kind() != Kind.DICT) {
                throw site.error("TypeError: format requires a mapping");
            }
            String key = format.substring(at + 1, end);
            at = end + 1;
            byName = true;
            HeapObject value = containers.value(given, key);
            if (value == null) {
                throw site.error("KeyError: " + Literals.string(key));
            }
            return value;
        }

        private int size() {
            if (at < format.length() && format.charAt(at) == '*') {
                at++;
                HeapObject size = next();
                if (!atoms.isInteger(size)) {
                    throw site.error("TypeError: * wants int");
                }
                return (int) atoms.integer(size);
            }
            int size = 0;
            while (Character.isDigit(peek())) {
                size = size * 10 + format.charAt(at++) - '0';
            }
            return size;
        }

        private HeapObject next() {
            boolean tuple = given.kind() == Kind.TUPLE;
            if (byName || used >= (tuple ? containers.size(given) : 1)) {
                throw site.error("TypeError: not enough arguments for format string");
            }
            return tuple ? containers.item(given, used++) : single();
        }

        private HeapObject single() {
            used++;
            return given;
        }

        private String shown(char letter, HeapObject value, String flags, int precision) {
            switch (letter) {
                case 's' -> {
                    return cut(text.str(site, value), precision);
                }
                case 'r' -> {
                    return cut(text.repr(site, value), precision);
                }
                case 'a' -> {
                    return cut(Literals.ascii(text.repr(site, value)), precision);
                }
                case 'c' -> {
                    return character(value);
                }
                case 'd', 'i', 'u' -> {
                    return signed(decimal(letter, value), 10, letter, flags, precision);
                }
                case 'x', 'X', 'o' -> {
                    if (!atoms.isInteger(value)) {
                        throw site.error("TypeError: %" + letter + " format: an integer is required, not "
                                + values.typeName(value));
                    }
                    return signed(atoms.bigInteger(value), letter == 'o' ? 8 : 16, letter, flags, precision);
                }
                case 'e', 'E', 'f', 'F', 'g', 'G' -> {
                    if (!atoms.isNumber(value)) {
                        throw site.error("TypeError: must be real number, not " + values.typeName(value));
                    }
                    double number = atoms.number(value);
                    String digits = FloatTexts.text(
                            Math.abs(number),
                            letter,
                            precision < 0 ? DEFAULT_PRECISION : precision,
                            flags.contains("#"));
                    return sign(number < 0 || 1 / number < 0, flags) + digits;
                }
                default ->
                    throw site.error(String.format(
                            "ValueError: unsupported format character '%c' (0x%x) at index %d",
                            letter, (int) letter, at - 1));
            }
        }

        private String cut(String shown, int precision) {
            return precision >= 0 && precision < shown.codePointCount(0, shown.length())
                    ? shown.substring(0, shown.offsetByCodePoints(0, precision))
                    : shown;
        }

        private String character(HeapObject value) {
            if (value.kind() == Kind.STR
                    && atoms.text(value).codePointCount(0, atoms.text(value).length()) == 1) {
                return atoms.text(value);
            }
            if (!atoms.isInteger(value)) {
                throw site.error("TypeError: %c requires int or char");
            }
            long number = atoms.integer(value);
            if (number < 0 || number > Character.MAX_CODE_POINT) {
                throw site.error("OverflowError: %c arg not in range(0x110000)");
            }
            return Character.toString((int) number);
        }

        private BigInteger decimal(char letter, HeapObject value) {
            if (!atoms.isNumber(value)) {
                throw site.error(
                        "TypeError: %" + letter + " format: a real number is required, not " + values.typeName(value));
            }
            return value.kind() == Kind.FLOAT
                    ? new BigDecimal((Double) mutator.payload(value)).toBigInteger()
                    : atoms.bigInteger(value);
        }

        private String signed(BigInteger number, int base, char letter, String flags, int precision) {
            String digits = number.abs().toString(base);
            digits = "0".repeat(Math.max(0, precision - digits.length())) + digits;
            String prefix = flags.contains("#") && base != 10 ? "0" + Character.toLowerCase(letter) : "";
            String shown = prefix + digits;
            return sign(number.signum() < 0, flags) + (letter == 'X' ? shown.toUpperCase(Locale.ROOT) : shown);
        }

        private static String sign(boolean negative, String flags) {
            return negative ? "-" : flags.contains("+") ? "+" : flags.contains(" ") ? " " : "";
        }

        private static String pad(String shown, String flags, int width, boolean isNumber) {
            int missing = width - shown.codePointCount(0, shown.length());
            if (missing <= 0) {
                return shown;
            }
            if (flags.contains("-")) {
                return shown + " ".repeat(missing);
            }
            if (flags.contains("0") && isNumber) {
                int digits = 0;
                while (digits < shown.length() && !Character.isLetterOrDigit(shown.charAt(digits))) {
                    digits++;
                }
                digits += shown.startsWith("0x", digits) || shown.startsWith("0X", digits) ? 2 : 0;
                return shown.substring(0, digits) + "0".repeat(missing) + shown.substring(digits);
            }
            return " ".repeat(missing) + shown;
        }
    }
}
