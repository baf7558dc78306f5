package gccourse.minipy.objects;

/** What a view of a dict shows; the payload of the view. */
public enum DictPart {
    KEYS("dict_keys"),
    VALUES("dict_values"),
    ITEMS("dict_items");

    private final String typeName;

    DictPart(String typeName) {
        this.typeName = typeName;
    }

    /** Returns what Python calls the type of the view. */
    public String typeName() {
        return typeName;
    }

    /** Returns what Python calls the type of an iterator over the view. */
    public String iteratorName() {
        return this == ITEMS ? "dict_itemiterator" : this == KEYS ? "dict_keyiterator" : "dict_valueiterator";
    }

    @Override
    public String toString() {
        return typeName;
    }
}
