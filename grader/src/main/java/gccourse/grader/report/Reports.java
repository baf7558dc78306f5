package gccourse.grader.report;

import gccourse.grader.result.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes results in every format into a folder; the same results make the same bytes. */
public final class Reports {
    private Reports() {}

    /**
     * Writes all formats.
     *
     * @param results the results, in the order of the students
     * @param visibility what students may see of hidden tests
     * @throws IOException if a file cannot be written
     */
    public static void write(List<Result> results, Visibility visibility, Path folder) throws IOException {
        Path students = Files.createDirectories(folder.resolve("students"));
        Map<Result, String> names = names(results);
        for (Map.Entry<Result, String> each : names.entrySet()) {
            Result result = each.getKey();
            Files.writeString(students.resolve(each.getValue() + ".html"), StudentPage.of(result, visibility));
            Files.writeString(
                    students.resolve(each.getValue() + ".gradescope.json"),
                    PlatformJson.gradescope(result, visibility));
            Files.writeString(
                    students.resolve(each.getValue() + ".classroom50.json"),
                    PlatformJson.classroom50(result, visibility));
        }
        Map<Result, String> pages = new LinkedHashMap<>();
        names.forEach((result, name) -> pages.put(result, "students/" + name + ".html"));
        Files.writeString(folder.resolve("index.html"), ClassPage.of(results, pages));
        Files.writeString(folder.resolve("grades.csv"), Csv.grades(results));
        for (String lesson :
                results.stream().map(Result::lesson).distinct().sorted().toList()) {
            List<Result> own = results.stream()
                    .filter(result -> result.lesson().equals(lesson))
                    .toList();
            Files.writeString(folder.resolve("canvas-" + lesson + ".csv"), Csv.canvas(own, lesson));
            Files.writeString(folder.resolve("moodle-" + lesson + ".csv"), Csv.moodle(own));
        }
        Files.writeString(folder.resolve("junit.xml"), JUnitXml.of(results, visibility));
        Files.writeString(folder.resolve("summary.md"), Summary.of(results));
        Files.writeString(folder.resolve("annotations.txt"), Annotations.of(results));
    }

    /** A file name for each result, of letters and digits alone; two students never share one. */
    private static Map<Result, String> names(List<Result> results) {
        Map<Result, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Result result : results) {
            String plain = result.student().replaceAll("[^A-Za-z0-9_-]", "_");
            String name = plain.substring(0, Math.min(plain.length(), 80)) + "-" + result.lesson();
            String free = name;
            for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
                free = name + "-" + i;
            }
            names.put(result, free);
        }
        return names;
    }
}
