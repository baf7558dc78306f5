package gccourse.generational.wrong;

import gccourse.heap.HeapObject;
import gccourse.heap.ObjectList;

/** G11: calls back as soon as an object's own weak references are cleared, while others still lead to the trash. */
public final class CallsBackBeforeAllAreCleared extends GenerationsSketch {
    @Override
    void callBackSoon(HeapObject weakReference, ObjectList toCallBack) {
        heap.callBack(weakReference);
        referenceDropped(weakReference);
    }
}
