package gccourse.capstone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Cuts a Python program down, for as long as what is left is still of interest.
 *
 * <p>It leaves out statements, those at the top level first, large pieces before small ones; puts the body of an
 * {@code if} or a loop in its place; and makes numbers smaller. Nobody tries all ways, so the result is small, not
 * smallest.
 */
final class ProgramShrinking {
    /** What makes an instance must set all of its attributes, or CPython lays them out in another way. */
    private static final Set<String> KEPT_WHOLE = Set.of("def fill(", "def refill(", "def __init__(");

    /** Without them a program never ends, or does not begin with generations that are empty. */
    private static final Pattern KEPT = Pattern.compile("#.*|begin\\(\\)|\\w+ [-+]= 1");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\"])[1-9][0-9]*(?![\\w\"])");
    private static final int INDENT = 4;
    private static final int MOST_TRIES = 12;

    private final Predicate<String> isInteresting;
    private List<Statement> program;

    private ProgramShrinking(String text, Predicate<String> isInteresting) {
        this.isInteresting = isInteresting;
        program = parse(text.lines().filter(line -> !line.isBlank()).toList(), 0);
    }

    /**
     * Cuts a program down.
     *
     * @param text the program, which is of interest
     * @param isInteresting asked about each program that is tried
     */
    static String shrink(String text, Predicate<String> isInteresting) {
        return new ProgramShrinking(text, isInteresting).shrunk();
    }

    /** A line, and what is indented below it. */
    private record Statement(String line, List<Statement> body) {
        boolean isKept() {
            return KEPT.matcher(line).matches();
        }

        boolean isKeptWhole() {
            return KEPT_WHOLE.stream().anyMatch(line::startsWith);
        }

        boolean isBranch() {
            return line.startsWith("if ") || line.startsWith("else") || line.startsWith("for ");
        }
    }

    private String shrunk() {
        String before;
        do {
            before = text(program);
            leaveOut(List.of());
            replaceBranches(List.of());
            makeNumbersSmaller();
        } while (!text(program).equals(before));
        return before;
    }

    // ---- statements

    /** Leaves out what can be left out of the body at a path, then of the bodies in it. */
    private void leaveOut(List<Integer> path) {
        for (int piece = Math.max(1, body(path).size() / 2); piece > 0; piece /= 2) {
            for (int from = body(path).size() - piece; from >= 0; from -= piece) {
                from = Math.min(from, body(path).size() - piece);
                if (from >= 0) {
                    List<Statement> fewer = new ArrayList<>(body(path));
                    fewer.subList(from, from + piece).removeIf(statement -> !statement.isKept());
                    attempt(path, fewer);
                }
            }
        }
        for (int i = 0; i < body(path).size(); i++) {
            Statement statement = body(path).get(i);
            if (!statement.body.isEmpty() && !statement.isKeptWhole()) {
                leaveOut(with(path, i));
            }
        }
    }

    private void replaceBranches(List<Integer> path) {
        for (int i = 0; i < body(path).size(); i++) {
            Statement statement = body(path).get(i);
            if (statement.isBranch()) {
                List<Statement> without = new ArrayList<>(body(path));
                without.remove(i);
                without.addAll(i, statement.body);
                attempt(path, without);
            }
            if (!body(path).get(i).body.isEmpty()) {
                replaceBranches(with(path, i));
            }
        }
    }

    /** Puts another body at a path if the program is still of interest. */
    private void attempt(List<Integer> path, List<Statement> body) {
        if (body.equals(body(path))) {
            return;
        }
        List<Statement> candidate = replaced(program, path, body);
        if (isInteresting.test(text(candidate))) {
            program = candidate;
        }
    }

    private List<Statement> body(List<Integer> path) {
        List<Statement> body = program;
        for (int index : path) {
            body = body.get(index).body;
        }
        return body;
    }

    private static List<Statement> replaced(List<Statement> statements, List<Integer> path, List<Statement> body) {
        if (path.isEmpty()) {
            return body;
        }
        List<Statement> changed = new ArrayList<>(statements);
        Statement old = changed.get(path.get(0));
        changed.set(path.get(0), new Statement(old.line, replaced(old.body, path.subList(1, path.size()), body)));
        return changed;
    }

    private static List<Integer> with(List<Integer> path, int last) {
        List<Integer> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }

    // ---- numbers

    private void makeNumbersSmaller() {
        String text = text(program);
        for (int i = 0; i < numbers(text).size(); i++) {
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                MatchResult number = numbers(text).get(i);
                long value = Long.parseLong(number.group());
                String found = text;
                for (long smaller : new long[] {value / 2, value * 3 / 4, value - 1}) {
                    String candidate = text.substring(0, number.start()) + smaller + text.substring(number.end());
                    if (smaller > 0 && found.equals(text) && isInteresting.test(candidate)) {
                        found = candidate;
                    }
                }
                if (found.equals(text)) {
                    break;
                }
                text = found;
            }
        }
        program = parse(text.lines().toList(), 0);
    }

    /** The numbers of a program; those in the title, its first line, are no part of it. */
    private static List<MatchResult> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .filter(number -> number.start() > text.indexOf('\n'))
                .toList();
    }

    // ---- text

    private static List<Statement> parse(List<String> lines, int indent) {
        List<Statement> statements = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int end = i + 1;
            while (end < lines.size() && lines.get(end).startsWith(" ".repeat(indent + INDENT))) {
                end++;
            }
            List<Statement> body = parse(lines.subList(i + 1, end), indent + INDENT);
            statements.add(new Statement(lines.get(i).substring(indent), body));
            i = end;
        }
        return statements;
    }

    private static String text(List<Statement> program) {
        StringBuilder text = new StringBuilder();
        write(program, "", text);
        return text.toString();
    }

    private static void write(List<Statement> statements, String indent, StringBuilder text) {
        for (Statement statement : statements) {
            text.append(indent).append(statement.line).append('\n');
            if (statement.line.endsWith(":") && statement.body.isEmpty()) {
                text.append(indent).append("    pass\n");
            }
            write(statement.body, indent + "    ", text);
        }
    }
}
