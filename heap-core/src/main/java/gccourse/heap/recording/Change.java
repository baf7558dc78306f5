package gccourse.heap.recording;

/**
 * One number that is another from now on.
 *
 * @param subject the number of the object, from 1 on, or of the root; 0 if it is of neither
 * @param index which of several; 0 if there is one only
 * @param value what it is now
 */
public record Change(Field field, int subject, int index, int value) {
    /** Stands for no object where the number of one is expected. */
    public static final int NOTHING = 0;

    /** The value that stands for an immortal value in a slot, of which there is a text. */
    static int ofText(int text) {
        return -text;
    }
}
