package gccourse.heap.oracle;

import gccourse.heap.HeapEvent;
import gccourse.heap.HeapListener;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a book of what every slot should hold, from the writes that are reported, and compares it with what is there.
 *
 * <p>The write barrier is all that a collector of a young generation can know of old objects. So a reference that is
 * there without having been reported is one that no such collector can find ({@link Violation.BarrierMiss}), whichever
 * generations it keeps. And a reference that is gone without having been reported was taken by the collector, which may
 * do so only to an object that is dying ({@link Violation.ChangedWhileReachable}).
 *
 * <p>What a slot's index is makes no difference: inserting and removing moves the others. The book takes more room than
 * the heap itself; it is for heaps of the size that tests have.
 */
public final class SlotWatch implements HeapListener {
    private final Inspector inspector;
    private final Map<HeapObject, Map<HeapObject, Integer>> book = new IdentityHashMap<>();

    /** Begins with what is on the heap now; has to be told of all that happens from now on. */
    public SlotWatch(Inspector inspector) {
        this.inspector = inspector;
        inspector.forEachObject(object -> {
            Map<HeapObject, Integer> held = held(object);
            if (!held.isEmpty()) {
                book.put(object, held);
            }
        });
    }

    @Override
    public void on(HeapEvent event) {
        if (event instanceof HeapEvent.SlotWritten written) {
            Map<HeapObject, Integer> held = book.computeIfAbsent(written.holder(), holder -> new IdentityHashMap<>());
            if (written.oldValue() != null) {
                add(held, written.oldValue(), -1);
            }
            if (written.newValue() != null) {
                add(held, written.newValue(), 1);
            }
        } else if (event instanceof HeapEvent.Freed freed) {
            book.remove(freed.object());
        }
    }

    /** Compares the book with the heap. */
    public AuditReport audit() {
        Comparison comparison = new Comparison();
        inspector.forEachObject(comparison::compare);
        return new AuditReport(comparison.first, Math.max(0, comparison.violations - 1));
    }

    private Map<HeapObject, Integer> held(HeapObject object) {
        Map<HeapObject, Integer> held = new IdentityHashMap<>();
        int slots = inspector.slotCount(object);
        for (int i = 0; i < slots; i++) {
            HeapObject target = inspector.slot(object, i);
            if (target != null) {
                add(held, target, 1);
            }
        }
        return held;
    }

    private static void add(Map<HeapObject, Integer> held, HeapObject target, int difference) {
        int count = held.getOrDefault(target, 0) + difference;
        if (count == 0) {
            held.remove(target);
        } else {
            held.put(target, count);
        }
    }

    private final class Comparison {
        private @Nullable Reachability reachable;
        private @Nullable Violation first;
        private int violations;

        void compare(HeapObject holder) {
            Map<HeapObject, Integer> expected = book.getOrDefault(holder, Map.of());
            Map<HeapObject, Integer> held = held(holder);
            held.forEach((target, count) -> {
                if (count > expected.getOrDefault(target, 0)) {
                    found(new Violation.BarrierMiss(
                            holder, slotOf(holder, target), target, generation(holder), generation(target)));
                }
            });
            expected.forEach((target, count) -> {
                Path path = count > held.getOrDefault(target, 0) ? pathTo(holder) : null;
                if (path != null) {
                    found(new Violation.ChangedWhileReachable(path, target));
                }
            });
        }

        private void found(Violation violation) {
            violations++;
            if (first == null) {
                first = violation;
            }
        }

        private @Nullable Path pathTo(HeapObject holder) {
            if (reachable == null) {
                reachable = new Reachability(inspector);
            }
            return reachable.pathTo(holder);
        }

        private int generation(HeapObject object) {
            return inspector.isFreed(object) ? 0 : object.generation();
        }

        private String slotOf(HeapObject holder, HeapObject target) {
            int i = 0;
            while (inspector.slot(holder, i) != target) {
                i++;
            }
            return inspector.slotName(holder, i);
        }
    }
}
