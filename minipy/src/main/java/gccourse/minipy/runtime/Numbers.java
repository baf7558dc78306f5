package gccourse.minipy.runtime;

import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Site;
import java.math.BigDecimal;
import java.math.MathContext;

/** Arithmetic on numbers, also on those that are constants of the program. */
public final class Numbers {
    /** Every int up to here is a float, too. */
    private static final long EXACT = 1L << 53;

    /** So many digits that no quotient of two ints lies closer to the middle between two floats. */
    private static final MathContext QUOTIENT = new MathContext(40);

    private Numbers() {}

    /** {@code a / b} on ints. */
    public static double quotient(Site site, long a, long b) {
        if (b == 0) {
            throw site.error("ZeroDivisionError: division by zero");
        }
        if (a == 0 || isExact(a) && isExact(b)) {
            return (double) a / b;
        }
        return BigDecimal.valueOf(a).divide(BigDecimal.valueOf(b), QUOTIENT).doubleValue();
    }

    /** Computes what an operator other than {@code /} makes of two ints. */
    public static long integer(Site site, ArithmeticOperator operator, long a, long b) {
        try {
            return switch (operator) {
                case ADD -> Math.addExact(a, b);
                case SUBTRACT -> Math.subtractExact(a, b);
                case MULTIPLY -> Math.multiplyExact(a, b);
                case FLOOR_DIVIDE -> {
                    if (b == 0) {
                        throw site.error("ZeroDivisionError: integer division or modulo by zero");
                    }
                    yield b == -1 ? Math.negateExact(a) : Math.floorDiv(a, b);
                }
                case MODULO -> {
                    if (b == 0) {
                        throw site.error("ZeroDivisionError: integer modulo by zero");
                    }
                    yield Math.floorMod(a, b);
                }
                case DIVIDE -> throw new IllegalArgumentException("`/` makes a float");
            };
        } catch (ArithmeticException tooLarge) {
            throw site.leftOut("A whole number of more than 64 bits");
        }
    }

    /** Computes what an operator makes of two floats. */
    public static double floatingPoint(Site site, ArithmeticOperator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> {
                if (b == 0) {
                    throw site.error("ZeroDivisionError: float division by zero");
                }
                yield a / b;
            }
            case FLOOR_DIVIDE -> {
                if (b == 0) {
                    throw site.error("ZeroDivisionError: float floor division by zero");
                }
                yield floorDivision(a, b);
            }
            case MODULO -> {
                if (b == 0) {
                    throw site.error("ZeroDivisionError: float modulo");
                }
                yield modulo(a, b);
            }
        };
    }

    private static boolean isExact(long number) {
        return number >= -EXACT && number <= EXACT;
    }

    /**
     * Compares an int with a float without rounding either.
     *
     * @param b not NaN
     * @return negative, zero or positive as the int is less, equal or greater
     */
    static int compare(long a, double b) {
        if (isExact(a) || Double.isInfinite(b)) {
            return a < b ? -1 : a > b ? 1 : 0;
        }
        return BigDecimal.valueOf(a).compareTo(new BigDecimal(b));
    }

    /** As CPython's {@code _float_div_mod}: the quotient is close to a whole number already, and is snapped to it. */
    private static double floorDivision(double a, double b) {
        double remainder = a % b;
        double quotient = (a - remainder) / b;
        if (remainder != 0 && b < 0 != remainder < 0) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0, a / b);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    /** The remainder that has the sign of the divisor. */
    private static double modulo(double a, double b) {
        double remainder = a % b;
        if (remainder == 0) {
            return Math.copySign(0, b);
        }
        return remainder < 0 == b < 0 ? remainder : remainder + b;
    }
}
