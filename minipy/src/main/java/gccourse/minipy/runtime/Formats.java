package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Literals;
import gccourse.minipy.objects.Values;
import gccourse.minipy.syntax.Site;
import java.math.BigInteger;
import java.util.Locale;

/** Writes a value as a format asks for: {@code format(value, "...")}, and the fields of f-strings. */
public final class Formats {
    private static final int HEX = 16;
    private static final int DEFAULT_PRECISION = 6;

    private final Mutator mutator;
    private final Atoms atoms;
    private final Values values;
    private final Text text;

    Formats(Mutator mutator, Atoms atoms, Values values, Text text) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.values = values;
        this.text = text;
    }

    /** Returns a value as {@code !r}, {@code !s} or {@code !a} does. */
    public String convert(Site site, HeapObject value, char conversion) {
        return switch (conversion) {
            case 'r' -> text.repr(site, value);
            case 'a' -> Literals.ascii(text.repr(site, value));
            default -> text.str(site, value);
        };
    }

    /** Returns a value, which is held by the caller, as a specification asks for. */
    public String format(Site site, HeapObject value, String specification) {
        bindFormatMethod(value, specification);
        if (specification.isEmpty()) {
            return text.str(site, value);
        }
        String type = values.typeName(value);
        switch (value.kind()) {
            case STR -> {
                return string(site, atoms.text(value), FormatSpecification.parse(site, specification, type));
            }
            case INT, BOOL -> {
                return integer(site, value, FormatSpecification.parse(site, specification, type));
            }
            case FLOAT -> {
                FormatSpecification parsed = FormatSpecification.parse(site, specification, type);
                return floatingPoint(site, atoms.number(value), parsed, type);
            }
            default -> throw site.error("TypeError: unsupported format string passed to " + type + ".__format__");
        }
    }

    /**
     * Strings and ints without a specification are written at once. For everything else CPython looks
     * {@code __format__} up and binds it, which allocates an object that is dropped straight away; but it counts, and can
     * set off a collection.
     */
    private void bindFormatMethod(HeapObject value, String specification) {
        boolean atOnce = specification.isEmpty() && (value.kind() == Kind.INT || value.kind() == Kind.STR);
        if (!atOnce) {
            HeapObject method = mutator.allocate(Kind.METHOD, 1, "__format__");
            mutator.setSlot(method, 0, value);
            mutator.drop();
        }
    }

    private static String string(Site site, String value, FormatSpecification format) {
        if (format.type() != FormatSpecification.NONE && format.type() != 's') {
            throw unknownCode(site, format, "str");
        }
        if (format.sign() != FormatSpecification.NONE) {
            throw site.error("ValueError: Sign not allowed in string format specifier");
        }
        if (format.alternate()) {
            throw site.error("ValueError: Alternate form (#) not allowed in string format specifier");
        }
        if (format.grouping() != FormatSpecification.NONE) {
            throw site.error("ValueError: Cannot specify '" + format.grouping() + "' with 's'.");
        }
        if (format.align() == '=' && format.fill() != '0') {
            throw site.error("ValueError: '=' alignment not allowed in string format specifier");
        }
        int length = value.codePointCount(0, value.length());
        String shown = format.precision() >= 0 && format.precision() < length
                ? value.substring(0, value.offsetByCodePoints(0, format.precision()))
                : value;
        return format.align() == '='
                ? shown + "0".repeat(Math.max(0, format.width() - shown.codePointCount(0, shown.length())))
                : format.pad(shown, '<');
    }

    private static RuntimeException unknownCode(Site site, FormatSpecification format, String type) {
        return site.error("ValueError: Unknown format code '" + format.type() + "' for object of type '" + type + "'");
    }

    private String integer(Site site, HeapObject value, FormatSpecification format) {
        BigInteger number = atoms.bigInteger(value);
        int base = 10;
        switch (format.type()) {
            case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> {
                return floatingPoint(site, number.doubleValue(), format, "int");
            }
            case 'b' -> base = 2;
            case 'o' -> base = 8;
            case 'x', 'X' -> base = HEX;
            case 'd', 'n', FormatSpecification.NONE -> {}
            case 'c' -> {
                return character(site, number, format);
            }
            default -> throw unknownCode(site, format, values.typeName(value));
        }
        if (format.precision() >= 0) {
            throw site.error("ValueError: Precision not allowed in integer format specifier");
        }
        if (format.grouping() == ',' && base != 10) {
            throw site.error("ValueError: Cannot specify ',' with '" + format.type() + "'.");
        }
        String digits = number.abs().toString(base);
        String prefix = format.alternate() && base != 10 ? "0" + Character.toLowerCase(format.type()) : "";
        if (format.type() == 'X') {
            digits = digits.toUpperCase(Locale.ROOT);
            prefix = prefix.toUpperCase(Locale.ROOT);
        }
        return format.number(number.signum() < 0, prefix, digits, "", base == 10 ? 3 : 4);
    }

    private static String character(Site site, BigInteger number, FormatSpecification format) {
        if (number.signum() < 0 || number.bitLength() > 21 || number.intValue() > Character.MAX_CODE_POINT) {
            throw site.error("OverflowError: %c arg not in range(0x110000)");
        }
        return format.pad(Character.toString(number.intValue()), '<');
    }

    private static String floatingPoint(Site site, double value, FormatSpecification format, String type) {
        char letter = format.type();
        if (letter != FormatSpecification.NONE && "eEfFgGn%".indexOf(letter) < 0) {
            throw unknownCode(site, format, type);
        }
        int precision =
                format.precision() >= 0 || letter == FormatSpecification.NONE ? format.precision() : DEFAULT_PRECISION;
        String shown = FloatTexts.text(Math.abs(value), letter, precision, format.alternate());
        int whole = 0;
        while (whole < shown.length() && Character.isDigit(shown.charAt(whole))) {
            whole++;
        }
        boolean negative = !Double.isNaN(value) && (value < 0 || 1 / value < 0);
        return whole == 0
                ? format.number(negative, "", shown, "", Integer.MAX_VALUE)
                : format.number(negative, "", shown.substring(0, whole), shown.substring(whole), 3);
    }
}
