package gccourse.heap;

/** Tells how a program writes the slots of an object, for messages: {@code .next}, {@code ['k']}. */
public interface SlotNames {
    /** How the program reaches the slot with this index, as it would stand behind the object's own name. */
    String slotName(int index);
}
