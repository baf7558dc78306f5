package gccourse.minipy.objects;

import gccourse.heap.InstanceType;

/**
 * The payload of a bound method that is not written in Python; its only slot is the object to which it is bound.
 *
 * @param method what it does; the object is the first of the arguments
 */
public record BoundCode(Builtin method) implements InstanceType {
    @Override
    public String name() {
        return "method-wrapper";
    }

    @Override
    public boolean hasFinalizer() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public String slotName(int index) {
        return ".__self__";
    }

    @Override
    public String toString() {
        return name();
    }
}
