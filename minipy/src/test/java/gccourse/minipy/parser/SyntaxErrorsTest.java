package gccourse.minipy.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gccourse.minipy.syntax.ProgramError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no Python is refused in CPython's words, or by what was expected and what was found. */
class SyntaxErrorsTest {
    static ProgramError errorOf(String program) {
        ProgramError error = catchThrowableOfType(ProgramError.class, () -> Parser.parse("p.py", program));
        assertThat(error).as("the error of %s", program).isNotNull();
        return error;
    }

    @Test
    void theMessageInFull() {
        assertThat(errorOf("if a:\n    while b\n        c\n")).hasMessage("""
                        p.py:2:12: SyntaxError: expected ':', but found the end of the line
                            while b
                                   ^""");
    }

    /** In the programs, {@code ;;} stands for the end of a line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    a =                   | 1:4  | expected an expression, but found the end of the line
                    a = = b               | 1:5  | expected an expression, but found '='
                    = a                   | 1:1  | expected a statement, but found '='
                    a b                   | 1:3  | expected the end of the line, but found the name 'b'
                    a 1                   | 1:3  | expected the end of the line, but found the number 1
                    a 'b'                 | 1:3  | expected the end of the line, but found a string
                    f(a b)                | 1:5  | expected ')', but found the name 'b'
                    [a b]                 | 1:4  | expected ']', but found the name 'b'
                    {a: b c}              | 1:7  | expected '}' or ',', but found the name 'c'
                    f(a,,b)               | 1:5  | there is nothing in front of ','
                    ; a                   | 1:1  | expected a statement, but found ';'
                    a ; ; b               | 1:5  | there is nothing in front of ';'
                    a.                    | 1:3  | expected a name, but found the end of the line
                    a.if                  | 1:3  | expected a name, but found 'if'
                    a[]                   | 1:3  | expected an expression or ':', but found ']'
                    a not b               | 1:7  | expected 'in', but found the name 'b'
                    a if b                | 1:7  | expected 'else', but found the end of the line
                    for a b: pass         | 1:7  | expected 'in', but found the name 'b'
                    def f: pass           | 1:6  | expected '(', but found ':'
                    def f(1): pass        | 1:7  | expected ')', but found the number 1
                    class 1: pass         | 1:7  | expected a name, but found the number 1
                    from a                | 1:7  | expected 'import', but found the end of the line
                    if a: if b: pass      | 1:7  | expected a simple statement or the end of the line, but found 'if'
                    if a: pass;;else if b: pass | 2:6 | expected ':', but found 'if' ('else if' is written 'elif')
                    else: pass            | 1:1  | 'else' without an 'if' above it at the same indentation
                    if a:;;    b;;    elif c: d | 3:5 | 'elif' without an 'if' above it at the same indentation
                    if a = 1: pass        | 1:6  | invalid syntax. Maybe you meant '==' instead of '='?
                    print a               | 1:7  | Missing parentheses in call to 'print'. Did you mean print(...)?
                    !a                    | 1:1  | invalid syntax: `!` is no operator of Python, write `not`
                    f'{a b}'              | 1:6  | expected '}', but found the name 'b'
                    f'{a +}'              | 1:7  | expected an expression, but found '}'
                    ur'a'                 | 1:1  | no string can have the prefix 'ur'
                    '\\x4'                | 1:2  | truncated \\x escape
                    """)
    void expectedAndFound(String program, String place, String problem) {
        ProgramError error = errorOf(program.replace(";;", "\n"));
        assertThat(error.problem()).isEqualTo("SyntaxError: " + problem);
        assertThat(error.line() + ":" + error.column()).isEqualTo(place);
    }

    /** The words and the place are CPython's own. In the programs, {@code ;;} stands for the end of a line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    return 1                       | 1:1  | 'return' outside function
                    class A:;;    return           | 2:5  | 'return' outside function
                    break                          | 1:1  | 'break' outside loop
                    while a: pass;;break           | 2:1  | 'break' outside loop
                    def f():;;    continue         | 2:5  | 'continue' not properly in loop
                    def f(a, a): pass              | 1:10 | duplicate argument 'a' in function definition
                    def f(a=1, b): pass            | 1:12 | non-default argument follows default argument
                    def f(a):;;    global a        | 2:5  | name 'a' is parameter and global
                    def f():;;    a = 1;;    global a | 3:5 | name 'a' is assigned to before global declaration
                    def f():;;    b = a;;    global a | 3:5 | name 'a' is used prior to global declaration
                    a = 1;;global a                | 2:1  | name 'a' is assigned to before global declaration
                    f() = 1                        | 1:1  | cannot assign to function call here. Maybe you meant '==' instead of '='?
                    1 = a                          | 1:1  | cannot assign to literal here. Maybe you meant '==' instead of '='?
                    'a' = a                        | 1:1  | cannot assign to literal here. Maybe you meant '==' instead of '='?
                    f'{a}' = a                     | 1:1  | cannot assign to f-string expression here. Maybe you meant '==' instead of '='?
                    a + b = 1                      | 1:1  | cannot assign to expression here. Maybe you meant '==' instead of '='?
                    {} = a                         | 1:1  | cannot assign to dict literal here. Maybe you meant '==' instead of '='?
                    None = a                       | 1:1  | cannot assign to None
                    a < b = c                      | 1:1  | cannot assign to comparison
                    a if b else c = d              | 1:1  | cannot assign to conditional expression
                    f() += 1                       | 1:1  | 'function call' is an illegal expression for augmented assignment
                    a, b += 1                      | 1:1  | 'tuple' is an illegal expression for augmented assignment
                    del f()                        | 1:5  | cannot delete function call
                    del 1                          | 1:5  | cannot delete literal
                    f(a;;b = 1                     | 1:2  | '(' was never closed
                    a = [1, (2, 3;;for b in a: pass | 1:9 | '(' was never closed
                    f(a))                          | 1:5  | unmatched ')'
                    f(a]                           | 1:4  | closing parenthesis ']' does not match opening parenthesis '('
                    f(a,;;b]                       | 2:2  | closing parenthesis ']' does not match opening parenthesis '(' on line 1
                    a = “b”                        | 1:5  | invalid character '“' (U+201C)
                    a = 5 $ 3                      | 1:7  | invalid character '$' (U+0024)
                    a = 2nd                        | 1:5  | invalid decimal literal
                    a \\ b                         | 1:3  | unexpected character after line continuation character
                    f'{}'                          | 1:4  | f-string: empty expression not allowed
                    f'{a'                          | 1:3  | f-string: expecting '}'
                    f'a}'                          | 1:4  | f-string: single '}' is not allowed
                    f'{a\\n}'                      | 1:5  | f-string expression part cannot include a backslash
                    f'{a#}'                        | 1:5  | f-string expression part cannot include '#'
                    """)
    void inTheWordsOfCpython(String program, String place, String problem) {
        ProgramError error = errorOf(program.replace(";;", "\n"));
        assertThat(error.problem()).isEqualTo("SyntaxError: " + problem);
        assertThat(error.line() + ":" + error.column()).isEqualTo(place);
    }

    @Test
    void theCaretStandsBelowTheCharacter() {
        assertThat(errorOf("\tif a:\n").getMessage()).endsWith("\n    if a:\n    ^");
        assertThat(errorOf("a =\t'𝄞' = b").getMessage()).endsWith("\n    a =\t'𝄞' = b\n       \t^");
    }

    @Test
    void deepNestingIsRefusedBeforeItHurts() {
        String nested = "(".repeat(200) + "a" + ")".repeat(200);
        assertThat(Unparser.unparse(Parser.parse("p.py", nested))).isEqualTo("a");
        assertThat(errorOf("(" + nested + ")").problem()).isEqualTo("SyntaxError: too many nested parentheses");
    }

    @Test
    void stringsThatDoNotEnd() {
        assertThat(errorOf("a = 'b\nc'").problem()).isEqualTo("SyntaxError: unterminated string literal");
        assertThat(errorOf("a = '''b\nc'").problem())
                .isEqualTo("SyntaxError: unterminated triple-quoted string literal");
    }

    @Test
    void theFirstOfTwoErrorsIsReported() {
        assertThat(errorOf("a = = b\nc d\n").line()).isEqualTo(1);
        assertThat(errorOf("a = )\n'b\n").line()).isEqualTo(1);
    }
}
