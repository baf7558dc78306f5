package gccourse.minipy.objects;

import gccourse.heap.HeapObject;
import gccourse.minipy.syntax.Site;

/** The payload of an iterator that computes its items. */
@FunctionalInterface
public interface IteratorCode {
    /**
     * Pushes the next item; at the end, nothing.
     *
     * @param site the place of the loop or call, for errors
     * @return whether there was an item
     */
    boolean next(Site site, HeapObject iterator);
}
