package gccourse.minipy.objects;

/** The payload of the objects of which there is one each. */
public enum Singleton {
    NONE("None"),
    TRUE("True"),
    FALSE("False"),
    /** What a special method answers if it cannot say; its kind is that of classes, so that nobody takes it for None. */
    NOT_IMPLEMENTED("NotImplemented");

    private final String text;

    Singleton(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
