package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.TracebackState;
import gccourse.minipy.syntax.Site;
import gccourse.minipy.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes exceptions with their tracebacks as CPython does, but for the marks below a line. */
final class TracebackText {
    /** CPython's {@code TB_RECURSIVE_CUTOFF}: so many equal entries are written, the others are counted. */
    private static final int MOST_REPEATED = 3;

    private final Mutator mutator;
    private final Atoms atoms;
    private final Exceptions exceptions;
    private final Text text;

    TracebackText(Mutator mutator, Atoms atoms, Exceptions exceptions, Text text) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.exceptions = exceptions;
        this.text = text;
    }

    /** Returns the last line: the class of an exception, and its text if it has one. */
    String summary(Site site, HeapObject exception) {
        String said = text.str(site, exception);
        String type = exceptions.objects().classOf(exception).name();
        return said.isEmpty() ? type : type + ": " + said;
    }

    /** Tells whether a traceback says more than the place and the summary: other frames, or other exceptions. */
    boolean saysMore(HeapObject exception) {
        return entries(exception).size() > 1 || before(exception) != null;
    }

    /** Returns an exception with its traceback and the exceptions that led to it. */
    String of(Site site, HeapObject exception) {
        StringBuilder to = new StringBuilder();
        write(site, exception, to, new ArrayList<>());
        return to.toString();
    }

    private void write(Site site, HeapObject exception, StringBuilder to, List<HeapObject> written) {
        written.add(exception);
        HeapObject before = before(exception);
        if (before != null && !written.contains(before)) {
            write(site, before, to, written);
            to.append(
                    exceptions.objects().get(exception, "__cause__") == before
                            ? "\n\nThe above exception was the direct cause of the following exception:\n\n"
                            : "\n\nDuring handling of the above exception, another exception occurred:\n\n");
        }
        List<TracebackState> entries = entries(exception);
        if (!entries.isEmpty()) {
            to.append("Traceback (most recent call last):\n");
            writeEntries(site.source(), entries, to);
        }
        to.append(summary(site, exception));
    }

    private static void writeEntries(Source source, List<TracebackState> entries, StringBuilder to) {
        int from = 0;
        while (from < entries.size()) {
            TracebackState entry = entries.get(from);
            int end = from + 1;
            while (end < entries.size() && entries.get(end).equals(entry)) {
                end++;
            }
            for (int i = from; i < Math.min(end, from + MOST_REPEATED); i++) {
                writeEntry(source, entry, to);
            }
            int more = end - from - MOST_REPEATED;
            if (more > 0) {
                to.append("  [Previous line repeated ")
                        .append(more)
                        .append(more == 1 ? " more time]\n" : " more times]\n");
            }
            from = end;
        }
    }

    private static void writeEntry(Source source, TracebackState entry, StringBuilder to) {
        to.append("  File \"").append(source.fileName()).append("\", line ").append(entry.line());
        to.append(", in ").append(entry.function()).append('\n');
        String code = source.line(entry.line()).strip();
        to.append(code.isEmpty() ? "" : "    " + code + "\n");
    }

    private @Nullable HeapObject before(HeapObject exception) {
        HeapObject cause = exceptions.objects().get(exception, "__cause__");
        if (cause != null) {
            return cause;
        }
        HeapObject suppressed = exceptions.objects().get(exception, PyClass.SUPPRESS_CONTEXT);
        return suppressed == atoms.of(true) ? null : exceptions.objects().get(exception, "__context__");
    }

    private List<TracebackState> entries(HeapObject exception) {
        List<TracebackState> entries = new ArrayList<>();
        HeapObject at = exceptions.objects().get(exception, "__traceback__");
        while (at != null) {
            entries.add((TracebackState) mutator.payload(at));
            at = mutator.slot(at, TracebackState.NEXT);
        }
        return entries;
    }
}
