package gccourse.minipy.objects;

import gccourse.heap.InstanceType;

/**
 * The payload of a {@code super} object, whose only slot is the object or the class on which it looks for methods.
 *
 * @param after the class behind which it looks
 * @param type the class in whose order it looks
 */
public record SuperState(PyClass after, PyClass type) implements InstanceType {
    @Override
    public String name() {
        return "super";
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
