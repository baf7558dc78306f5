package gccourse.minipy.runtime;

import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Site;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Arithmetic on numbers, also on those that are constants of the program. */
public final class Numbers {
    /** Every int up to here is a float, too. */
    private static final long EXACT = 1L << 53;

    /** So many digits that no quotient of two ints lies closer to the middle between two floats. */
    private static final MathContext QUOTIENT = new MathContext(40);

    /** An int may have so many bits and no more: 5 million decimal digits. */
    private static final int MOST_BITS = 1 << 24;

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

    /** {@code a / b} on ints of any size. */
    public static double quotient(Site site, BigInteger a, BigInteger b) {
        if (b.signum() == 0) {
            throw site.error("ZeroDivisionError: division by zero");
        }
        double quotient = new BigDecimal(a).divide(new BigDecimal(b), QUOTIENT).doubleValue();
        if (Double.isInfinite(quotient)) {
            throw site.error("OverflowError: integer division result too large for a float");
        }
        return quotient;
    }

    /**
     * Computes what an operator makes of two ints.
     *
     * @return a {@link Long}, a {@link BigInteger} for what needs more than 64 bits, a {@link Double} for {@code /} and
     *     for a negative power
     */
    public static Number integers(Site site, ArithmeticOperator operator, long a, long b) {
        switch (operator) {
            case ADD -> {
                long sum = a + b;
                if (((a ^ sum) & (b ^ sum)) >= 0) {
                    return sum;
                }
            }
            case SUBTRACT -> {
                long difference = a - b;
                if (((a ^ b) & (a ^ difference)) >= 0) {
                    return difference;
                }
            }
            case MULTIPLY -> {
                long product = a * b;
                if (Math.multiplyHigh(a, b) == product >> (Long.SIZE - 1)) {
                    return product;
                }
            }
            case FLOOR_DIVIDE -> {
                if (b != 0 && b != -1) {
                    return Math.floorDiv(a, b);
                }
            }
            case MODULO -> {
                if (b != 0) {
                    return Math.floorMod(a, b);
                }
            }
            case AND -> {
                return a & b;
            }
            case OR -> {
                return a | b;
            }
            case XOR -> {
                return a ^ b;
            }
            case RIGHT_SHIFT -> {
                if (b >= 0) {
                    return a >> Math.min(b, Long.SIZE - 1);
                }
            }
            case DIVIDE -> {
                return quotient(site, a, b);
            }
            default -> {}
        }
        return integers(site, operator, BigInteger.valueOf(a), BigInteger.valueOf(b));
    }

    /** As {@link #integers(Site, ArithmeticOperator, long, long)}, for ints of any size. */
    public static Number integers(Site site, ArithmeticOperator operator, BigInteger a, BigInteger b) {
        return switch (operator) {
            case ADD -> normal(a.add(b));
            case SUBTRACT -> normal(a.subtract(b));
            case MULTIPLY -> {
                checkSize(site, (long) a.bitLength() + b.bitLength());
                yield normal(a.multiply(b));
            }
            case FLOOR_DIVIDE -> {
                if (b.signum() == 0) {
                    throw site.error("ZeroDivisionError: integer division or modulo by zero");
                }
                BigInteger[] parts = a.divideAndRemainder(b);
                boolean down = parts[1].signum() != 0 && parts[1].signum() != b.signum();
                yield normal(down ? parts[0].subtract(BigInteger.ONE) : parts[0]);
            }
            case MODULO -> {
                if (b.signum() == 0) {
                    throw site.error("ZeroDivisionError: integer modulo by zero");
                }
                BigInteger rest = a.remainder(b);
                yield normal(rest.signum() != 0 && rest.signum() != b.signum() ? rest.add(b) : rest);
            }
            case DIVIDE -> quotient(site, a, b);
            case POWER -> power(site, a, b);
            case LEFT_SHIFT -> {
                checkShift(site, b);
                if (a.signum() == 0) {
                    yield 0L;
                }
                checkSize(site, b.bitLength() > 31 ? Long.MAX_VALUE : a.bitLength() + b.longValue());
                yield normal(a.shiftLeft(b.intValue()));
            }
            case RIGHT_SHIFT -> {
                checkShift(site, b);
                yield b.bitLength() > 31 ? (a.signum() < 0 ? -1L : 0L) : normal(a.shiftRight(b.intValue()));
            }
            case AND -> normal(a.and(b));
            case OR -> normal(a.or(b));
            case XOR -> normal(a.xor(b));
        };
    }

    private static Number power(Site site, BigInteger base, BigInteger exponent) {
        if (exponent.signum() < 0) {
            return power(site, base.doubleValue(), exponent.doubleValue());
        }
        if (base.equals(BigInteger.ZERO) || base.abs().equals(BigInteger.ONE)) {
            return exponent.signum() == 0 || base.signum() < 0 && !exponent.testBit(0) ? 1L : base.longValue();
        }
        long bitsEach = base.abs().bitLength();
        checkSize(site, exponent.bitLength() > 31 ? Long.MAX_VALUE : bitsEach * exponent.longValue());
        return normal(base.pow(exponent.intValue()));
    }

    private static void checkShift(Site site, BigInteger shift) {
        if (shift.signum() < 0) {
            throw site.error("ValueError: negative shift count");
        }
    }

    private static void checkSize(Site site, long bits) {
        if (bits > MOST_BITS) {
            throw site.leftOut("A whole number of more than " + MOST_BITS + " bits");
        }
    }

    /** Returns a number as it is written on the heap: with 64 bits if they are enough. */
    public static Number normal(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
    }

    /** {@code a ** b} on floats. */
    private static double power(Site site, double a, double b) {
        if (a == 0 && b < 0) {
            throw site.error("ZeroDivisionError: 0.0 cannot be raised to a negative power");
        }
        if (a < 0 && b != Math.rint(b) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
            throw site.leftOut("A power of a negative number that is complex");
        }
        double power = a == 1 || b == 0 ? 1 : a == -1 && Double.isInfinite(b) ? 1 : Math.pow(a, b);
        if (Double.isInfinite(power) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
            throw site.error("OverflowError: (34, 'Numerical result out of range')");
        }
        return power;
    }

    /** Computes what an operator makes of two floats. */
    public static double floatingPoint(Site site, ArithmeticOperator operator, double a, double b) {
        return switch (operator) {
            case POWER -> power(site, a, b);
            case AND, OR, XOR, LEFT_SHIFT, RIGHT_SHIFT -> throw new IllegalArgumentException("no bits in a float");
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

    /** Compares an int of any size with a float that is not NaN, without rounding either. */
    static int compare(BigInteger a, double b) {
        if (Double.isInfinite(b)) {
            return b > 0 ? -1 : 1;
        }
        return new BigDecimal(a).compareTo(new BigDecimal(b));
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
