package gccourse.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a student may hand in against the rules, and what must become of it.
 *
 * <pre>
 *   Ends the JVM in a method.         what it does
 *   expect: refused                   its status
 *   points: 0                         its points
 *   says: java.lang.System.exit       words in the reason, if it needs one
 *
 *   &#64;created                          put at the beginning of referenceCreated of lesson 1's reference
 *   System.exit(0);
 *   &#64;members                          put behind its last method
 *   &#64;collector                        the whole file in place of the reference; none if nothing follows
 *   &#64;file PATH                        another file; its text, or "&#64;reference" for the reference
 * </pre>
 *
 * <p>{@code {{9*x}}} stands for nine times {@code x}.
 *
 * @param name the name of its file
 * @param facts what must become of it
 * @param files what is handed in
 */
record Attack(String name, Map<String, String> facts, Map<String, String> files) {
    private static final String COLLECTOR = "RefCountCollector.java";
    private static final Pattern REPEATED = Pattern.compile("\\{\\{(\\d+)\\*(.*?)}}");

    static Attack read(Path path) {
        String text;
        try {
            text = Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] parts = text.split("\n(?=@(?:created|members|collector|file)\\b)");
        Map<String, String> facts = new HashMap<>();
        parts[0].lines()
                .filter(line -> line.contains(": "))
                .forEach(line ->
                        facts.put(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
        Map<String, String> files = new LinkedHashMap<>();
        files.put(COLLECTOR, Project.reference());
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            add(parts[i].substring(0, end < 0 ? parts[i].length() : end), repeated(parts[i].substring(end + 1)), files);
        }
        String fileName = path.getFileName().toString();
        return new Attack(fileName.substring(0, fileName.indexOf('.')), facts, files);
    }

    private static void add(String where, String text, Map<String, String> files) {
        String source = files.getOrDefault(COLLECTOR, "");
        if (where.equals("@collector")) {
            files.remove(COLLECTOR);
            if (!text.isBlank()) {
                files.put(COLLECTOR, text);
            }
        } else if (where.equals("@created")) {
            String before = "public void referenceCreated(HeapObject target) {";
            files.put(COLLECTOR, source.replace(before, before + "\n" + text));
        } else if (where.equals("@members")) {
            files.put(COLLECTOR, source.substring(0, source.lastIndexOf('}')) + text + "}\n");
        } else {
            files.put(
                    where.substring("@file ".length()), text.strip().equals("@reference") ? Project.reference() : text);
        }
    }

    private static String repeated(String text) {
        return REPEATED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(2).repeat(Integer.parseInt(found.group(1)))));
    }

    /** Writes what is handed in. */
    void write(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
