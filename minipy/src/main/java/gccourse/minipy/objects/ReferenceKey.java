package gccourse.minipy.objects;

import gccourse.heap.HeapObject;

/**
 * A key of a dict that is a container: the dict refers to it.
 *
 * @param object the key
 * @param form what stands for its value: keys with equal forms are one key
 */
public record ReferenceKey(HeapObject object, Object form) {
    @Override
    public String toString() {
        return object.toString();
    }
}
