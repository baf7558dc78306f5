package gccourse.minipy.runtime;

import gccourse.minipy.objects.Literals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Floats in the shapes that C and Python give them: {@code e}, {@code f}, {@code g}. All take a value of 0 or more. */
final class FloatTexts {
    private FloatTexts() {}

    /** Returns a float without its sign, as a format with this letter shows it. */
    static String text(double value, char type, int precision, boolean alternate) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            String word = Double.isNaN(value) ? "nan" : "inf";
            return Character.isUpperCase(type) ? word.toUpperCase(Locale.ROOT) : word;
        }
        return switch (type) {
            case 'f', 'F' -> fixed(value, precision, alternate);
            case 'e' -> exponent(value, precision, alternate);
            case 'E' -> exponent(value, precision, alternate).replace('e', 'E');
            case 'g', 'n' -> general(value, precision, alternate, false);
            case 'G' -> general(value, precision, alternate, false).replace('e', 'E');
            case '%' -> fixed(value * 100, precision, alternate) + "%";
            default -> precision < 0 ? Literals.floatingPoint(value) : general(value, precision, alternate, true);
        };
    }

    private static String fixed(double value, int precision, boolean alternate) {
        return new BigDecimal(value).setScale(precision, RoundingMode.HALF_EVEN).toPlainString()
                + (alternate && precision == 0 ? "." : "");
    }

    private static String exponent(double value, int precision, boolean alternate) {
        String digits = "0".repeat(precision + 1);
        int exponent = 0;
        if (value != 0) {
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
            exponent = rounded.precision() - rounded.scale() - 1;
            digits = rounded.unscaledValue().toString();
            digits += "0".repeat(precision + 1 - digits.length());
        }
        String point = precision > 0 ? "." + digits.substring(1) : alternate ? "." : "";
        return digits.charAt(0) + point + exponent(exponent);
    }

    private static String exponent(int exponent) {
        return "e" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    /** @param asRepr whether a digit stands behind the point in any case */
    private static String general(double value, int precision, boolean alternate, boolean asRepr) {
        int significant = Math.max(1, precision);
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(significant, RoundingMode.HALF_EVEN));
        int exponent = value == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        if (exponent < -4 || exponent >= (asRepr ? significant - 1 : significant)) {
            String text = exponent(value, significant - 1, alternate);
            int e = text.indexOf('e');
            return (alternate ? text.substring(0, e) : withoutZeros(text.substring(0, e))) + text.substring(e);
        }
        String text = fixed(value, Math.max(0, significant - 1 - exponent), alternate);
        String shown = alternate ? text : withoutZeros(text);
        return asRepr && shown.indexOf('.') < 0 ? shown + ".0" : shown;
    }

    private static String withoutZeros(String text) {
        if (text.indexOf('.') < 0) {
            return text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
