package gccourse.minipy.objects;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes strings, floats and the keys of dicts as {@code repr} does. */
public final class Literals {
    private Literals() {}

    /** Returns the key of a dict as {@code repr} does. */
    public static String key(Object key) {
        if (key instanceof String text) {
            return string(text);
        }
        if (key instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        return key instanceof Double number ? floatingPoint(number) : key.toString();
    }

    /** Returns text with everything beyond ASCII escaped. */
    public static String ascii(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .forEach(c -> escaped.append(
                        c < 0x80
                                ? Character.toString(c)
                                : String.format(c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c)));
        return escaped.toString();
    }

    /** Returns a string in quotes. */
    public static String string(String text) {
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
    public static String floatingPoint(double value) {
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
