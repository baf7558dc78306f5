package gccourse.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.minipy.parser.Parser;
import gccourse.minipy.syntax.Function;
import gccourse.minipy.syntax.Program;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** minipy's parser and a real CPython 3.11 find the same local variables and the same errors. */
class SyntaxAgreementTest {
    /** Compiles the programs on its input, and prints for each the local variables or the error. */
    private static final String COMPILE = """
            import sys
            sys.stdin.reconfigure(encoding='utf-8', newline='')
            sys.stdout.reconfigure(encoding='utf-8')
            for text in sys.stdin.read().split('\\0'):
                try:
                    code = compile(text, 'p.py', 'exec')
                    inner = [c for c in code.co_consts if hasattr(c, 'co_varnames')]
                    print(*['%s(%s)' % (c.co_name, ' '.join(c.co_varnames)) for c in inner])
                except SyntaxError as e:
                    print('%d: %s: %s' % (e.lineno, type(e).__name__, e.msg))
            """;

    private static final List<String> BODIES = List.of(
            "a = b; b = a",
            "a += b; b -= a; c.d += e; e = c = 1; f[g] *= h; h = g = f = 2",
            "a.b = c; c = a = 1",
            "a[b] = c; c = b = a = 1",
            "a.b.c[d.e] = f(g); g = f = d = a = 1",
            "a = b.c = d[e] = g; g = e = d = b = 1",
            "a, b = c, d; d = c = 1",
            "a, b = b, a",
            "for a in b: c = a; b = 1",
            "for a in b, c: pass\nc = b = 1",
            "while a < b: c = a; b = c; a = b",
            "if a: b = 1\nelif c: d = 1\nelse: e = 1\nc = a = 1",
            "x = a if b else c; c = b = a = 1",
            "x = a and b or not c; c = b = a = 1",
            "x = [a, b, (c, d), {e: g, h: i}]; a = b = c = d = e = g = h = i = 1",
            "x = a(b, c.d(e), g[h]); a = b = c = e = g = h = 1",
            "x = a + b * -c // d % e; a = b = c = d = e = 1",
            "x = a is b; y = c in d; z = e not in g; a = b = c = d = e = g = 1",
            "del a, b.c, d[e]; b = d = e = 1",
            "import gc, sys; from weakref import ref, proxy",
            "global a; a = b; b = c; c = 1",
            "x = f'{a} {b.c} {d[e]}' 'text' f'{g(h)}'; a = b = d = e = g = h = 1",
            "'a docstring'; return a; a = 1",
            "return\na = 1",
            "while False: a = 1\nif 0: b = 1\nelse: c = 1",
            "if True: a = b\nelse: c = b\nb = 1",
            "while True:\n    if a: break\n    b = a; a = b\nreturn b",
            "(a) = b; (c), d = (e, g); e = g = b = 1",
            "a; b; c = d; a = b = d = 1",
            "x = 'a %s' % a; y = (b, 1)[c]; a = b = c = 1",
            "x = {'a': a, 'b': b}; y = {a: c, d: b}; a = b = c = d = 1",
            "p; q = p; q += p; p = q");

    /** What both refuse in the same words, on the same line. */
    private static final List<String> REFUSED = List.of(
            "return 1",
            "class A:\n    return",
            "break",
            "def f():\n    continue",
            "def f(a, a): pass",
            "def f(a=1, b): pass",
            "def f(a):\n    global a",
            "def f():\n    a = 1\n    global a",
            "def f():\n    a\n    global a",
            "def f():\n    a = a\n    global a",
            "def f():\n    a += 1\n    global a",
            "def f():\n    for a in b: pass\n    global a",
            "a = 1\nglobal a",
            "f() = 1",
            "a.b() = 1",
            "1 = a",
            "'a' = a",
            "f'{a}' = a",
            "a + b = 1",
            "not a = 1",
            "a and b = 1",
            "-a = 1",
            "{} = a",
            "None = a",
            "a = True = b",
            "a < b = c",
            "a if b else c = d",
            "f() += 1",
            "a, b += 1",
            "a + b += 1",
            "1 += a",
            "del f()",
            "del 1",
            "del a, b + c",
            "del None",
            "f(a\nb = 1",
            "a = [1, (2, 3\nfor b in a: pass",
            "f(a))",
            "f(a]",
            "f(a,\nb]",
            "a = “b”",
            "a = 2nd",
            "a = 012",
            "a \\ b",
            "f'{}'",
            "f'{a'",
            "f'a}'",
            "f'{a\\n}'",
            "f'{a#}'",
            "print a",
            "a\n  b",
            "  a",
            "if a:\n        b\n    c",
            "if a:\nb",
            "if a: b\nelse:\nc",
            "if a: b\nelif c:\nd",
            "def f():\na",
            "class A:\n",
            "for a in b:\nc",
            "while a:\nb",
            "a = " + "(".repeat(201) + ")".repeat(201),
            blocks(100),
            "if a:\n\tb\n        c",
            "if a:\n        b\n\tc");

    private static String blocks(int depth) {
        StringBuilder program = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            program.append(" ".repeat(i)).append("if a:\n");
        }
        return program.append(" ".repeat(depth)).append("b\n").toString();
    }

    private final CPython cpython = CPython.findOrSkip();

    @Test
    void localVariablesOfEveryKindOfStatement() throws Exception {
        List<String> programs = new ArrayList<>();
        for (String body : BODIES) {
            programs.add("def f(p, q):\n" + body.indent(4));
        }
        assertAgreement(programs);
    }

    @Test
    void localVariablesOfRandomFunctions() throws Exception {
        long seed = 311;
        Random random = new Random(seed);
        List<String> programs = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            programs.add("def f(p, q):\n" + new RandomBody(random).text());
        }
        assertAgreement(programs);
    }

    @Test
    void privateNames() throws Exception {
        String method = "def __f(__p):\n    __a = __b.__c\n    __b = __d__ = 1";
        assertThat(answers(List.of("class _A:\n" + method.indent(4)))).hasSize(1);
        Program program = Parser.parse("p.py", "class _A:\n" + method.indent(4));
        Statement first =
                ((Statement.ClassDefinition) program.statements().get(0)).body().get(0);
        Function parsed = ((Statement.FunctionDefinition) first).function();
        String nested =
                "for c in code.co_consts[0].co_consts:\n    if hasattr(c, 'co_varnames'): print(*c.co_varnames)";
        String script = "import sys\ncode = compile(sys.stdin.read(), 'p.py', 'exec')\n" + nested;
        assertThat(String.join(" ", parsed.localNames()))
                .isEqualTo(cpython.run(script, "class _A:\n" + method.indent(4)).strip());
    }

    @Test
    void errors() throws Exception {
        assertAgreement(REFUSED);
    }

    private void assertAgreement(List<String> programs) throws Exception {
        List<String> expected = answers(programs);
        List<String> actual = programs.stream().map(SyntaxAgreementTest::minipy).toList();
        for (int i = 0; i < programs.size(); i++) {
            assertThat(actual.get(i))
                    .as("minipy against CPython on\n%s", programs.get(i))
                    .isEqualTo(expected.get(i));
        }
    }

    private List<String> answers(List<String> programs) throws Exception {
        List<String> lines =
                cpython.run(COMPILE, String.join("\0", programs)).lines().toList();
        assertThat(lines).hasSameSizeAs(programs);
        return lines;
    }

    private static String minipy(String program) {
        try {
            return Parser.parse("p.py", program).statements().stream()
                    .filter(statement -> statement instanceof Statement.FunctionDefinition)
                    .map(statement -> ((Statement.FunctionDefinition) statement).function())
                    .map(function -> function.name() + "(" + String.join(" ", function.localNames()) + ")")
                    .collect(Collectors.joining(" "));
        } catch (ProgramError error) {
            return error.line() + ": " + error.problem();
        }
    }

    /** A function body of random statements over few names, so that most are mentioned in several places. */
    private static final class RandomBody {
        private final Random random;
        private final StringBuilder text = new StringBuilder();

        RandomBody(Random random) {
            this.random = random;
        }

        String text() {
            for (int i = 0; i < 6; i++) {
                statement(1);
            }
            return text.toString();
        }

        private void statement(int depth) {
            String indentation = "    ".repeat(depth);
            int kind = random.nextInt(depth < 3 ? 9 : 6);
            text.append(indentation);
            switch (kind) {
                case 0 -> text.append(name() + " = " + expression(2));
                case 1 -> text.append(target() + " = " + target() + " = " + expression(2));
                case 2 -> text.append(target() + " += " + expression(2));
                case 3 -> text.append(name() + ", " + name() + " = " + expression(1) + ", " + expression(1));
                case 4 -> text.append("del " + target() + ", " + target());
                case 5 -> text.append(expression(2));
                case 6 -> text.append("for " + name() + " in " + expression(2) + ":");
                case 7 -> text.append("while " + expression(2) + ":");
                default -> text.append("if " + expression(2) + ":");
            }
            text.append('\n');
            if (kind > 5) {
                statement(depth + 1);
                statement(depth + 1);
            }
            if (kind == 8) {
                text.append(indentation + "else:\n");
                statement(depth + 1);
            }
        }

        private String name() {
            return String.valueOf("abcdefghpq".charAt(random.nextInt(10)));
        }

        private String target() {
            return switch (random.nextInt(3)) {
                case 0 -> name();
                case 1 -> expression(0) + ".x";
                default -> expression(0) + "[" + expression(1) + "]";
            };
        }

        private String expression(int depth) {
            int kind = depth == 0 ? 0 : random.nextInt(11);
            String one = depth == 0 ? "" : expression(depth - 1);
            String two = depth == 0 ? "" : expression(depth - 1);
            String three = depth == 0 ? "" : expression(depth - 1);
            return switch (kind) {
                case 0, 1 -> name();
                case 2 -> one + ".y";
                case 3 -> "(" + one + ")[" + two + "]";
                case 4 -> "f(" + one + ", " + two + ")";
                case 5 -> "(" + one + " + " + two + ")";
                case 6 -> "(" + one + " is not " + two + ")";
                case 7 -> "(" + one + " and not " + two + ")";
                case 8 -> "(" + one + " if " + two + " else " + three + ")";
                case 9 -> "[" + one + ", (" + two + ",), {1: " + three + "}]";
                default -> "f'''{" + name() + "} {" + name() + "}'''";
            };
        }
    }
}
