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
        assertThatThrownBy(
                        () -> Parser.parse("cycle.py", "def f():\n    a = 1\n    async with a as b:\n        pass\n"))
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
                    async def f(): pass            | 1:1  | `async`
                    await a                        | 1:1  | `await`
                    match a:;;    case 1: pass     | 1:7  | `match`
                    def f():;;    class A: pass    | 2:5  | A class inside a function
                    for a in b:;;    class A: pass | 2:5  | A class inside a loop
                    class A(metaclass=B): pass     | 1:18 | A keyword in the head of a class
                    def f(a: int): pass            | 1:8  | An annotation
                    def f() -> int: pass           | 1:9  | An annotation
                    a: int = 1                     | 1:2  | An annotation
                    a @ b                          | 1:3  | The operator `@`
                    ...                            | 1:1  | `...`
                    import a.b                     | 1:9  | A module inside a package
                    from . import a                | 1:6  | A module inside a package
                    b'a'                           | 1:1  | A bytes literal
                    1j                             | 1:1  | A complex number
                    '\\N{DASH}'                    | 1:2  | A `\\N{...}` escape
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
