package gccourse.kit.picture;

import gccourse.heap.Collector;
import gccourse.heap.HeapListener;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.heap.recording.Change;
import gccourse.heap.recording.Field;
import gccourse.heap.recording.Moment;
import gccourse.heap.recording.Recorder;
import gccourse.heap.recording.Recording;
import gccourse.heap.recording.Recording.Thing;
import gccourse.kit.scenario.Scenario;
import gccourse.kit.trial.Follower;
import gccourse.kit.trial.ScenarioRun;
import gccourse.kit.trial.Trial;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a picture tells, as text: for each line of the program the events, and after each phase of a collection the objects
 * with their counts, scratch numbers, marks and lists. A phase is what one method of the collector does.
 */
public final class Trace implements Follower {
    /** The property with the file of a program whose events are to be printed; no test is run then. */
    public static final String PROPERTY = "trace";

    private static final int MOST_OBJECTS = 40;

    private final Trial trial;
    private @Nullable Recorder recorder;
    private @Nullable Mutator mutator;

    private Trace(Trial trial) {
        this.trial = trial;
    }

    /**
     * Runs a program as it is, and prints its events, also if it does not come to its end.
     *
     * @param path where the program lies, from the lesson's folder or from the one around it
     */
    public static void run(Trial trial, String path, PrintStream to) {
        Trace trace = new Trace(trial);
        Scenario scenario = trial.beginFollowed(path, trace);
        try {
            ScenarioRun.withoutJudgement(trial, scenario);
        } finally {
            if (trace.recorder != null) {
                trace.lines(scenario).forEach(to::println);
            }
        }
    }

    @Override
    public String property() {
        return PROPERTY;
    }

    @Override
    public HeapListener follow(Mutator followed) {
        mutator = followed;
        recorder = Drawing.recorder(trial, followed);
        return recorder;
    }

    @Override
    public void printed(String line) {
        if (recorder != null) {
            recorder.printed(line);
        }
    }

    private List<String> lines(Scenario scenario) {
        Recording recording = Objects.requireNonNull(recorder).recording();
        Collector collector = Objects.requireNonNull(mutator).collector();
        List<String> program = scenario.program().source().lines();
        return new Writer(recording, ListNames.of(collector, recording), program).lines();
    }

    private static final class Writer {
        private final Recording recording;
        private final List<String> lists;
        private final List<String> sentences;
        private final List<String> lines = new ArrayList<>();
        private final Map<Field, Map<Integer, Integer>> known = new HashMap<>();
        private String phase = "";
        private boolean collecting;

        Writer(Recording recording, List<String> lists, List<String> program) {
            this.recording = recording;
            this.lists = lists;
            sentences = Sentences.of(recording, lists, program);
        }

        List<String> lines() {
            int printed = 0;
            for (int i = 0; i < sentences.size(); i++) {
                Moment moment = recording.moments().get(i);
                String next = phaseOf(moment);
                if (collecting && moment.nesting() == 0 && !next.equals(phase) && !phase.isEmpty()) {
                    addObjects();
                }
                phase = next;
                addSentence(moment, sentences.get(i));
                for (Change change : moment.changes()) {
                    known.computeIfAbsent(change.field(), field -> new HashMap<>())
                            .put(change.subject(), change.value());
                }
                collecting |= moment.kind() == Moment.Kind.COLLECTION_BEGUN;
                collecting &= moment.kind() != Moment.Kind.COLLECTION_ENDED;
                while (printed < recording.printed().size()
                        && recording.printed().get(printed).moment() <= i) {
                    lines.add("  > " + recording.printed().get(printed++).text());
                }
            }
            return lines;
        }

        private static String phaseOf(Moment moment) {
            if (moment.frames().isEmpty()) {
                return "";
            }
            // Phases call helpers and other classes: the outermost calls name the phase.
            int outermost = moment.frames().size() - 1;
            StringBuilder name = new StringBuilder();
            for (int i = outermost; i >= Math.max(0, outermost - 3); i--) {
                StackTraceElement frame = moment.frames().get(i);
                String method = frame.getMethodName();
                boolean isOfCollector = frame.getClassName()
                        .equals(moment.frames().get(outermost).getClassName());
                if (isOfCollector && !method.startsWith("lambda$")) {
                    name.append(name.isEmpty() ? "" : " > ").append(method);
                }
            }
            return name.toString();
        }

        private void addSentence(Moment moment, String sentence) {
            if (moment.kind() == Moment.Kind.LINE) {
                lines.add("");
                lines.add(sentence);
                return;
            }
            String place = moment.frames().isEmpty()
                    ? ""
                    : moment.frames().get(0).getFileName() + ":"
                            + moment.frames().get(0).getLineNumber();
            String indentation = "  ".repeat(1 + moment.nesting() + (collecting ? 1 : 0));
            String text = indentation + sentence;
            lines.add(place.isEmpty() ? text : text + " ".repeat(Math.max(2, 84 - text.length())) + place);
            if (moment.violation() != null) {
                lines.add(indentation + "wrong: " + moment.violation());
            }
        }

        /** The objects on the heap as they are now, list by list. */
        private void addObjects() {
            lines.add("");
            lines.add("    after " + phase + ":");
            Map<Integer, List<Integer>> byList = new TreeMap<>();
            for (int i = 1; i <= recording.objects().size(); i++) {
                if (number(Field.STATE, i) == 1) {
                    byList.computeIfAbsent(number(Field.LIST, i), key -> new ArrayList<>())
                            .add(i);
                }
            }
            byList.forEach((list, members) -> {
                members.sort(Comparator.comparingInt(member -> number(Field.ORDER, member)));
                lines.add("      " + (list == 0 ? "in no list" : lists.get(list - 1)) + ":");
                members.stream().limit(MOST_OBJECTS).forEach(this::addObject);
                if (members.size() > MOST_OBJECTS) {
                    lines.add("        and %,d more".formatted(members.size() - MOST_OBJECTS));
                }
            });
            lines.add("");
        }

        private void addObject(int number) {
            Thing thing = recording.objects().get(number - 1);
            StringBuilder line = new StringBuilder("        %-16s".formatted(thing.name()));
            line.append(
                    " count %-4d scratch %-4d".formatted(number(Field.COUNT, number), number(Field.SCRATCH, number)));
            line.append(number(Field.MARK, number) != 0 ? " marked" : "       ");
            if (thing.kind() != Kind.STR && thing.kind().isContainer()) {
                line.append("  generation ").append(number(Field.GENERATION, number));
            }
            if (number(Field.UNREACHABLE, number) != 0) {
                line.append("  unreachable");
            }
            lines.add(line.toString().stripTrailing());
        }

        private int number(Field field, int subject) {
            return known.getOrDefault(field, Map.of()).getOrDefault(subject, 0);
        }
    }
}
