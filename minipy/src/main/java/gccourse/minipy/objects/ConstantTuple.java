package gccourse.minipy.objects;

import gccourse.heap.HeapObject;
import java.util.List;

/** The payload of a tuple that is a constant of the program: it is immortal, and so are its items. */
public record ConstantTuple(List<HeapObject> items) {
    @Override
    public String toString() {
        return "constant tuple";
    }
}
