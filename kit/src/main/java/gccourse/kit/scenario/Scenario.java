package gccourse.kit.scenario;

import gccourse.minipy.parser.Parser;
import gccourse.minipy.syntax.Program;
import gccourse.minipy.syntax.Statement;
import gccourse.minipy.syntax.Statement.ClassDefinition;
import gccourse.minipy.syntax.Statement.FunctionDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A Python program with what it should print written beside it.
 *
 * @param name the file, as it is named on the class path
 * @param program the program
 * @param capacity the bytes of the heap on which it is to run
 * @param blocks its top-level statements, those that share a line together
 * @param expectedAtExit what is printed when the names are taken away at the end
 */
public record Scenario(String name, Program program, int capacity, List<Block> blocks, List<String> expectedAtExit) {
    /** The configuration parameter, or system property, whose text a scenario's file name must contain to be run. */
    public static final String FILTER = "scenario";

    /** What a scenario gets that does not ask for less. */
    static final int DEFAULT_CAPACITY = 64 << 20;

    private static final String HEAP = "# heap:";
    private static final String FORM = "Write `# expect: TEXT`, or `# expect at exit: TEXT` below the last statement.";

    /**
     * Statements at the top level that share their lines; nearly always one.
     *
     * @param statements the statements
     * @param expected the lines that they print
     */
    public record Block(List<Statement> statements, List<String> expected) {
        /** The first line of the first statement. */
        public int firstLine() {
            return statements.get(0).firstLine();
        }

        /** The last line of the last statement. */
        public int lastLine() {
            return last().lastLine();
        }

        /** The last statement. */
        public Statement last() {
            return statements.get(statements.size() - 1);
        }

        private boolean isDefinition() {
            Statement first = statements.get(0);
            return first instanceof FunctionDefinition || first instanceof ClassDefinition;
        }
    }

    /**
     * Reads a scenario.
     *
     * @throws ScenarioError if it has no title, no statement, no expectation, or one that cannot be read
     * @throws gccourse.minipy.syntax.ProgramError if it is no program of the subset
     */
    public static Scenario read(String name, String source) {
        title(name, source);
        Scenario scenario = readProgram(name, source);
        if (!scenario.expectsOutput()) {
            throw new ScenarioError(
                    fileName(name),
                    "This scenario expects nothing. Say what the program prints with `# expect: TEXT` behind the"
                            + " statement that prints it.");
        }
        return scenario;
    }

    /** Reads a program that need not have a title or expect anything; otherwise as {@link #read}. */
    public static Scenario readProgram(String name, String source) {
        String file = fileName(name);
        Program program = Parser.parse(file, source);
        if (program.statements().isEmpty()) {
            throw new ScenarioError(file, "This scenario has no statement.");
        }
        Reader reader = new Reader(file, program);
        reader.readComments(source);
        return new Scenario(name, program, reader.capacity, List.copyOf(reader.blocks), List.copyOf(reader.atExit));
    }

    /** Whether it is said anywhere what the program prints. */
    public boolean expectsOutput() {
        return !expectedAtExit.isEmpty()
                || blocks.stream().anyMatch(block -> !block.expected().isEmpty());
    }

    /** Returns the title of a scenario, from the comment on its first line. */
    public static String title(String name, String source) {
        String first = source.lines().findFirst().orElse("");
        String title = first.startsWith("#") ? first.substring(1).strip() : "";
        if (title.isEmpty() || title.startsWith("expect")) {
            throw new ScenarioError(
                    fileName(name), 1, "A scenario begins with its title, a comment: `# Two names, one object`.");
        }
        return title;
    }

    /** Returns the top-level statements of a program, those that share a line together, with nothing expected. */
    public static List<Block> blocks(Program program) {
        List<Block> blocks = new ArrayList<>();
        for (Statement statement : program.statements()) {
            if (!blocks.isEmpty()
                    && statement.firstLine() <= blocks.get(blocks.size() - 1).lastLine()) {
                blocks.get(blocks.size() - 1).statements().add(statement);
            } else {
                blocks.add(new Block(new ArrayList<>(List.of(statement)), new ArrayList<>()));
            }
        }
        return blocks;
    }

    /** Returns the lines that one {@code print} puts out. */
    public static List<String> lines(String printed) {
        return List.of(printed.split("\n", -1));
    }

    /** Returns the last part of a file's name. */
    public static String fileName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Collects what the comments of a program say. */
    private static final class Reader {
        private final String file;
        private final List<Block> blocks;
        private final List<String> atExit = new ArrayList<>();
        private int capacity = DEFAULT_CAPACITY;

        Reader(String file, Program program) {
            this.file = file;
            blocks = blocks(program);
        }

        /** Passes over the text once; what stands in a string is no comment. */
        void readComments(String source) {
            int line = 1;
            int i = 0;
            while (i < source.length()) {
                char c = source.charAt(i);
                if (c == '#') {
                    int end = source.indexOf('\n', i);
                    end = end < 0 ? source.length() : end;
                    read(source.substring(i, end).stripTrailing(), line);
                    i = end;
                } else if (c == '\'' || c == '"') {
                    int end = endOfString(source, i);
                    line += (int) source.substring(i, end)
                            .chars()
                            .filter(x -> x == '\n')
                            .count();
                    i = end;
                } else {
                    line += c == '\n' ? 1 : 0;
                    i++;
                }
            }
        }

        private static int endOfString(String source, int start) {
            String quote = source.substring(start, start + 1);
            if (source.startsWith(quote.repeat(3), start)) {
                quote = quote.repeat(3);
            }
            int i = start + quote.length();
            while (i < source.length() && !source.startsWith(quote, i)) {
                i += source.charAt(i) == '\\' ? 2 : 1;
            }
            return Math.min(i + quote.length(), source.length());
        }

        private void read(String comment, int line) {
            String text = comment.substring(1).strip();
            if (comment.startsWith(HEAP)) {
                readHeap(comment.substring(HEAP.length()).strip(), line);
            } else if (text.startsWith("expect")
                    && (text.length() == 6 || !Character.isLetterOrDigit(text.charAt(6)) && text.charAt(6) != '_')) {
                readExpectation(comment, line);
            }
        }

        private void readExpectation(String comment, int line) {
            boolean exit = comment.startsWith("# expect at exit:");
            if (!exit && !comment.startsWith("# expect:")) {
                throw new ScenarioError(file, line, "This expectation cannot be read. " + FORM);
            }
            String text = comment.substring(comment.indexOf(':') + 1);
            if (!text.isEmpty() && text.charAt(0) != ' ') {
                throw new ScenarioError(file, line, "A space is missing behind the colon. " + FORM);
            }
            List<String> lines = List.of(text.strip().split(" \\| ", -1));
            if (exit) {
                if (line <= blocks.get(blocks.size() - 1).lastLine()) {
                    throw new ScenarioError(file, line, "`# expect at exit:` stands below the last statement.");
                }
                atExit.addAll(lines);
                return;
            }
            Block block = null;
            for (Block candidate : blocks) {
                block = candidate.firstLine() <= line ? candidate : block;
            }
            if (block == null) {
                throw new ScenarioError(file, line, "There is no statement above this expectation.");
            }
            if (block.isDefinition()) {
                throw new ScenarioError(
                        file,
                        line,
                        "A def or class prints nothing itself. Put the expectation behind the statement that makes"
                                + " it print.");
            }
            block.expected().addAll(lines);
        }

        private void readHeap(String size, int line) {
            if (line >= blocks.get(0).firstLine()) {
                throw new ScenarioError(file, line, "`# heap:` stands above the first statement.");
            }
            String[] words = size.split(" ");
            try {
                long unit = words.length != 2
                        ? 0
                        : switch (words[1].toLowerCase(Locale.ROOT)) {
                            case "kib" -> 1L << 10;
                            case "mib" -> 1L << 20;
                            case "gib" -> 1L << 30;
                            default -> 0;
                        };
                long bytes = Math.multiplyExact(Long.parseLong(words[0]), unit);
                if (bytes > 0 && bytes % 4096 == 0 && bytes < Integer.MAX_VALUE - 8192) {
                    capacity = (int) bytes;
                    return;
                }
            } catch (ArithmeticException | NumberFormatException e) {
                // Said below.
            }
            throw new ScenarioError(
                    file,
                    line,
                    "`# heap: " + size
                            + "` cannot be read. Write a number and KiB or MiB, `# heap: 64 KiB`: whole pages"
                            + " of 4 KiB, below 2 GiB.");
        }
    }
}
