package gccourse.minipy.runtime;

import java.util.Collection;
import java.util.List;

/** How messages list words. */
final class Words {
    private Words() {}

    /** Lists words as CPython does: {@code a}, {@code a and b}, {@code a, b, and c}. */
    static String enumeration(Collection<String> words) {
        List<String> list = List.copyOf(words);
        int last = list.size() - 1;
        return switch (list.size()) {
            case 1 -> list.get(0);
            case 2 -> list.get(0) + " and " + list.get(1);
            default -> String.join(", ", list.subList(0, last)) + ", and " + list.get(last);
        };
    }
}
