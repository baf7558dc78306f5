package gccourse.minipy.objects;

/** The payload of the objects of which there is one each. */
public enum Singleton {
    NONE("None"),
    TRUE("True"),
    FALSE("False");

    private final String text;

    Singleton(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
