package gccourse.heap;

import org.jspecify.annotations.Nullable;

/**
 * Tells the collector, and a listener, of each reference that the program has made or dropped. Of immortal objects
 * nobody is told.
 */
final class Barriers {
    private final Collector collector;
    private final Meter meter;
    private final Events events;

    Barriers(Collector collector, Meter meter, Events events) {
        this.collector = collector;
        this.meter = meter;
        this.events = events;
    }

    /** A root has come to refer to an object. */
    void created(HeapObject target) {
        if (target.isImmortal()) {
            return;
        }
        if (events.areHeard()) {
            events.tell(new HeapEvent.ReferenceCreated(target));
        }
        collector.referenceCreated(target);
    }

    /** A root has ceased to refer to an object. */
    void dropped(HeapObject target) {
        if (target.isImmortal()) {
            return;
        }
        if (events.areHeard()) {
            events.tell(new HeapEvent.ReferenceDropped(target));
        }
        collector.referenceDropped(target);
    }

    /** A slot has been written: the write barrier. */
    void written(HeapObject holder, int slot, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
        HeapObject oldMortal = oldValue == null || oldValue.isImmortal() ? null : oldValue;
        HeapObject newMortal = newValue == null || newValue.isImmortal() ? null : newValue;
        if (oldMortal == null && newMortal == null) {
            return;
        }
        meter.barriersTaken++;
        if (events.areHeard()) {
            events.tell(new HeapEvent.SlotWritten(holder, slot, oldMortal, newMortal));
        }
        collector.slotWritten(holder, oldMortal, newMortal);
    }
}
