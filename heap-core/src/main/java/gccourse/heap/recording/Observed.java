package gccourse.heap.recording;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import gccourse.heap.Kind;
import gccourse.heap.Meter;
import gccourse.heap.ObjectList;
import gccourse.heap.oracle.Census;
import gccourse.heap.recording.Recording.Place;
import gccourse.heap.recording.Recording.Thing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at a heap and notes what is not as it was. */
final class Observed {
    /** Of an object with more slots than that, the first are looked at. */
    private static final int MOST_SLOTS = 300;

    private static final int LONGEST_TEXT = 40;

    private final Inspector inspector;
    private final Known known;
    private final Map<HeapObject, Integer> numbers = new IdentityHashMap<>();
    private final List<Thing> things = new ArrayList<>();
    private final Map<Place, Integer> places = new LinkedHashMap<>();
    private final Map<String, Integer> textNumbers = new HashMap<>(Map.of("", 0));
    private final List<String> texts = new ArrayList<>(List.of(""));
    private final Map<ObjectList, Integer> listNumbers = new IdentityHashMap<>();
    private final List<ObjectList> lists = new ArrayList<>();

    /** The objects that are on the heap, as far as they were met. */
    private final Set<HeapObject> live = new LinkedHashSet<>();

    /** The numbers of the places of global names and of temporaries, each in its order. */
    private final List<Integer> globals = new ArrayList<>();

    private final List<Integer> temporaries = new ArrayList<>();

    /** The places at which there is a root now. */
    private BitSet rooted = new BitSet();

    /** The weak references that are on the heap: nobody is told when one is made to point at its target. */
    private final Set<HeapObject> weakReferences = new LinkedHashSet<>();

    /** Those that were met and have not been looked at yet. */
    private final Deque<HeapObject> met = new ArrayDeque<>();

    private boolean isLookingAtMet;
    private int marks;
    private int order;

    Observed(Inspector inspector, Known known) {
        this.inspector = inspector;
        this.known = known;
    }

    List<Thing> things() {
        return things;
    }

    List<Place> places() {
        return List.copyOf(places.keySet());
    }

    List<String> texts() {
        return texts;
    }

    List<ObjectList> lists() {
        return lists;
    }

    Set<HeapObject> live() {
        return live;
    }

    /** The number of an object, which is noted if it was not met before. */
    int number(@Nullable HeapObject object) {
        if (object == null) {
            return Change.NOTHING;
        }
        Integer found = numbers.get(object);
        if (found != null) {
            return found;
        }
        int number = meet(object);
        lookAtMet();
        return number;
    }

    /** Looks at those that were met, one after the other, however long a chain they are. */
    private void lookAtMet() {
        if (isLookingAtMet) {
            return;
        }
        isLookingAtMet = true;
        for (HeapObject next = met.poll(); next != null; next = met.poll()) {
            lookAtHeader(next);
            lookAtSlots(next);
        }
        isLookingAtMet = false;
    }

    private int meet(HeapObject object) {
        int number = things.size() + 1;
        numbers.put(object, number);
        boolean atom = object.kind().isAtom();
        things.add(new Thing(
                object.toString(),
                object.kind(),
                atom ? clipped(String.valueOf(inspector.payload(object))) : "",
                object.address(),
                inspector.blockBytes(object.address()),
                inspector.allocationLine(object),
                object.hasFinalizer()));
        known.set(Field.STATE, number, inspector.isFreed(object) ? 2 : 1);
        if (!inspector.isFreed(object)) {
            live.add(object);
            if (object.kind() == Kind.WEAK_REFERENCE) {
                weakReferences.add(object);
            }
            met.add(object);
        }
        return number;
    }

    void freed(HeapObject object) {
        int number = number(object);
        live.remove(object);
        weakReferences.remove(object);
        known.set(Field.STATE, number, 2);
        known.set(Field.LIST, number, 0);
        known.set(Field.UNREACHABLE, number, 0);
    }

    void lookAtHeader(HeapObject object) {
        int number = number(object);
        Inspector.Header header = inspector.header(object);
        known.set(Field.COUNT, number, header.count());
        known.set(Field.SCRATCH, number, header.scratch());
        known.set(Field.GENERATION, number, header.generation());
        known.set(Field.FINALIZED, number, header.finalized() ? 1 : 0);
        boolean marked = known.get(Field.MARK, number) != 0;
        if (marked != header.marked()) {
            known.set(Field.MARK, number, header.marked() ? ++marks : 0);
        }
    }

    void lookAtSlots(HeapObject object) {
        int number = number(object);
        int count = inspector.slotCount(object);
        int before = known.get(Field.SLOTS, number);
        known.set(Field.SLOTS, number, count);
        for (int i = 0; i < Math.min(MOST_SLOTS, Math.max(count, before)); i++) {
            int value = i < count ? valueIn(object, i) : Change.NOTHING;
            known.set(Field.SLOT, number, i, value);
            if (i < count) {
                String name = inspector.slotName(object, i);
                known.set(Field.SLOT_NAME, number, i, name.equals("[" + i + "]") ? 0 : text(name));
            }
        }
        int buffer = inspector.bufferAddress(object);
        known.set(Field.BUFFER, number, buffer < 0 ? 0 : buffer + 1);
        known.set(Field.BUFFER_BYTES, number, buffer < 0 ? 0 : inspector.blockBytes(buffer));
        if (object.kind() == Kind.WEAK_REFERENCE) {
            lookAtTarget(object);
        }
    }

    private int valueIn(HeapObject object, int slot) {
        HeapObject immortal = inspector.immortal(object, slot);
        return immortal == null ? number(inspector.slot(object, slot)) : Change.ofText(text(shown(immortal)));
    }

    private static String shown(HeapObject immortal) {
        String text = immortal.toString();
        return immortal.kind() == Kind.STR ? "'" + clipped(text) + "'" : clipped(text);
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }

    void lookAtTarget(HeapObject weakReference) {
        known.set(Field.TARGET, number(weakReference), number(inspector.weakTarget(weakReference)));
    }

    private int text(String text) {
        return textNumbers.computeIfAbsent(text, added -> {
            texts.add(added);
            return texts.size() - 1;
        });
    }

    void lookAtRoots() {
        BitSet now = new BitSet();
        List<Frame> frames = inspector.frames();
        for (int depth = 0; depth < frames.size(); depth++) {
            Frame frame = frames.get(depth);
            for (int i = 0; i < inspector.size(frame); i++) {
                HeapObject target = inspector.bound(frame, i);
                if (target != null) {
                    note(now, place(frame, depth, i), target);
                }
            }
        }
        for (int i = 0; i < inspector.temporaries(); i++) {
            HeapObject target = inspector.temporary(i);
            if (target != null) {
                while (temporaries.size() <= i) {
                    temporaries.add(
                            number(new Place("temporaries", -1, temporaries.size(), "[" + temporaries.size() + "]")));
                }
                note(now, temporaries.get(i), target);
            }
        }
        rooted.andNot(now);
        rooted.stream().forEach(place -> known.set(Field.ROOT, place, Change.NOTHING));
        rooted = now;
        weakReferences.forEach(this::lookAtSlots);
    }

    /** Of an immortal value in a slot nobody is told either. */
    void lookAtAllSlots() {
        List.copyOf(live).forEach(this::lookAtSlots);
    }

    private int place(Frame frame, int depth, int index) {
        if (depth > 0) {
            return number(new Place(frame.function() + "()", depth, index, inspector.name(frame, index)));
        }
        while (globals.size() <= index) {
            globals.add(number(new Place("globals", 0, globals.size(), inspector.name(frame, globals.size()))));
        }
        return globals.get(index);
    }

    private int number(Place place) {
        Integer number = places.putIfAbsent(place, places.size());
        return number == null ? places.size() - 1 : number;
    }

    private void note(BitSet now, int place, HeapObject target) {
        now.set(place);
        known.set(Field.ROOT, place, number(target));
    }

    // ---- the collector

    int list(ObjectList list) {
        return listNumbers.computeIfAbsent(list, added -> {
            lists.add(added);
            return lists.size();
        });
    }

    void appended(ObjectList list, HeapObject object) {
        known.set(Field.LIST, number(object), list(list));
        known.set(Field.ORDER, number(object), ++order);
    }

    void removed(HeapObject object) {
        known.set(Field.LIST, number(object), 0);
    }

    void joined(ObjectList list, ObjectList other) {
        int from = list(other);
        int to = list(list);
        live.stream()
                .map(this::number)
                .filter(number -> known.get(Field.LIST, number) == from)
                .sorted((a, b) -> known.get(Field.ORDER, a) - known.get(Field.ORDER, b))
                .forEach(number -> {
                    known.set(Field.LIST, number, to);
                    known.set(Field.ORDER, number, ++order);
                });
    }

    void visited(HeapObject object) {
        known.set(Field.VISITED, number(object), 1);
    }

    void nothingIsVisited() {
        live.forEach(object -> known.set(Field.VISITED, number(object), 0));
    }

    void lookAt(Meter.Reading reading) {
        int index = 0;
        for (long number : new long[] {
            reading.objectsVisited(),
            reading.referencesFollowed(),
            reading.rootsVisited(),
            reading.listSteps(),
            reading.barriersTaken(),
            reading.objectsAllocated(),
            reading.objectsFreed()
        }) {
            known.set(Field.METER, 0, index++, (int) Math.min(number, Integer.MAX_VALUE));
        }
    }

    // ---- the oracle

    void lookAt(Census census) {
        for (HeapObject object : live) {
            int number = number(object);
            known.set(Field.UNREACHABLE, number, census.isReachable(object) ? 0 : 1);
            known.set(Field.REFERENCES, number, census.references(object));
        }
    }
}
