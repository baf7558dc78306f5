package gccourse.kit.picture;

import gccourse.heap.Meter;
import gccourse.kit.Bound;
import java.util.List;
import java.util.Map;

/**
 * What a page says beside the recording.
 *
 * @param title the title of the program
 * @param lesson the lesson's number and name
 * @param step the step's id and title; empty if the program belongs to none
 * @param file the file of the program, or of the test in Java
 * @param headline the rule that was broken, in capitals; empty if none was
 * @param report the lines of the report; none if nothing went wrong
 * @param program the lines of that file
 * @param expected what the program should have printed up to its last moment, line by line
 * @param countsAreKept whether the collector's counts should be the true ones
 * @param capacity the bytes of the heap
 * @param bounds how much work the test allows in the stretch that it measured last; none if it does not say
 * @param atTheEnd the heap's meter at the end of that stretch
 * @param lists the names of the collector's lists
 * @param sources the lines of the collector's source files, by the files' names
 */
record About(
        String title,
        String lesson,
        String step,
        String file,
        String headline,
        List<String> report,
        List<String> program,
        List<String> expected,
        boolean countsAreKept,
        int capacity,
        List<Bound> bounds,
        Meter.Reading atTheEnd,
        List<String> lists,
        Map<String, List<String>> sources) {
    /** The first paragraph of the report, the title of the test left out. */
    String summary() {
        int from = !report.isEmpty() && report.get(0).startsWith("\"") ? report.indexOf("") + 1 : 0;
        StringBuilder first = new StringBuilder();
        for (String line : report.subList(from, report.size())) {
            if (line.isEmpty()) {
                break;
            }
            first.append(first.isEmpty() ? "" : " ").append(line);
        }
        return first.toString().replaceFirst(":$", ".");
    }
}
