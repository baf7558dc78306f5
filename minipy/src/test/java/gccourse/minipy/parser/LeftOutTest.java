package gccourse.minipy.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gccourse.minipy.syntax.ProgramError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Python that the subset leaves out is refused by name. */
class LeftOutTest {
    private static final String LEFT_OUT = " is not in the subset of Python that this course runs. ";

    @Test
    void theMessageInFull() {
        assertThatThrownBy(() -> Parser.parse("cycle.py", "def f():\n    a = 1\n    async with a as b:\n        pass\n"))
                .isInstanceOf(ProgramError.class)
                .hasMessage("""
                        cycle.py:3:5: `async` is not in the subset of Python that this course runs. Write an ordinary \
                        function: nothing here waits for anything outside. See docs/minipy.md.
                            async with a as b:
                            ^""");
    }

    @Test
    void everythingThatIsRefusedIsToldInOneGo() {
        ProgramError error = catchThrowableOfType(ProgramError.class, () -> Parser.parse("p.py", """
                        a = b'one'
                        match a:
                            case 1: pass
                            case {}: b'not read'
                        def f(a):
                            while a:
                                x = 2j
                                break
                            return a
                        if a: print(1); b'two'
                        b = (f(1),
                             3j)
                        class A:
                            x = '\\N{DASH}'
                            def f(self): return 4j
                        """));
        assertThat(error.getMessage().lines().filter(line -> line.startsWith("p.py:")))
                .extracting(line -> line.substring(0, line.indexOf(" is not")))
                .containsExactly(
                        "p.py:1:5: A bytes literal",
                        "p.py:2:7: `match`",
                        "p.py:7:13: A complex number",
                        "p.py:10:17: A bytes literal",
                        "p.py:12:6: A complex number",
                        "p.py:14:10: A `\\N{...}` escape",
                        "p.py:15:25: A complex number");
        assertThat(error.line()).isEqualTo(1);
    }

    /** In the programs, {@code ;;} stands for the end of a line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '$', textBlock = """
                    nonlocal a                     | 1:1  | `nonlocal`
                    async def f(): pass            | 1:1  | `async`
                    await a                        | 1:1  | `await`
                    def f():;;    x = yield        | 2:9  | `yield`
                    f = lambda: 0                  | 1:5  | `lambda`
                    match a:;;    case 1: pass     | 1:7  | `match`
                    @a;;def f(): pass              | 1:1  | A decorator
                    def f():;;    def g(): pass    | 2:5  | A function inside a function
                    def f():;;    class A: pass    | 2:5  | A class inside a function
                    if a:;;    def f(): pass       | 2:5  | A `def` inside another statement
                    if a:;;    class A: pass       | 2:5  | A `class` inside another statement
                    class A:;;    class B: pass    | 2:5  | A class inside a class
                    class A:;;    a = 1            | 2:5  | A class attribute other than `__slots__`
                    class A:;;    if a: pass       | 2:5  | `if` in a class body
                    class A:;;    print(1)         | 2:5  | Anything but `__slots__`, `def`, `pass` and a docstring in a class body
                    class A:;;    __slots__ = a    | 2:17 | A value of `__slots__` other than strings
                    class A:;;    __slots__ = 'a', 1 | 2:22 | A value of `__slots__` other than strings
                    class A(B, C): pass            | 1:10 | More than one base class
                    class A(metaclass=B): pass     | 1:18 | A keyword in the head of a class
                    class A(b.C): pass             | 1:10 | A base class that is not a plain name
                    def f(*a): pass                | 1:7  | A parameter with `*`
                    def f(a, **b): pass            | 1:10 | A parameter with `**`
                    def f(a, /): pass              | 1:10 | `/` among the parameters
                    def f(a: int): pass            | 1:8  | An annotation
                    def f() -> int: pass           | 1:9  | An annotation
                    a: int = 1                     | 1:2  | An annotation
                    f(a=1)                         | 1:4  | A keyword argument other than `generation=` of `gc.collect` and `gc.get_objects`
                    f(generation=1)                | 1:13 | A keyword argument other than `generation=` of `gc.collect` and `gc.get_objects`
                    f.collect(generation=1)        | 1:21 | A keyword argument other than `generation=` of `gc.collect` and `gc.get_objects`
                    gc.collect(a, generation=1)    | 1:25 | A keyword argument other than `generation=` of `gc.collect` and `gc.get_objects`
                    f(a=1, b=2)                    | 1:6  | A keyword argument other than `generation=` of `gc.collect` and `gc.get_objects`
                    f(*a)                          | 1:3  | An argument with `*`
                    f(a, **b)                      | 1:6  | An argument with `**`
                    f(a for a in b)                | 1:5  | A generator expression
                    (a for a in b)                 | 1:4  | A generator expression
                    [a for a in b]                 | 1:4  | A comprehension
                    {a: a for a in b}              | 1:7  | A comprehension
                    {a for a in b}                 | 1:4  | A comprehension
                    {**a}                          | 1:2  | `**` in a dict display
                    [*a]                           | 1:2  | `*` in front of a value
                    a = b, *c                      | 1:8  | `*` in front of a value
                    *a, b = c                      | 1:1  | `*` in front of a value
                    a @ b                          | 1:3  | The operator `@`
                    ...                            | 1:1  | `...`
                    a, b, c = 1, 2, 3              | 1:1  | Unpacking other than two values to two names (`a, b = b, a`)
                    a, b = c                       | 1:1  | Unpacking other than two values to two names (`a, b = b, a`)
                    a.b, c = 1, 2                  | 1:1  | Unpacking other than two values to two names (`a, b = b, a`)
                    [a, b] = 1, 2                  | 1:1  | Unpacking to a list of targets
                    del (a, b)                     | 1:5  | `del` with parentheses around several targets
                    for a, b in c: pass            | 1:6  | A `for` loop over more than one name
                    for a.b in c: pass             | 1:6  | A `for` loop over anything but a name
                    for a in b: pass;;else: pass   | 2:1  | `else` after a loop
                    while a: pass;;else: pass      | 2:1  | `else` after a loop
                    import a.b                     | 1:9  | A module inside a package
                    from . import a                | 1:6  | A module inside a package
                    b'a'                           | 1:1  | A bytes literal
                    1j                             | 1:1  | A complex number
                    '\\N{DASH}'                    | 1:2  | A `\\N{...}` escape
                    f'a {f(a=1)}'                  | 1:9  | A keyword argument other than `generation=` of `gc.collect` and `gc.get_objects`
                    """)
    void refusedByName(String program, String place, String construct) {
        ProgramError error =
                catchThrowableOfType(ProgramError.class, () -> Parser.parse("p.py", program.replace(";;", "\n")));
        assertThat(error).isNotNull();
        assertThat(error.problem())
                .as("what is refused, and what to write instead")
                .startsWith(construct + LEFT_OUT)
                .endsWith(" See docs/minipy.md.");
        assertThat(error.line() + ":" + error.column()).isEqualTo(place);
        assertThat(error.fileName()).isEqualTo("p.py");
    }
}
