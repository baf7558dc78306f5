package gccourse.heap;

import org.jspecify.annotations.Nullable;

/**
 * Finds the details of a new object: its own, or those that objects of fixed size share if they say the same of them.
 */
final class SharedDetails {
    private final Heap heap;

    /** The newest, at the place that the line gives them; a line further off ousts it. */
    private final @Nullable Details[] byLine = new Details[256];

    SharedDetails(Heap heap) {
        this.heap = heap;
    }

    Details of(Kind kind, Object payload, int line) {
        if (kind.isAtom() || HeapObject.isGrowable(kind, payload)) {
            return new Details(heap, payload, line, false);
        }
        int place = line & byLine.length - 1;
        Details details = byLine[place];
        if (details == null || details.payload != payload || details.line != line) {
            details = new Details(heap, payload, line, true);
            byLine[place] = details;
        }
        return details;
    }
}
