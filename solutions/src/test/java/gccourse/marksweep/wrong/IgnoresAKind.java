package gccourse.marksweep.wrong;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;

/** S04: objects of one kind of container are marked, and what they hold is not. */
public abstract class IgnoresAKind extends MarkSweepSketch {
    private final Kind ignored;

    private IgnoresAKind(Kind ignored) {
        this.ignored = ignored;
    }

    @Override
    final void follow(HeapObject object) {
        if (object.kind() != ignored) {
            super.follow(object);
        }
    }

    /** Dict values. */
    public static final class Dicts extends IgnoresAKind {
        public Dicts() {
            super(Kind.DICT);
        }
    }

    /** List items. */
    public static final class Lists extends IgnoresAKind {
        public Lists() {
            super(Kind.LIST);
        }
    }

    /** Tuple items. */
    public static final class Tuples extends IgnoresAKind {
        public Tuples() {
            super(Kind.TUPLE);
        }
    }

    /** Attributes. */
    public static final class Instances extends IgnoresAKind {
        public Instances() {
            super(Kind.INSTANCE);
        }
    }

    /** The object of a bound method. */
    public static final class Methods extends IgnoresAKind {
        public Methods() {
            super(Kind.METHOD);
        }
    }

    /** The list that a loop runs over. */
    public static final class Iterators extends IgnoresAKind {
        public Iterators() {
            super(Kind.ITERATOR);
        }
    }

    /** The callback of a weak reference. */
    public static final class WeakReferences extends IgnoresAKind {
        public WeakReferences() {
            super(Kind.WEAK_REFERENCE);
        }
    }
}
