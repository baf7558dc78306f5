package gccourse.minipy.objects;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The order in which classes are searched for an attribute: Python's C3 linearization. */
final class MethodOrder {
    private MethodOrder() {}

    /** @throws IllegalArgumentException with CPython's words, if there is no order */
    static List<PyClass> of(PyClass type) {
        Set<PyClass> once = new LinkedHashSet<>();
        for (PyClass base : type.bases()) {
            if (!once.add(base)) {
                throw new IllegalArgumentException("duplicate base class " + base.name());
            }
        }
        List<List<PyClass>> left = new ArrayList<>();
        for (PyClass base : type.bases()) {
            left.add(new ArrayList<>(base.order()));
        }
        left.add(new ArrayList<>(type.bases()));
        List<PyClass> order = new ArrayList<>();
        order.add(type);
        left.removeIf(List::isEmpty);
        while (!left.isEmpty()) {
            PyClass next = next(left);
            if (next == null) {
                throw new IllegalArgumentException(
                        "Cannot create a consistent method resolution\norder (MRO) for bases "
                                + left.stream()
                                        .map(list -> list.get(0))
                                        .distinct()
                                        .map(PyClass::name)
                                        .collect(Collectors.joining(", ")));
            }
            order.add(next);
            left.forEach(list -> list.remove(next));
            left.removeIf(List::isEmpty);
        }
        return List.copyOf(order);
    }

    private static @Nullable PyClass next(List<List<PyClass>> left) {
        for (List<PyClass> list : left) {
            PyClass candidate = list.get(0);
            if (left.stream().noneMatch(other -> other.indexOf(candidate) > 0)) {
                return candidate;
            }
        }
        return null;
    }
}
