package gccourse.kit.picture;

import gccourse.heap.recording.Change;
import gccourse.heap.recording.Field;
import gccourse.heap.recording.Moment;
import gccourse.heap.recording.Recording;
import gccourse.heap.recording.Recording.Thing;
import gccourse.kit.picture.Layout.Box;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes the page of a recording: one file, which needs no other. */
final class Picture {
    private final About about;
    private final Cut cut;
    private final Recording recording;
    private final Layout layout;

    /** Every stack of the collector's frames that there was, by number; the first has none. */
    private final Map<List<StackTraceElement>, Integer> stacks = new LinkedHashMap<>(Map.of(List.of(), 0));

    private final Map<String, Integer> sentences = new LinkedHashMap<>();

    Picture(Recording whole, About about) {
        this.about = about;
        cut = Cut.of(whole);
        recording = cut.recording();
        layout = new Layout(recording, cut.drawn());
    }

    /** Returns the page. */
    String page() {
        return read("page.html").replace("@script@", read("page.js")).replace("\"@data@\"", Json.of(data()));
    }

    /** Returns the number of the last step; the first is 0. */
    int lastStep() {
        return recording.moments().size() - 1;
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Picture.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> data() {
        List<Object> moments = moments();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", about.title());
        data.put("lesson", about.lesson());
        data.put("step", about.step());
        data.put("file", about.file());
        data.put("headline", about.headline());
        data.put("report", about.report());
        data.put("program", about.program());
        data.put("expected", about.expected());
        data.put("counts", about.countsAreKept());
        data.put("capacity", about.capacity());
        data.put("bounds", bounds());
        data.put("fields", names(Field.values()));
        data.put("kinds", names(Moment.Kind.values()));
        data.put("objects", objects());
        data.put("roots", roots());
        data.put("groups", groups());
        data.put("size", List.of(layout.width, layout.height));
        data.put("texts", recording.texts());
        data.put("lists", about.lists());
        data.put("leftOut", recording.leftOut());
        data.put("objectsLeftOut", cut.objectsLeftOut());
        data.put("trueUpTo", recording.trueUpTo());
        data.put("sentences", sentences.keySet());
        data.put("stacks", stacks());
        data.put("java", about.sources());
        data.put(
                "printed",
                recording.printed().stream()
                        .map(line -> List.of(line.moment(), line.text()))
                        .toList());
        data.put("moments", moments);
        return data;
    }

    /** Each bound as the name of its row, what the row says when the measured stretch begins, and what is allowed. */
    private List<Object> bounds() {
        return about.bounds().stream()
                .<Object>map(bound -> List.of(
                        bound.work().words(), bound.work().in(about.atTheEnd()) - bound.measured(), bound.most()))
                .toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private List<Object> objects() {
        List<Object> objects = new ArrayList<>();
        for (int i = 1; i <= recording.objects().size(); i++) {
            Thing thing = recording.objects().get(i - 1);
            Box box = layout.boxes[i];
            List<Object> object =
                    new ArrayList<>(List.of(thing.name(), thing.kind().pythonName()));
            if (box != null) {
                object.addAll(Arrays.asList(
                        thing.kind().isAtom() ? 1 : 0,
                        thing.text(),
                        thing.address(),
                        thing.bytes(),
                        thing.line(),
                        thing.hasFinalizer() ? 1 : 0,
                        box.x(),
                        box.y(),
                        box.width(),
                        box.height()));
            }
            objects.add(object);
        }
        return objects;
    }

    private List<Object> roots() {
        List<Object> roots = new ArrayList<>();
        for (int i = 0; i < recording.roots().size(); i++) {
            Recording.Place place = recording.roots().get(i);
            Box box = layout.roots.get(i);
            roots.add(
                    box == null
                            ? List.of(place.where(), place.depth(), place.name())
                            : List.of(place.where(), place.depth(), place.name(), box.y()));
        }
        return roots;
    }

    private List<Object> groups() {
        List<Object> groups = new ArrayList<>();
        for (Layout.Group group : layout.groups) {
            Box box = group.box();
            groups.add(List.of(group.where(), group.depth(), box.x(), box.y(), box.width(), box.height()));
        }
        return groups;
    }

    private List<Object> stacks() {
        List<Object> all = new ArrayList<>();
        for (List<StackTraceElement> stack : stacks.keySet()) {
            List<Object> frames = new ArrayList<>();
            for (StackTraceElement frame : stack) {
                frames.add(List.of(String.valueOf(frame.getFileName()), frame.getLineNumber(), method(frame)));
            }
            all.add(frames);
        }
        return all;
    }

    /** Returns the name of a frame's method as its author knows it. */
    static String method(StackTraceElement frame) {
        String name = frame.getMethodName();
        return name.startsWith("lambda$") ? name.split("\\$")[1] : name;
    }

    /** Each moment as numbers, in the order in which the page reads them. */
    private List<Object> moments() {
        List<String> told = Sentences.of(recording, about.lists(), about.program());
        List<Object> moments = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Moment moment = recording.moments().get(i);
            List<Integer> changes = new ArrayList<>();
            for (Change change : moment.changes()) {
                changes.addAll(List.of(change.field().ordinal(), change.subject(), change.index(), change.value()));
            }
            String sentence =
                    moment.kind() == Moment.Kind.END && !about.headline().isEmpty()
                            ? about.headline() + ": " + about.summary()
                            : told.get(i);
            List<Object> numbers = new ArrayList<>(List.of(
                    moment.kind().ordinal(),
                    moment.line(),
                    stacks.computeIfAbsent(moment.frames(), key -> stacks.size()),
                    moment.isAtRest() ? 1 : 0,
                    moment.nesting(),
                    moment.subject(),
                    moment.other(),
                    moment.slot(),
                    number(sentence),
                    changes));
            if (moment.violation() != null) {
                numbers.add(number(moment.violation()));
            }
            moments.add(numbers);
        }
        return moments;
    }

    private int number(String sentence) {
        return sentences.computeIfAbsent(sentence, key -> sentences.size());
    }
}
