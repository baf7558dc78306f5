package gccourse.heap.oracle;

import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import java.util.ArrayList;
import java.util.List;

/**
 * The references that lead to an object, as the program would name them.
 *
 * @param named the first {@value #MOST_NAMED} of them, roots before slots: {@code globals a}, {@code temporaries [0]},
 *     {@code list#3[1]}
 * @param total how many there are
 */
public record Holders(List<String> named, int total) {
    private static final int MOST_NAMED = 8;

    /** These holders. */
    public Holders {
        named = List.copyOf(named);
    }

    static Holders of(HeapObject object, Inspector inspector) {
        Search search = new Search(object, inspector);
        for (Inspector.Root root : inspector.roots()) {
            if (root.target() == object) {
                search.found(root.place() + " " + root.name());
            }
        }
        inspector.forEachObject(search::lookInto);
        return new Holders(search.named, search.total);
    }

    /** The names on one line; {@code nobody} if there are none. */
    @Override
    public String toString() {
        if (total == 0) {
            return "nobody";
        }
        String line = String.join(", ", named);
        return total == named.size() ? line : line + " and %,d more".formatted(total - named.size());
    }

    private static final class Search {
        private final HeapObject object;
        private final Inspector inspector;
        private final List<String> named = new ArrayList<>();
        private int total;

        Search(HeapObject object, Inspector inspector) {
            this.object = object;
            this.inspector = inspector;
        }

        void lookInto(HeapObject holder) {
            int slots = inspector.slotCount(holder);
            for (int i = 0; i < slots; i++) {
                if (inspector.slot(holder, i) == object) {
                    found(holder + inspector.slotName(holder, i));
                }
            }
        }

        void found(String holder) {
            total++;
            if (named.size() < MOST_NAMED) {
                named.add(holder);
            }
        }
    }
}
