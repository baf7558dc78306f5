package gccourse.capstone;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes programs that allocate nothing but instances, one at a time, while the collector may collect by itself: one
 * allocation more, one less, and nothing that a runtime does on the side.
 */
final class StrictWriter {
    private final Random random;
    private final boolean small;
    private final Choices statements;
    private int made;

    StrictWriter(Random random) {
        this.random = random;
        small = random.nextInt(5) < 3;
        statements = new Choices(random)
                .add(30, () -> n() + " = " + newObject())
                .add(25, () -> ifThere(n(), x -> x + "." + (random.nextBoolean() ? "left" : "right") + " = " + value()))
                .add(7, () -> n() + " = None")
                .add(6, () -> "old[" + random.nextInt(50) + "] = " + value())
                .add(4, () -> "burst(" + size() + ", " + (1 + random.nextInt(9)) + ")")
                .add(4, () -> n() + " = ring(" + (1 + random.nextInt(45)) + ")")
                .add(6, () -> "print(\"collect\", gc.collect(" + generation() + "))")
                .add(4, () -> ifThere(n(), x -> "print(\"object\", gen(" + x + "), refcount(" + x + "))"))
                .add(4, () -> "print(\"sizes\", gensize(0), gensize(1), gensize(2))")
                .add(5, () -> "print(\"counts\", count(0), count(1), count(2))")
                .add(
                        5,
                        () -> "print(\"statistics\", collections(0), collections(1), collections(2),"
                                + " collected(0), collected(1), collected(2))");
    }

    List<String> write() {
        List<String> parts = new ArrayList<>(List.of(Definitions.STRICT.text()));
        parts.add("n0 = n1 = n2 = n3 = n4 = n5 = w0 = w1 = None");
        parts.addAll(List.of("begin()", "old = [None] * 50", "young = [None] * 400"));
        parts.addAll(List.of("n0 = fill(Thing(), \"x0\")", "n1 = fill(Loud(), \"x1\")"));
        parts.addAll(List.of("w0 = ref(n0, note)", "w1 = ref(n1)"));
        if (small) {
            parts.add("gc.set_threshold(" + (1 + random.nextInt(60)) + ", " + random.nextInt(5) + ", "
                    + random.nextInt(5) + ")");
        }
        // The full collection sets the counts to zero, and forgets what CPython keeps for reuse.
        parts.addAll(List.of("gc.collect()", "gc.enable()"));
        int length = 40 + random.nextInt(160);
        for (int i = 0; i < length; i++) {
            parts.add(statements.next());
        }
        parts.add("print(\"counts\", count(0), count(1), count(2))");
        parts.add("print(\"collect\", gc.collect(), collections(0), collections(1), collections(2))");
        return parts;
    }

    private String newObject() {
        made++;
        String[] types = {"Thing", "Loud", "Plain", "Hero", "Maker", "Cutter"};
        return "fill(" + types[random.nextInt(types.length)] + "(), \"o" + made + "\")";
    }

    private String value() {
        return switch (random.nextInt(3)) {
            case 0 -> n();
            case 1 -> newObject();
            default -> "None";
        };
    }

    private String size() {
        int[] large = {100, 3000, 20000};
        return String.valueOf(small ? 1 + random.nextInt(400) : large[random.nextInt(large.length)]);
    }

    private String generation() {
        return random.nextInt(4) == 0 ? "" : String.valueOf(random.nextInt(3));
    }

    private interface Use {
        String of(String name);
    }

    private static String ifThere(String name, Use use) {
        return "if " + name + " is not None:\n    " + use.of(name);
    }

    private String n() {
        return "n" + random.nextInt(6);
    }
}
