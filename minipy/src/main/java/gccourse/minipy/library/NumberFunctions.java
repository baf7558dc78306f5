package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Builtin;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.Values;
import gccourse.minipy.runtime.Arithmetic;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.runtime.Specials;
import gccourse.minipy.runtime.Text;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Site;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The builtin types of numbers, and the functions on them. */
final class NumberFunctions {
    private static final int MOST_DIGITS = 4300;

    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;
    private final Specials specials;
    private final Text text;
    private final Arithmetic arithmetic;

    NumberFunctions(Machine machine) {
        mutator = machine.mutator();
        atoms = machine.atoms();
        containers = machine.containers();
        values = machine.values();
        specials = machine.specials();
        text = machine.text();
        arithmetic = machine.arithmetic();
    }

    /** Makes a function or a type, null if there is none of the name. */
    @Nullable
    HeapObject make(String name) {
        return switch (name) {
            case "abs" -> function(Builtin.of(name, 1, 1, this::abs));
            case "bin" -> function(Builtin.of(name, 1, 1, (site, of) -> digits(site, of[0], 2, "0b")));
            case "bool" -> type(Builtin.of(name, 0, 1, this::bool));
            case "chr" -> function(Builtin.of(name, 1, 1, this::chr));
            case "divmod" -> function(Builtin.of(name, 2, 2, this::divmod));
            case "float" -> type(Builtin.of(name, 0, 1, this::floatingPoint));
            case "hex" -> function(Builtin.of(name, 1, 1, (site, of) -> digits(site, of[0], 16, "0x")));
            case "int" -> type(Builtin.withTuple(name, 0, 2, this::integer).naming("", "base"));
            case "oct" -> function(Builtin.of(name, 1, 1, (site, of) -> digits(site, of[0], 8, "0o")));
            case "ord" -> function(Builtin.of(name, 1, 1, this::ord));
            case "pow" -> function(Builtin.of(name, 2, 3, this::pow).naming("base", "exp", "mod"));
            case "round" -> function(Builtin.of(name, 1, 2, this::round).naming("number", "ndigits"));
            default -> null;
        };
    }

    private HeapObject function(Builtin builtin) {
        return mutator.immortal(Kind.FUNCTION, builtin);
    }

    private HeapObject type(Builtin builtin) {
        return mutator.immortal(Kind.CLASS, builtin);
    }

    // ---- types

    private void bool(Site site, HeapObject[] given) {
        atoms.push(given.length > 0 && specials.isTrue(site, given[0]));
    }

    private void integer(Site site, HeapObject[] given) {
        if (given.length == 0) {
            atoms.push(0L);
            return;
        }
        HeapObject value = given[0];
        if (value.kind() == Kind.STR) {
            parse(site, value, given.length > 1 ? values.index(site, given[1]) : 10);
            return;
        }
        if (given.length > 1) {
            throw site.error("TypeError: int() can't convert non-string with explicit base");
        }
        if (atoms.isInteger(value)) {
            atoms.push(atoms.bigInteger(value));
        } else if (value.kind() == Kind.FLOAT) {
            atoms.push(whole(site, atoms.number(value)).toBigInteger());
        } else {
            throw site.error("TypeError: int() argument must be a string, a bytes-like object or a real number, not '"
                    + values.typeName(value) + "'");
        }
    }

    private static BigDecimal whole(Site site, double number) {
        if (Double.isNaN(number)) {
            throw site.error("ValueError: cannot convert float NaN to integer");
        }
        if (Double.isInfinite(number)) {
            throw site.error("OverflowError: cannot convert float infinity to integer");
        }
        return new BigDecimal(number);
    }

    private void parse(Site site, HeapObject literal, long base) {
        if (base != 0 && (base < 2 || base > 36)) {
            throw site.error("ValueError: int() base must be >= 2 and <= 36, or 0");
        }
        String digits = atoms.text(literal).strip();
        boolean negative = digits.startsWith("-");
        if (negative || digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        int actual = (int) base;
        String prefix = digits.length() > 1 ? digits.substring(0, 2).toLowerCase(Locale.ROOT) : "";
        int named = switch (prefix) {
            case "0x" -> 16;
            case "0o" -> 8;
            case "0b" -> 2;
            default -> 0;
        };
        if (named > 0 && (base == 0 || base == named)) {
            actual = named;
            digits = digits.substring(digits.startsWith("_", 2) ? 3 : 2);
        } else if (base == 0) {
            actual = 10;
        }
        if (digits.isEmpty() || !digits.matches("[0-9a-zA-Z]+(_[0-9a-zA-Z]+)*")) {
            throw invalid(site, literal, base);
        }
        if (digits.length() > MOST_DIGITS && Integer.bitCount(actual) > 1) {
            throw site.error("ValueError: Exceeds the limit (" + MOST_DIGITS
                    + " digits) for integer string conversion: value has " + digits.length()
                    + " digits; use sys.set_int_max_str_digits() to increase the limit");
        }
        try {
            BigInteger number = new BigInteger(digits.replace("_", ""), actual);
            atoms.push(negative ? number.negate() : number);
        } catch (NumberFormatException otherDigits) {
            throw invalid(site, literal, base);
        }
    }

    private RuntimeException invalid(Site site, HeapObject literal, long base) {
        return site.error("ValueError: invalid literal for int() with base " + base + ": " + text.repr(site, literal));
    }

    private void floatingPoint(Site site, HeapObject[] given) {
        if (given.length == 0) {
            atoms.push(0.0);
            return;
        }
        HeapObject value = given[0];
        if (value.kind() == Kind.STR) {
            atoms.push(parse(site, value));
        } else if (atoms.isNumber(value)) {
            double number = atoms.number(value);
            if (Double.isInfinite(number) && value.kind() == Kind.INT) {
                throw site.error("OverflowError: int too large to convert to float");
            }
            atoms.push(number);
        } else {
            throw site.error("TypeError: float() argument must be a string or a real number, not '"
                    + values.typeName(value) + "'");
        }
    }

    private double parse(Site site, HeapObject literal) {
        String digits = atoms.text(literal).strip().toLowerCase(Locale.ROOT);
        String unsigned = digits.startsWith("-") || digits.startsWith("+") ? digits.substring(1) : digits;
        double sign = digits.startsWith("-") ? -1 : 1;
        if (unsigned.equals("inf") || unsigned.equals("infinity")) {
            return sign * Double.POSITIVE_INFINITY;
        }
        if (unsigned.equals("nan")) {
            return Double.NaN;
        }
        if (!unsigned.matches("(\\d+(_\\d+)*\\.?(\\d+(_\\d+)*)?|\\.\\d+(_\\d+)*)(e[+-]?\\d+(_\\d+)*)?")) {
            throw site.error("ValueError: could not convert string to float: " + text.repr(site, literal));
        }
        return Double.parseDouble(digits.replace("_", ""));
    }

    // ---- functions

    private void abs(Site site, HeapObject[] given) {
        HeapObject value = given[0];
        if (atoms.isInteger(value)) {
            atoms.push(atoms.bigInteger(value).abs());
        } else if (value.kind() == Kind.FLOAT) {
            atoms.push(Math.abs(atoms.number(value)));
        } else {
            mutator.push(value);
            if (specials.unary(site, "__abs__")) {
                return;
            }
            throw site.error("TypeError: bad operand type for abs(): '" + values.typeName(value) + "'");
        }
    }

    private void digits(Site site, HeapObject value, int base, String prefix) {
        values.index(site, value);
        BigInteger number = atoms.bigInteger(value);
        atoms.push((number.signum() < 0 ? "-" : "") + prefix + number.abs().toString(base));
    }

    private void chr(Site site, HeapObject[] given) {
        long number = values.index(site, given[0]);
        if (number < 0 || number > Character.MAX_CODE_POINT) {
            throw site.error("ValueError: chr() arg not in range(0x110000)");
        }
        atoms.push(Character.toString((int) number));
    }

    private void ord(Site site, HeapObject[] given) {
        if (given[0].kind() != Kind.STR) {
            throw site.error(
                    "TypeError: ord() expected string of length 1, but " + values.typeName(given[0]) + " found");
        }
        String character = atoms.text(given[0]);
        int length = character.codePointCount(0, character.length());
        if (length != 1) {
            throw site.error("TypeError: ord() expected a character, but string of length " + length + " found");
        }
        atoms.push((long) character.codePointAt(0));
    }

    private void operate(Site site, ArithmeticOperator operator, HeapObject left, HeapObject right) {
        mutator.push(left);
        mutator.push(right);
        arithmetic.apply(site, operator);
    }

    private void divmod(Site site, HeapObject[] given) {
        if (!atoms.isNumber(given[0]) || !atoms.isNumber(given[1])) {
            throw site.error("TypeError: unsupported operand type(s) for divmod(): '" + values.typeName(given[0])
                    + "' and '" + values.typeName(given[1]) + "'");
        }
        boolean floats = given[0].kind() == Kind.FLOAT || given[1].kind() == Kind.FLOAT;
        if (floats && atoms.number(given[1]) == 0) {
            throw site.error("ZeroDivisionError: float divmod()");
        }
        operate(site, ArithmeticOperator.FLOOR_DIVIDE, given[0], given[1]);
        operate(site, ArithmeticOperator.MODULO, given[0], given[1]);
        containers.sequence(Kind.TUPLE, 2);
    }

    private void pow(Site site, HeapObject[] given) {
        if (given.length == 2 || given[2] == atoms.none()) {
            operate(site, ArithmeticOperator.POWER, given[0], given[1]);
            return;
        }
        for (HeapObject value : given) {
            if (!atoms.isInteger(value)) {
                throw site.error("TypeError: pow() 3rd argument not allowed unless all arguments are integers");
            }
        }
        BigInteger modulus = atoms.bigInteger(given[2]);
        if (modulus.signum() == 0) {
            throw site.error("ValueError: pow() 3rd argument cannot be 0");
        }
        try {
            BigInteger power = atoms.bigInteger(given[0]).modPow(atoms.bigInteger(given[1]), modulus.abs());
            atoms.push(modulus.signum() < 0 && power.signum() > 0 ? power.add(modulus) : power);
        } catch (ArithmeticException notRelativelyPrime) {
            throw site.error("ValueError: base is not invertible for the given modulus");
        }
    }

    /** CPython looks a special method up and binds it: the object counts, and is dropped straight away. */
    private void bindMethod(HeapObject value, String name) {
        HeapObject method = mutator.allocate(Kind.METHOD, 1, name);
        mutator.setSlot(method, 0, value);
        mutator.drop();
    }

    private void round(Site site, HeapObject[] given) {
        HeapObject value = given[0];
        boolean whole = given.length == 1 || given[1] == atoms.none();
        if (!atoms.isNumber(value)) {
            throw site.error("TypeError: type " + values.typeName(value) + " doesn't define __round__ method");
        }
        bindMethod(value, "__round__");
        if (whole) {
            atoms.push(
                    value.kind() == Kind.FLOAT
                            ? whole(site, atoms.number(value))
                                    .setScale(0, RoundingMode.HALF_EVEN)
                                    .toBigInteger()
                            : atoms.bigInteger(value));
            return;
        }
        int digits = (int) Math.max(-400, Math.min(400, values.index(site, given[1])));
        if (value.kind() != Kind.FLOAT) {
            BigDecimal number = new BigDecimal(atoms.bigInteger(value));
            atoms.push(
                    digits >= 0
                            ? atoms.bigInteger(value)
                            : number.setScale(digits, RoundingMode.HALF_EVEN).toBigInteger());
            return;
        }
        double number = atoms.number(value);
        if (Double.isNaN(number) || Double.isInfinite(number) || number == 0) {
            atoms.push(number);
            return;
        }
        double rounded =
                new BigDecimal(number).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
        atoms.push(Math.copySign(rounded, number));
    }
}
