package gccourse.heap.oracle;

import gccourse.heap.Collector;
import gccourse.heap.Generations;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import gccourse.heap.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a collector with generations keeps of the objects between collections, its generations and marks, with
 * what is on the heap.
 */
final class Bookkeeping {
    private final Inspector inspector;
    private final Collector collector;
    private final Generations generations;

    /** The generation in which an object was found, and 1; 0 if it was found in none. */
    private final AddressTable found = new AddressTable();

    private final List<Violation> violations = new ArrayList<>();
    private int total;

    Bookkeeping(Inspector inspector, Collector collector, Generations generations) {
        this.inspector = inspector;
        this.collector = collector;
        this.generations = generations;
    }

    AuditReport run() {
        inspector.forEachObject(object -> {
            if (object.isMarked()) {
                found(new Violation.LeftMarked(object));
            }
        });
        for (int generation = 0; generation <= Generations.PERMANENT; generation++) {
            for (HeapObject object : generations.objects(generation)) {
                checkListed(object, generation);
            }
        }
        inspector.forEachObject(this::checkUnlisted);
        return new AuditReport(violations, total);
    }

    private void checkListed(HeapObject object, int generation) {
        if (inspector.isFreed(object)) {
            found(object, "%s was freed, but is still in generation %d.", object, generation);
            return;
        }
        if (object.kind().isAtom()) {
            found(object, "%s is an atom and never part of a cycle, but is in generation %d.", object, generation);
            return;
        }
        int before = found.get(object) - 1;
        if (before >= 0) {
            found(
                    object,
                    "%s is in generation %d and in generation %d. It should be in one, once.",
                    object,
                    before,
                    generation);
            return;
        }
        found.set(object, generation + 1);
        if (object.generation() != generation) {
            found(
                    object,
                    "%s is in generation %d, but its header says %d. Call heap.setGeneration when an object changes its"
                            + " generation.",
                    object,
                    generation,
                    object.generation());
        } else if (!generations.isTracked(object)) {
            found(object, "%s is in generation %d, but isTracked says that it is in none.", object, generation);
        }
    }

    private void checkUnlisted(HeapObject object) {
        if (object.kind().isAtom() || found.get(object) != 0 || collector.isDying(object)) {
            return;
        }
        if (generations.isTracked(object)) {
            found(object, "isTracked says that %s is tracked, but it is in no generation.", object);
        } else if (object.kind() != Kind.TUPLE && object.kind() != Kind.DICT) {
            found(new Violation.NotTracked(object, null));
        } else {
            HeapObject target = trackableIn(object);
            if (target != null) {
                found(new Violation.NotTracked(object, target));
            }
        }
    }

    /**
     * What an object holds that may be part of a cycle, as {@code _PyObject_GC_MAY_BE_TRACKED} in CPython says; or
     * null.
     */
    private @Nullable HeapObject trackableIn(HeapObject holder) {
        int slots = inspector.slotCount(holder);
        for (int i = 0; i < slots; i++) {
            HeapObject target = inspector.slot(holder, i);
            if (target != null
                    && !inspector.isFreed(target)
                    && target.kind().isContainer()
                    && (target.kind() != Kind.TUPLE || found.get(target) != 0)) {
                return target;
            }
        }
        return null;
    }

    private void found(HeapObject object, String form, Object... arguments) {
        found(new Violation.WrongGeneration(object, form.formatted(arguments)));
    }

    private void found(Violation violation) {
        total++;
        if (violations.size() < AuditReport.MOST_TOLD) {
            violations.add(violation);
        }
    }
}
