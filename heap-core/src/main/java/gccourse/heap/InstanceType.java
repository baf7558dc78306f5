package gccourse.heap;

/**
 * What the heap needs to know of the class of an instance.
 *
 * <p>The interpreter implements it; the payload of every object of kind {@link Kind#INSTANCE} is its type.
 */
public interface InstanceType extends SlotNames {
    /** The name of the class. */
    String name();

    /** Whether instances have a finalizer ({@code __del__}). */
    boolean hasFinalizer();

    /** Whether instances may gain slots after their allocation (a class without {@code __slots__}). */
    boolean isOpen();
}
