package gccourse.grader.attack;

import gccourse.grader.result.Result;
import gccourse.kit.lesson.ClassPathRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param does what it does
 * @param facts what must become of it
 * @param files what is handed in
 */
public record Attack(String name, String does, Map<String, String> facts, Map<String, String> files) {
    private static final String FOLDER = "gccourse/grader/attack";
    private static final String SUFFIX = ".attack";
    private static final String COLLECTOR = "RefCountCollector.java";
    private static final Pattern REPEATED = Pattern.compile("\\{\\{(\\d+)\\*(.*?)}}");

    /** Returns all that lie beside this class, in the order of their names. */
    static List<Attack> all() {
        ClassPathRoot root = ClassPathRoot.of(Attack.class);
        String reference = read(root, FOLDER + "/" + COLLECTOR);
        List<Attack> all = new ArrayList<>();
        for (String file : root.files(FOLDER)) {
            if (file.endsWith(SUFFIX)) {
                String name = file.substring(FOLDER.length() + 1, file.length() - SUFFIX.length());
                all.add(of(name, read(root, file), reference));
            }
        }
        return all;
    }

    private static String read(ClassPathRoot root, String file) {
        try {
            return root.read(file);
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attack of(String name, String text, String reference) {
        String[] parts = text.split("\n(?=@(?:created|members|collector|file)\\b)");
        Map<String, String> facts = new HashMap<>();
        parts[0].lines()
                .filter(line -> line.contains(": "))
                .forEach(line ->
                        facts.put(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
        Map<String, String> files = new LinkedHashMap<>();
        files.put(COLLECTOR, reference);
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            String where = parts[i].substring(0, end < 0 ? parts[i].length() : end);
            String what = repeated(parts[i].substring(end + 1));
            add(where, what.strip().equals("@reference") ? reference : what, files);
        }
        return new Attack(name, text.substring(0, text.indexOf('\n')), facts, files);
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
            files.put(where.substring("@file ".length()), text);
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

    /**
     * Judges what has become of it.
     *
     * @return nothing if it is what must, or else what was seen
     */
    public String wrong(Result result) {
        boolean holds = result.status().toString().equals(facts.get("expect"))
                && result.points() == Integer.parseInt(Objects.requireNonNull(facts.get("points")))
                && result.why().contains(facts.getOrDefault("says", ""));
        return holds
                ? ""
                : "expected " + facts + "\nbut it is " + result.status() + " with " + result.points() + " points: "
                        + result.why()
                        + result.firstFailure()
                                .map(test -> "\n" + test.report())
                                .orElse("");
    }
}
