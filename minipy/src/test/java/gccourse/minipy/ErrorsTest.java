package gccourse.minipy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gccourse.minipy.syntax.ProgramError;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a program is said in Python's words; what the course leaves out is called that. */
class ErrorsTest {
    private static final String FOR_EACH = "# Each line below";

    /** Of {@code errors.py}, what stands in front of each program. */
    private static String head() throws IOException {
        String text = Programs.resource("errors.py");
        return text.substring(0, text.indexOf(FOR_EACH));
    }

    static Stream<Arguments> errors() throws IOException {
        return Programs.resource("errors.py")
                .substring(head().length())
                .lines()
                .skip(1)
                .map(line -> arguments((Object[]) line.split(" +# ", 2)));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void pythonsOwnErrors(String statement, String problem) throws IOException {
        assertThat(Programs.error(head() + statement).problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print(B())",
                "print([g])",
                "object()",
                "super()",
                "class C(int): pass",
                "class C:\n    def __new__(cls): return 1",
                "class C: __slots__ = 1",
                "g.__doc__ = 1",
                "def h():\n    print((yield))",
                "def h():\n    try: pass\n    except ValueError: yield 1",
                "def h():\n    try: pass\n    finally: yield 1",
                "A.__name__ = 'B'",
                "class C:\n    def __eq__(self, other): return 1\nC() == C()",
                "gc.x = 1",
                "x = [].append",
                "x = B().__dict__",
                "A().m == A().m",
                "weakref.ref(B()) == weakref.ref(B())",
                "weakref.ref(g)",
                "import os",
                "gc.set_debug(1)",
            })
    void leftOut(String statement) throws IOException {
        assertThat(Programs.error(head() + statement).problem()).endsWith("See docs/minipy.md.");
    }

    @Test
    void allNamesThatAreLeftOutAreToldBeforeTheProgramBegins() {
        ProgramError error = Programs.error("""
                print("begun")
                def f(bytes):
                    return open(bytes), eval
                class A:
                    def exit(self): return self.help
                    dir = 1
                    x = dir
                def help(): return input()
                help()
                """);
        assertThat(error.getMessage().lines().filter(line -> line.startsWith("p.py:")))
                .containsExactly(
                        "p.py:3:12: The name `open`, which Python brings along, is not in the subset of Python that this"
                                + " course runs. Write the text into the program: there are no files here. See"
                                + " docs/minipy.md.",
                        "p.py:3:25: The name `eval`, which Python brings along, is not in the subset of Python that this"
                                + " course runs. Write the expression itself. See docs/minipy.md.",
                        "p.py:8:20: The name `input`, which Python brings along, is not in the subset of Python that"
                                + " this course runs. Assign the text in the program: nobody is asked here. See"
                                + " docs/minipy.md.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get_count()",
                "get_threshold()",
                "set_threshold(1)",
                "get_stats()",
                "get_objects()",
                "is_tracked([])",
                "freeze()",
                "unfreeze()",
                "get_freeze_count()",
                "set_debug(0)"
            })
    void generationsAreAskedOfACollectorThatHasThem(String call) {
        assertThat(Programs.error("import gc\ngc." + call).problem())
                .isEqualTo("gc." + call.replaceFirst("\\(.*", "")
                        + " needs a collector with generations; this lesson's collector has none.");
    }

    @Test
    void theMessageShowsThePlace() {
        assertThat(Programs.error("def f(n):\n    if n == 0:\n        return nowhere\n    return f(n - 1)\nf(3)"))
                .hasMessage("""
                        p.py:3:16: NameError: name 'nowhere' is not defined
                            return nowhere
                                   ^
                        Traceback (most recent call last):
                          File "p.py", line 5, in <module>
                            f(3)
                          File "p.py", line 4, in f
                            return f(n - 1)
                          File "p.py", line 4, in f
                            return f(n - 1)
                          File "p.py", line 4, in f
                            return f(n - 1)
                          File "p.py", line 3, in f
                            return nowhere
                        NameError: name 'nowhere' is not defined""");
    }

    @Test
    void theMessageShowsTheExceptionsThatLedToIt() {
        assertThat(Programs.error("""
                        class Own(Exception): pass
                        try:
                            {}["a"]
                        except KeyError as e:
                            raise Own("b") from e
                        """)).hasMessage("""
                        p.py:5:5: Own: b
                            raise Own("b") from e
                            ^
                        Traceback (most recent call last):
                          File "p.py", line 3, in <module>
                            {}["a"]
                        KeyError: 'a'

                        The above exception was the direct cause of the following exception:

                        Traceback (most recent call last):
                          File "p.py", line 5, in <module>
                            raise Own("b") from e
                        Own: b""");
    }

    @Test
    void equalLinesOfATracebackAreCounted() {
        assertThat(Programs.error("def f(n):\n    f(n + 1)\nf(0)").getMessage()).endsWith("""
                        Traceback (most recent call last):
                          File "p.py", line 3, in <module>
                            f(0)
                          File "p.py", line 2, in f
                            f(n + 1)
                          File "p.py", line 2, in f
                            f(n + 1)
                          File "p.py", line 2, in f
                            f(n + 1)
                          [Previous line repeated 996 more times]
                        RecursionError: maximum recursion depth exceeded""");
    }

    @Test
    void systemExitEndsTheProgramQuietly() {
        assertThat(Programs.output("print(1)\nraise SystemExit\nprint(2)")).containsExactly("1");
    }

    @Test
    void aLocalNameThatIsNotBound() {
        ProgramError error = Programs.error("def f():\n    print(v)\n    v = 1\nf()");

        assertThat(error.line()).isEqualTo(2);
        assertThat(error.problem())
                .isEqualTo(
                        "UnboundLocalError: cannot access local variable 'v' where it is not associated with a value");
        assertThat(Programs.error("def f():\n    v = 1\n    del v\n    del v\nf()")
                        .line())
                .isEqualTo(4);
        assertThat(Programs.error("def f():\n    v += 1\nf()").line()).isEqualTo(2);
    }

    @Test
    void slotsAndMethodsOfOneName() {
        assertThat(Programs.error("class A:\n    __slots__ = ('m',)\n    def m(self): pass")
                        .problem())
                .isEqualTo("ValueError: 'm' in __slots__ conflicts with class variable");
    }

    @Test
    void slotsMustBeIdentifiers() {
        assertThat(Programs.error("class A:\n    __slots__ = 'a b'").problem())
                .isEqualTo("TypeError: __slots__ must be identifiers");
    }

    @Test
    void basesMustGoTogether() {
        String head = "class A: __slots__ = 'a'\nclass B: __slots__ = 'b'\nclass C(A): pass\n";

        assertThat(Programs.error(head + "class D(A, B): pass").problem())
                .isEqualTo("TypeError: multiple bases have instance lay-out conflict");
        assertThat(Programs.error(head + "class D(A, C): pass").problem())
                .isEqualTo("TypeError: Cannot create a consistent method resolution\norder (MRO) for bases A, C");
        assertThat(Programs.error(head + "class D(A, A): pass").problem())
                .isEqualTo("TypeError: duplicate base class A");
    }

    @Test
    void initReturnsNone() {
        assertThat(Programs.error("class A:\n    def __init__(self): return 1\nA()")
                        .problem())
                .isEqualTo("TypeError: __init__() should return None, not 'int'");
    }

    @Test
    void aDictMustNotGrowUnderALoop() {
        assertThat(Programs.error("d = {1: 2}\nfor k in d:\n    d[2] = 3").problem())
                .isEqualTo("RuntimeError: dictionary changed size during iteration");
    }

    @Test
    void endlessRecursionIsRefused() {
        ProgramError error = Programs.error("def f(n):\n    return f(n + 1)\nf(0)");

        assertThat(error.line()).isEqualTo(2);
        assertThat(error.problem()).startsWith("RecursionError: maximum recursion depth exceeded");
    }

    @Test
    void depthOfDataIsNoDepthOfTheStack() {
        String deep = "x = []\ny = []\nfor i in range(100000):\n    x = [x]\n    y = [y]\n";

        assertThat(Programs.error(deep + "print(x)").problem()).startsWith("RecursionError: ");
        assertThat(Programs.error(deep + "x == y").problem()).startsWith("RecursionError: ");
    }
}
