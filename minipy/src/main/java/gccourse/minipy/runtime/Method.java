package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.minipy.syntax.Site;

/** What a method of a builtin type does. */
@FunctionalInterface
public interface Method {
    /**
     * Replaces the top entries of the mutator's stack, the object and the arguments, by the result.
     *
     * @param site the place of the call, for errors
     * @param self the object
     * @param arguments how many arguments there are
     */
    void call(Site site, HeapObject self, int arguments);

    /**
     * Does the same with arguments of which the last ones are given by name.
     *
     * @param keywords their names
     */
    default void call(Site site, HeapObject self, int arguments, String[] keywords) {
        if (keywords.length > 0) {
            throw site.leftOut(
                    "A keyword argument of a method of " + self.kind().pythonName());
        }
        call(site, self, arguments);
    }
}
