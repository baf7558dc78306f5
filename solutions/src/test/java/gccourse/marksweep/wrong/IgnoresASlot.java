package gccourse.marksweep.wrong;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import java.util.ArrayList;
import java.util.List;

/** Follows all references of an object but one. */
public abstract class IgnoresASlot extends MarkSweepSketch {
    private final Kind kind;
    private final int ignored;

    private IgnoresASlot(Kind kind, int ignored) {
        this.kind = kind;
        this.ignored = ignored;
    }

    @Override
    final void follow(HeapObject object) {
        if (object.kind() != kind) {
            super.follow(object);
            return;
        }
        List<HeapObject> targets = new ArrayList<>();
        heap.forEachReference(object, targets::add);
        if (ignored < targets.size()) {
            targets.remove(ignored);
        }
        targets.forEach(this::shade);
    }

    /** The first attribute of an object that refers to something. */
    public static final class FirstAttribute extends IgnoresASlot {
        public FirstAttribute() {
            super(Kind.INSTANCE, 0);
        }
    }

    /** The second attribute of an object that refers to something. */
    public static final class SecondAttribute extends IgnoresASlot {
        public SecondAttribute() {
            super(Kind.INSTANCE, 1);
        }
    }

    /** The last item of a list; a list is visited from its end. */
    public static final class LastItem extends IgnoresASlot {
        public LastItem() {
            super(Kind.LIST, 0);
        }
    }

    /** The second value of a dict. */
    public static final class SecondValue extends IgnoresASlot {
        public SecondValue() {
            super(Kind.DICT, 1);
        }
    }
}
