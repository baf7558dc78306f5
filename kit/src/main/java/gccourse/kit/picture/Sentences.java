package gccourse.kit.picture;

import gccourse.heap.recording.Change;
import gccourse.heap.recording.Field;
import gccourse.heap.recording.Moment;
import gccourse.heap.recording.Recording;
import gccourse.heap.recording.Recording.Place;
import gccourse.heap.recording.Recording.Thing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says in one sentence what a moment did. */
final class Sentences {
    private static final Set<Field> OF_HEADER = Set.of(Field.COUNT, Field.SCRATCH, Field.MARK, Field.FINALIZED);

    private static final Set<Field> NEEDED =
            EnumSet.of(Field.COUNT, Field.SCRATCH, Field.ROOT, Field.SLOT, Field.SLOT_NAME);

    private final Recording recording;
    private final List<String> lists;
    private final List<String> program;

    /** What was known before the moment that is told: a number by its field, subject and index. */
    private final Map<Long, Integer> known = new HashMap<>();

    private Sentences(Recording recording, List<String> lists, List<String> program) {
        this.recording = recording;
        this.lists = lists;
        this.program = program;
    }

    /**
     * Tells all moments, each in a sentence.
     *
     * @param lists the names of the collector's lists; the first is that of list 1
     * @param program the lines of the program
     */
    static List<String> of(Recording recording, List<String> lists, List<String> program) {
        Sentences sentences = new Sentences(recording, lists, program);
        List<String> told = new ArrayList<>();
        for (Moment moment : recording.moments()) {
            told.add(sentences.tell(moment) + sentences.counted(moment));
            moment.changes().forEach(sentences::remember);
        }
        return told;
    }

    private void remember(Change change) {
        if (NEEDED.contains(change.field())) {
            known.put(key(change.field(), change.subject(), change.index()), change.value());
        }
    }

    private int before(Field field, int subject, int index) {
        return known.getOrDefault(key(field, subject, index), 0);
    }

    private static long key(Field field, int subject, int index) {
        return (long) field.ordinal() << 56 | (long) subject << 24 | index;
    }

    private String tell(Moment moment) {
        String subject = name(moment.subject());
        int other = moment.other();
        return switch (moment.kind()) {
            case START ->
                recording.leftOut() == 0
                        ? "The program begins."
                        : "%,d earlier steps are left out.".formatted(recording.leftOut());
            case LINE -> "Line %d: %s".formatted(moment.line(), line(moment.line()));
            case ALLOCATED -> allocated(moment);
            case REFERENCE_CREATED -> created(moment, subject);
            case REFERENCE_DROPPED -> dropped(moment, subject);
            case SLOT_WRITTEN -> written(moment, subject);
            case REFERENCE_CLEARED ->
                "The collector takes the reference to %s out of %s%s."
                        .formatted(name(other), subject, slotName(moment, moment.slot()));
            case MARKED -> "The collector marks %s.".formatted(subject);
            case VISITED -> "The collector looks at the references of %s.".formatted(subject);
            case GENERATION_CHANGED ->
                "The collector writes generation %d into the header of %s; it was %d."
                        .formatted(other, subject, moment.slot());
            case HEADER_WRITTEN -> headerWritten(moment, subject);
            case LIST_APPENDED -> "The collector puts %s at the end of %s.".formatted(subject, list(other));
            case LIST_REMOVED -> "The collector takes %s out of %s.".formatted(subject, list(other));
            case LISTS_JOINED ->
                "The collector moves all of %s to the end of %s.".formatted(list(moment.slot()), list(other));
            case WEAK_REFERENCE_CLEARED ->
                other == Change.NOTHING
                        ? "The weak reference %s is cleared.".formatted(subject)
                        : "The weak reference %s to %s is cleared.".formatted(subject, name(other));
            case FINALIZER_CALLED -> "The finalizer of %s begins.".formatted(subject);
            case CALLBACK_CALLED -> "The callback of %s begins.".formatted(subject);
            case PROGRAM_RETURNED ->
                "The %s of %s is over.".formatted(isWeak(moment.subject()) ? "callback" : "finalizer", subject);
            case FREED -> "%s is freed.".formatted(subject);
            case COLLECTION_BEGUN -> "A collection of generation %d begins.".formatted(other);
            case MARKING_ENDED -> "Marking is over: what has no mark is garbage.";
            case COLLECTION_ENDED ->
                "The collection of generation %d is over. It found %,d unreachable %s."
                        .formatted(moment.slot(), other, other == 1 ? "object" : "objects");
            case END -> "The end.";
        };
    }

    /** What a collector counts that keeps its counts elsewhere than in the header, so that no write of it is told. */
    private String counted(Moment moment) {
        if (moment.kind() == Moment.Kind.HEADER_WRITTEN || moment.kind() == Moment.Kind.ALLOCATED) {
            return "";
        }
        for (Change change : moment.changes()) {
            if (change.field() == Field.COUNT && change.subject() == moment.subject()) {
                return " The collector counts %,d.".formatted(change.value());
            }
        }
        return "";
    }

    private String line(int number) {
        String text = number >= 1 && number <= program.size()
                ? program.get(number - 1).strip()
                : "";
        int comment = text.indexOf("  #");
        return comment > 0 ? text.substring(0, comment).strip() : text;
    }

    private String allocated(Moment moment) {
        Thing thing = thing(moment.subject());
        return "%s is allocated: %,d bytes at address %,d.".formatted(thing.name(), thing.bytes(), thing.address());
    }

    private String created(Moment moment, String subject) {
        for (Change change : moment.changes()) {
            if (change.field() == Field.ROOT && change.value() == moment.subject()) {
                return "%s refers to %s now.".formatted(place(change.subject()), subject);
            }
        }
        return "One more root refers to %s.".formatted(subject);
    }

    private String dropped(Moment moment, String subject) {
        for (Change change : moment.changes()) {
            if (change.field() == Field.ROOT && before(Field.ROOT, change.subject(), 0) == moment.subject()) {
                return "%s no longer refers to %s.".formatted(place(change.subject()), subject);
            }
        }
        return "One root fewer refers to %s.".formatted(subject);
    }

    private String written(Moment moment, String subject) {
        int old = before(Field.SLOT, moment.subject(), moment.slot());
        String place = subject + slotName(moment, moment.slot());
        if (moment.other() == Change.NOTHING) {
            return old > 0
                    ? "%s is written: it refers to %s no longer.".formatted(place, name(old))
                    : "%s is written.".formatted(place);
        }
        String was = old > 0 ? ", and no longer to " + name(old) : "";
        return "%s refers to %s now%s.".formatted(place, name(moment.other()), was);
    }

    private String headerWritten(Moment moment, String subject) {
        List<String> said = new ArrayList<>();
        for (Change change : moment.changes()) {
            if (change.subject() == moment.subject() && OF_HEADER.contains(change.field())) {
                int old = before(change.field(), change.subject(), 0);
                said.add(
                        switch (change.field()) {
                            case COUNT ->
                                "sets the count of %s from %,d to %,d".formatted(subject, old, change.value());
                            case SCRATCH ->
                                "sets the scratch number of %s from %,d to %,d".formatted(subject, old, change.value());
                            case MARK -> "takes the mark off %s".formatted(subject);
                            default -> "notes that the finalizer of %s was called".formatted(subject);
                        });
            }
        }
        return said.isEmpty()
                ? "The collector writes the header of %s, and changes nothing.".formatted(subject)
                : "The collector " + String.join(" and ", said) + ".";
    }

    private String slotName(Moment moment, int slot) {
        int text = before(Field.SLOT_NAME, moment.subject(), slot);
        for (Change change : moment.changes()) {
            if (change.field() == Field.SLOT_NAME && change.subject() == moment.subject() && change.index() == slot) {
                text = change.value();
            }
        }
        return text == 0 ? "[" + slot + "]" : recording.texts().get(text);
    }

    private String place(int root) {
        Place place = recording.roots().get(root);
        if (place.depth() < 0) {
            return "A temporary";
        }
        return place.depth() == 0
                ? "The name " + place.name()
                : "The local name " + place.name() + " of " + place.where();
    }

    private String list(int number) {
        return number == 0 ? "no list" : lists.get(number - 1);
    }

    private boolean isWeak(int number) {
        return thing(number).kind() == gccourse.heap.Kind.WEAK_REFERENCE;
    }

    private String name(int number) {
        return number == Change.NOTHING ? "nothing" : thing(number).name();
    }

    private Thing thing(int number) {
        return recording.objects().get(number - 1);
    }
}
