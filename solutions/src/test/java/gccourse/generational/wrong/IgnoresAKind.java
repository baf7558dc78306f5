package gccourse.generational.wrong;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.ObjectList;

/** Does not look for the references that objects of one kind hold. */
public abstract class IgnoresAKind extends GenerationsSketch {
    private final Kind ignored;

    private IgnoresAKind(Kind ignored) {
        this.ignored = ignored;
    }

    @Override
    void subtractFrom(ObjectList candidates) {
        for (HeapObject object : listed(candidates)) {
            if (object.kind() != ignored) {
                subtract(object);
            }
        }
    }

    public static final class Lists extends IgnoresAKind {
        public Lists() {
            super(Kind.LIST);
        }
    }

    public static final class Tuples extends IgnoresAKind {
        public Tuples() {
            super(Kind.TUPLE);
        }
    }

    public static final class Dicts extends IgnoresAKind {
        public Dicts() {
            super(Kind.DICT);
        }
    }

    public static final class Instances extends IgnoresAKind {
        public Instances() {
            super(Kind.INSTANCE);
        }
    }
}
