package gccourse.minipy.objects;

import gccourse.heap.HeapObject;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a class.
 *
 * @param global the hidden global that holds its value
 * @param value its value
 * @param payload the payload of the value
 */
public record ClassAttribute(int global, HeapObject value, Object payload) {
    /** Returns the function if the value is one that is written in Python, null otherwise. */
    public @Nullable PyFunction function() {
        return payload instanceof PyFunction function ? function : null;
    }

    /** Tells whether it goes before what an instance has under the same name. */
    public boolean isProperty() {
        return payload instanceof Descriptor descriptor && descriptor.type() == Descriptor.Type.PROPERTY;
    }
}
