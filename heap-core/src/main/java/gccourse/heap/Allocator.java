package gccourse.heap;

import gccourse.heap.memory.Memory;

/**
 * Finds room for objects and for the buffers in which lists, dicts and open instances keep their slots, and calls the
 * collector when room runs short.
 */
final class Allocator {
    private final Memory<HeapObject> memory;
    private int threshold;

    /** Whether the collector is called when the threshold is reached: once, until the occupancy was below it again. */
    private boolean thresholdArmed = true;

    /** Makes room of so many bytes, all of it free, with a threshold of three quarters. */
    Allocator(int capacity) {
        memory = new Memory<>(capacity);
        threshold = capacity / 4 * 3;
    }

    int capacity() {
        return memory.capacity();
    }

    int used() {
        return memory.used();
    }

    int largestFree() {
        return memory.largestFree();
    }

    int blockBytes(int address) {
        return memory.blockBytesAt(address);
    }

    int threshold() {
        return threshold;
    }

    void setThreshold(int bytes) {
        threshold = bytes;
        thresholdArmed = true;
    }

    /** Visits every object that has an address, in the order of addresses; the visitor may free the one it visits. */
    void forEachObject(ReferenceVisitor visitor) {
        memory.forEachBlock((address, object) -> {
            if (object.address == address) {
                visitor.visit(object);
            }
        });
    }

    /**
     * Gives an object its address, and room for its slots.
     *
     * <p>The buffer comes first: the collector may run before either block is handed out, and a walk over the heap
     * passes over an object that has no address yet.
     */
    void place(HeapObject object, Collector collector) {
        Kind kind = object.kind();
        int slotBytes = object.slotsInUse() * kind.bytesPerSlot();
        int bytes = kind.baseBytes()
                + (kind == Kind.STR ? object.payload().toString().length() : 0);
        if (!object.isGrowable()) {
            object.address = block(object, bytes + slotBytes, collector);
            return;
        }
        if (slotBytes > 0) {
            object.setBufferAddress(block(object, slotBytes, collector));
        }
        try {
            object.address = block(object, bytes, collector);
        } catch (HeapExhausted exhausted) {
            releaseBuffer(object);
            throw exhausted;
        }
    }

    /** Lets an object have room for one slot more. The collector may run, and with it the program, which may use it. */
    void makeRoom(HeapObject holder, Collector collector) {
        while (!holder.hasRoomForSlot()) {
            if (!holder.isGrowable()) {
                throw new IllegalArgumentException(holder + " has a fixed number of slots.");
            }
            // CPython's list_resize grows by an eighth and a little, in multiples of four.
            int needed = holder.slotsInUse() + 1;
            enlarge(holder, (needed + (needed >> 3) + 6) & ~3, collector);
        }
    }

    private void enlarge(HeapObject holder, int slots, Collector collector) {
        int address = block(holder, slots * holder.kind().bytesPerSlot(), collector);
        // The collector may have run, and with it the program, which may have given the object another buffer.
        if (holder.slots.length >= slots) {
            memory.free(address, holder);
            return;
        }
        releaseBuffer(holder);
        holder.setBufferAddress(address);
        holder.enlargeTo(slots);
    }

    /** Takes back the room for the slots of a growable object. */
    void releaseBuffer(HeapObject object) {
        if (object.bufferAddress() != HeapObject.NOWHERE) {
            memory.free(object.bufferAddress(), object);
            object.setBufferAddress(HeapObject.NOWHERE);
        }
    }

    /** Takes back the room of an object. */
    void release(HeapObject object) {
        memory.free(object.address, object);
        releaseBuffer(object);
        if (memory.used() < threshold) {
            thresholdArmed = true;
        }
    }

    private int block(HeapObject owner, int bytes, Collector collector) {
        if (thresholdArmed && memory.used() + Memory.blockBytes(bytes) > threshold) {
            thresholdArmed = false;
            collector.thresholdReached();
        }
        int address = memory.allocate(bytes, owner);
        if (address == Memory.NO_ROOM) {
            collector.thresholdReached();
            address = memory.allocate(bytes, owner);
        }
        if (address == Memory.NO_ROOM) {
            throw new HeapExhausted(bytes, memory.capacity(), memory.used(), memory.largestFree());
        }
        return address;
    }
}
