package gccourse.heap.oracle;

import gccourse.heap.Collector;
import gccourse.heap.CollectorError;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import gccourse.heap.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** One audit, from the snapshot of what is reachable to the report. */
final class Audit {
    private final Inspector inspector;
    private final Collector collector;
    private final Reachability reachable;

    /** How many references lead to each object, from roots and from whatever is on the heap. */
    private AddressTable trueCounts = new AddressTable();

    private final List<Violation> found = new ArrayList<>();
    private int violations;

    Audit(Inspector inspector, Collector collector) {
        this.inspector = inspector;
        this.collector = collector;
        reachable = new Reachability(inspector);
    }

    AuditReport run(Completeness completeness, boolean countsAreKept) {
        checkRefusals();
        checkSafety();
        checkReferences();
        trueCounts = Census.countReferences(inspector);
        if (countsAreKept) {
            checkCounts();
        }
        checkCompleteness(completeness);
        return new AuditReport(found, violations);
    }

    private void checkRefusals() {
        CollectorError refused = inspector.refused();
        if (refused != null) {
            found(() -> new Violation.Refused(refused));
        }
    }

    private void checkSafety() {
        for (HeapObject freed : reachable.freed()) {
            found(() -> new Violation.FreedWhileReachable(Objects.requireNonNull(reachable.pathTo(freed))));
        }
        Choice emptied = new Choice();
        inspector.forEachObject(object -> {
            if (inspector.isEmptied(object) && mayNotBeEmptied(object) && reachable.contains(object)) {
                emptied.offer(object, 0);
            }
        });
        emptied.report(object -> new Violation.ChangedWhileReachable(Objects.requireNonNull(reachable.pathTo(object))));
    }

    /** A weak reference has no use for its callback once that was called. */
    private static boolean mayNotBeEmptied(HeapObject object) {
        return object.kind() != Kind.WEAK_REFERENCE;
    }

    /** What reachable objects refer to is a matter of safety; here are the others, and the weak references. */
    private void checkReferences() {
        inspector.forEachObject(holder -> {
            if (holder.kind() == Kind.WEAK_REFERENCE) {
                HeapObject target = inspector.weakTarget(holder);
                if (target != null && inspector.isFreed(target)) {
                    found(() -> new Violation.Dangling(holder.toString(), target, true));
                }
            }
            if (reachable.contains(holder)) {
                return;
            }
            int slots = inspector.slotCount(holder);
            for (int i = 0; i < slots; i++) {
                HeapObject target = inspector.slot(holder, i);
                if (target != null && inspector.isFreed(target)) {
                    String place = holder + inspector.slotName(holder, i);
                    found(() -> new Violation.Dangling(place, target, false));
                }
            }
        });
    }

    private void checkCounts() {
        Choice choice = new Choice();
        inspector.forEachObject(object -> {
            if (collector.referenceCount(object) != trueCounts.get(object)) {
                choice.offer(object, object.kind().isContainer() ? 1 : 0);
            }
        });
        choice.report(object ->
                new Violation.CountDrift(object, collector.referenceCount(object), Holders.of(object, inspector)));
    }

    private void checkCompleteness(Completeness completeness) {
        Choice choice = new Choice();
        switch (completeness) {
            case NOTHING -> {}
            case ACYCLIC -> offerUncounted(choice);
            case EVERYTHING ->
                inspector.forEachObject(object -> {
                    if (!reachable.contains(object)) {
                        offerLeak(choice, object);
                    }
                });
        }
        choice.report(object -> new Violation.Leak(object, Holders.of(object, inspector)));
    }

    /**
     * Offers every object whose true count is zero, then those whose count would be, were these gone, and so on. The
     * true counts are used up meanwhile.
     */
    private void offerUncounted(Choice choice) {
        Worklist dead = new Worklist();
        inspector.forEachObject(object -> {
            if (trueCounts.get(object) == 0) {
                offerLeak(choice, object);
                dead.push(object);
            }
        });
        while (!dead.isEmpty()) {
            HeapObject object = dead.pop();
            int slots = inspector.slotCount(object);
            for (int i = 0; i < slots; i++) {
                HeapObject target = inspector.slot(object, i);
                if (target != null && !inspector.isFreed(target) && trueCounts.add(target, -1) == 0) {
                    choice.offer(target, 0);
                    dead.push(target);
                }
            }
        }
    }

    /** A container tells more than an atom, and what nobody holds tells more than what is held. */
    private void offerLeak(Choice choice, HeapObject object) {
        choice.offer(object, (object.kind().isContainer() ? 2 : 0) + (trueCounts.get(object) == 0 ? 1 : 0));
    }

    private void found(Supplier<Violation> violation) {
        violations++;
        if (found.size() < AuditReport.MOST_TOLD) {
            found.add(violation.get());
        }
    }

    /** Counts objects that break the same rule, and keeps the first of those that tell most. */
    private final class Choice {
        private record Offer(HeapObject object, int rank) {}

        /** Those of a higher rank first, among equals the earlier one. */
        private final List<Offer> best = new ArrayList<>();

        private int count;

        void offer(HeapObject object, int rank) {
            count++;
            int at = best.size();
            while (at > 0 && rank > best.get(at - 1).rank) {
                at--;
            }
            if (at < AuditReport.MOST_TOLD) {
                best.add(at, new Offer(object, rank));
                if (best.size() > AuditReport.MOST_TOLD) {
                    best.remove(AuditReport.MOST_TOLD);
                }
            }
        }

        void report(Function<HeapObject, Violation> violation) {
            best.forEach(offer -> found(() -> violation.apply(offer.object)));
            violations += count - best.size();
        }
    }

    private static final class Worklist {
        private HeapObject[] objects = new HeapObject[256];
        private int size;

        boolean isEmpty() {
            return size == 0;
        }

        void push(HeapObject object) {
            if (size == objects.length) {
                objects = Arrays.copyOf(objects, 2 * size);
            }
            objects[size++] = object;
        }

        HeapObject pop() {
            return objects[--size];
        }
    }
}
