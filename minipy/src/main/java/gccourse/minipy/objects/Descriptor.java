package gccourse.minipy.objects;

import gccourse.heap.InstanceType;

/** The payload of what {@code property}, {@code staticmethod}, {@code classmethod} and {@code super} make. */
public record Descriptor(Type type) implements InstanceType {
    /** What it is, with the slots that it has. */
    public enum Type {
        PROPERTY("property", "fget", "fset", "fdel"),
        STATIC_METHOD("staticmethod", "__func__"),
        CLASS_METHOD("classmethod", "__func__");

        private final String pythonName;
        private final String[] slots;

        Type(String pythonName, String... slots) {
            this.pythonName = pythonName;
            this.slots = slots;
        }

        /** Returns the name of the type. */
        public String pythonName() {
            return pythonName;
        }

        /** Returns how many slots it has. */
        public int slots() {
            return slots.length;
        }
    }

    @Override
    public String name() {
        return type.pythonName;
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
        return "." + type.slots[index];
    }

    @Override
    public String toString() {
        return name();
    }
}
