package gccourse.marksweep.hidden;

import gccourse.heap.HeapObject;
import gccourse.heap.InstanceType;
import gccourse.heap.Meter;
import gccourse.heap.Upcalls;

/** Counts finalizers and callbacks, and refuses one that comes after something was freed. */
final class Calls implements Upcalls {
    /** A class with a finalizer. */
    static final InstanceType WITH_DEL = new WithDel();

    private final Meter meter;
    private final long freedBefore;

    int finalizers;
    int callbacks;

    /** What each callback does. */
    Runnable callback = () -> {};

    Calls(Meter meter) {
        this.meter = meter;
        freedBefore = meter.reading().objectsFreed();
    }

    @Override
    public void runFinalizer(HeapObject object) {
        finalizers++;
        checkNothingFreed();
    }

    @Override
    public void runCallback(HeapObject weakReference, HeapObject callback) {
        callbacks++;
        checkNothingFreed();
        this.callback.run();
    }

    private void checkNothingFreed() {
        if (meter.reading().objectsFreed() > freedBefore) {
            throw new AssertionError("Something was freed before the last finalizer and the last callback had run.");
        }
    }

    @Override
    public void collectionBegins(int generation) {}

    @Override
    public void collectionEnds(int generation, int unreachable) {}

    @Override
    public void saveGarbage(HeapObject object) {
        throw new UnsupportedOperationException("There is no gc.garbage here.");
    }

    private record WithDel() implements InstanceType {
        @Override
        public String name() {
            return "WithDel";
        }

        @Override
        public boolean hasFinalizer() {
            return true;
        }

        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public String slotName(int index) {
            return ".slot" + index;
        }
    }
}
