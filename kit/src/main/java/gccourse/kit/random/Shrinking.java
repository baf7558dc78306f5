package gccourse.kit.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Cuts something that fails down to the little of it that is needed to fail. */
public final class Shrinking {
    private Shrinking() {}

    /**
     * Leaves out parts, large pieces first, for as long as what is left fails in the same way.
     *
     * @return a list from which no single part can be left out any more
     */
    public static <T> List<T> shrink(List<T> parts, Predicate<List<T>> stillFails) {
        List<T> left = parts;
        int piece = Math.max(1, left.size() / 2);
        while (true) {
            boolean shrunk = false;
            for (int from = left.size() - piece; from >= 0; from -= piece) {
                List<T> fewer = new ArrayList<>(left.subList(0, from));
                fewer.addAll(left.subList(from + piece, left.size()));
                if (stillFails.test(fewer)) {
                    left = fewer;
                    shrunk = true;
                }
            }
            if (piece > 1) {
                piece /= 2;
            } else if (!shrunk) {
                return left;
            }
        }
    }
}
