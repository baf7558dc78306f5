package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.Identities;
import gccourse.minipy.objects.SetTable;
import gccourse.minipy.objects.Values;
import gccourse.minipy.syntax.Site;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The hashes of values, as CPython 3.11 computes them on 64 bits; those of strings as with {@code PYTHONHASHSEED=0}, those
 * of what is equal to itself alone from where it lies.
 */
public final class Hashes {
    private static final int BITS = 61;
    private static final long MODULUS = (1L << BITS) - 1;
    private static final BigInteger BIG_MODULUS = BigInteger.valueOf(MODULUS);
    private static final long INFINITY = 314_159;
    private static final long NONE = 0xfca86420L;

    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;

    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;
    private final Values values;
    private final Identities identities;

    Hashes(Mutator mutator, Atoms atoms, Containers containers, Values values, Identities identities) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
        this.values = values;
        this.identities = identities;
    }

    /**
     * Returns the hash of a value.
     *
     * @throws gccourse.minipy.syntax.ProgramError if it has none
     */
    public long hash(Site site, HeapObject value) {
        return switch (value.kind()) {
            case INT, BOOL -> {
                long hash = atoms.isLong(value)
                        ? atoms.integer(value) % MODULUS
                        : atoms.bigInteger(value).remainder(BIG_MODULUS).longValue();
                yield hash == -1 ? -2 : hash;
            }
            case FLOAT -> ofFloat(value, atoms.number(value));
            case STR -> ofText(atoms.text(value));
            case NONE -> NONE;
            case TUPLE -> ofTuple(site, value);
            case FROZENSET -> ofFrozenSet((SetTable) mutator.payload(value));
            case LIST, DICT, SET -> throw site.error("TypeError: unhashable type: '" + values.typeName(value) + "'");
            default -> {
                values.refuseOwnHash(site, value);
                yield identities.hash(value);
            }
        };
    }

    private long ofFloat(HeapObject value, double number) {
        if (Double.isNaN(number)) {
            return identities.hash(value);
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? INFINITY : -INFINITY;
        }
        if (number == 0) {
            return 0;
        }
        int exponent = Math.getExponent(number);
        long bits = Double.doubleToRawLongBits(Math.abs(number));
        long mantissa = bits & ((1L << 52) - 1);
        if (exponent < Double.MIN_EXPONENT) {
            exponent = Double.MIN_EXPONENT;
        } else {
            mantissa |= 1L << 52;
        }
        // The value is mantissa times 2 to the power of shift, and 2 to the power of 61 is 1 here.
        int shift = Math.floorMod(exponent - 52, BITS);
        long rotated = BigInteger.valueOf(mantissa)
                .shiftLeft(shift)
                .remainder(BIG_MODULUS)
                .longValue();
        long hash = number < 0 ? -rotated : rotated;
        return hash == -1 ? -2 : hash;
    }

    private long ofTuple(Site site, HeapObject tuple) {
        long hash = PRIME_5;
        int size = containers.size(tuple);
        for (int i = 0; i < size; i++) {
            hash += hash(site, containers.item(tuple, i)) * PRIME_2;
            hash = Long.rotateLeft(hash, 31) * PRIME_1;
        }
        hash += size ^ (PRIME_5 ^ 3527539L);
        return hash == -1 ? 1546275796 : hash;
    }

    /** Returns the hash of a frozenset. */
    static long ofFrozenSet(SetTable table) {
        long hash = 0;
        for (int i = 0; i < table.places(); i++) {
            if (table.element(i) != null) {
                long each = table.hash(i);
                hash ^= ((each ^ 89869747L) ^ (each << 16)) * 3644798167L;
            }
        }
        hash ^= (table.size() + 1L) * 1927868237L;
        hash ^= (hash >>> 11) ^ (hash >>> 25);
        hash = hash * 69069L + 907133923L;
        return hash == -1 ? 590923713L : hash;
    }

    private static long ofText(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int[] characters = text.codePoints().toArray();
        int widest = 0;
        for (int character : characters) {
            widest = Math.max(widest, character);
        }
        int width = widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4;
        ByteBuffer bytes = ByteBuffer.allocate(characters.length * width).order(ByteOrder.LITTLE_ENDIAN);
        for (int character : characters) {
            switch (width) {
                case 1 -> bytes.put((byte) character);
                case 2 -> bytes.putShort((short) character);
                default -> bytes.putInt(character);
            }
        }
        long hash = new SipHash().of(bytes.flip());
        return hash == -1 ? -2 : hash;
    }

    /** SipHash-1-3 with a key of zeros. */
    private static final class SipHash {
        private long v0 = 0x736f6d6570736575L;
        private long v1 = 0x646f72616e646f6dL;
        private long v2 = 0x6c7967656e657261L;
        private long v3 = 0x7465646279746573L;

        long of(ByteBuffer bytes) {
            long last = (long) bytes.remaining() << 56;
            while (bytes.remaining() >= Long.BYTES) {
                mix(bytes.getLong());
            }
            for (int shift = 0; bytes.hasRemaining(); shift += Byte.SIZE) {
                last |= (bytes.get() & 0xffL) << shift;
            }
            mix(last);
            v2 ^= 0xff;
            round();
            round();
            round();
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void mix(long word) {
            v3 ^= word;
            round();
            v0 ^= word;
        }

        private void round() {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
