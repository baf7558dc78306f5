package gccourse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.cpython.CPython;
import gccourse.heap.Heap;
import gccourse.heap.Mutator;
import gccourse.heap.NoCollector;
import gccourse.minipy.Interpreter;
import gccourse.minipy.parser.Parser;
import gccourse.minipy.syntax.ProgramError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page on minipy has a word on every construct of Python, and the word is right")
final class EveryConstructTest {
    private static final String RUNS = "### Runs";
    private static final String DIFFERS = "### Runs, with this difference";
    private static final String REFUSED = "### Refused";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** What nobody writes: roots of trees, and what {@code ast} does not make any more. */
    private static final Set<String> NO_CONSTRUCTS = Set.of("Interactive", "Expression", "FunctionType", "TypeIgnore");

    private static final String NODES = """
            import ast
            old = {"Num", "Str", "Bytes", "NameConstant", "Ellipsis", "Index", "ExtSlice", "Suite", "Param", "AugLoad",
                   "AugStore", "slice"}
            for name, node in sorted(vars(ast).items()):
                if isinstance(node, type) and issubclass(node, ast.AST) and name not in old:
                    if not any(c.__module__ == "ast" and c.__name__ not in old for c in node.__subclasses__()):
                        print(name)
            """;

    private final CPython cpython = CPython.findOrSkip();
    private final String page = String.join("\n", Page.read("docs/minipy.md").lines());

    @Test
    @DisplayName("every node of CPython's grammar")
    void nodes() {
        Set<String> nodes =
                new TreeSet<>(cpython.run(NODES, "").lines().map(String::strip).toList());
        nodes.removeAll(NO_CONSTRUCTS);
        Set<String> told = new TreeSet<>();
        for (String section : List.of(RUNS, REFUSED)) {
            rows(section).forEach(row -> told.addAll(codes(row[1])));
        }

        assertThat(told).containsExactlyElementsOf(nodes);
    }

    @Test
    @DisplayName("every builtin name, in one list alone")
    void builtins() {
        List<String> told = new ArrayList<>();
        told.addAll(names(RUNS));
        told.addAll(names(REFUSED));
        rows(DIFFERS).forEach(row -> told.addAll(codes(row[1])));

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(cpython.run("import builtins; print(*dir(builtins))", "")
                        .strip()
                        .lines()
                        .flatMap(line -> List.of(line.split(" ")).stream())
                        .filter(name -> !name.equals("_"))
                        .toList());
    }

    @Test
    @DisplayName("what is said to run runs")
    void runs() {
        assertThat(rows(RUNS))
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        row -> assertThat(problem(program(row[2]))).as(row[2]).isNull());
        assertThat(names(RUNS))
                .hasSizeGreaterThan(80)
                .allSatisfy(name -> assertThat(problem("x = " + name)).as(name).isNull());
    }

    @Test
    @DisplayName("what is said to be refused is refused by name, with what to write instead")
    void refused() {
        assertThat(rows(REFUSED))
                .hasSizeGreaterThan(10)
                .allSatisfy(row -> assertThat(problem(program(row[2])))
                        .as(row[2])
                        .contains(" is not in the subset of Python that this course runs. ")
                        .doesNotContain("runs. See docs"));
        assertThat(names(REFUSED))
                .allSatisfy(name -> assertThat(problem("x = " + name)).as(name).isNotNull());
    }

    private static String program(String cell) {
        List<String> codes = codes(cell);
        return codes.get(0).replace("\\|", "|").replace('\u23CE', '\n') + "\n";
    }

    private static @Nullable String problem(String program) {
        try {
            Interpreter interpreter = new Interpreter(new Mutator(new Heap(1 << 20), new NoCollector()), line -> {});
            interpreter.run(Parser.parse("p.py", program), statement -> {});
            return null;
        } catch (ProgramError error) {
            return error.problem();
        }
    }

    private String section(String heading) {
        int start = page.indexOf(heading + "\n");
        int end = page.indexOf("\n##", start + 1);
        return page.substring(start, end);
    }

    /** Returns the rows of the table below a heading, each in cells, the first of them empty. */
    private List<String[]> rows(String heading) {
        return section(heading)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("(?<!\\\\)\\|"))
                .toList();
    }

    private List<String> names(String heading) {
        String section = section(heading);
        int start = section.indexOf("**Builtin names:**");
        return codes(section.substring(start, section.indexOf(".\n", start) + 1));
    }

    private static List<String> codes(String text) {
        List<String> codes = new ArrayList<>();
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            codes.add(code.group(1).strip());
        }
        return codes;
    }
}
