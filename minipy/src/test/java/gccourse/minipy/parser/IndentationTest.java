package gccourse.minipy.parser;

import static gccourse.minipy.parser.SyntaxErrorsTest.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where logical lines begin and end. */
class IndentationTest {
    private static String tree(String program) {
        return Unparser.unparse(Parser.parse("p.py", program));
    }

    @Test
    void blankLinesAndCommentsMeanNothing() {
        assertThat(tree("""

                          # a comment far right
                        if a:

                            b
                        # a comment far left
                            c

                              # another
                        d""")).isEqualTo("if a:\n    b\n    c\nd");
    }

    @Test
    void linesAreJoinedInsideBrackets() {
        assertThat(tree("""
                        a = f(1,
                        2,
                             [3,  # three

                              4])
                        b
                        """)).isEqualTo("a = f(1, 2, [3, 4])\nb");
    }

    @Test
    void aBackslashJoinsLines() {
        assertThat(tree("a = b + \\\n    c\nd")).isEqualTo("a = (b + c)\nd");
    }

    @Test
    void severalBlocksEndAtOnce() {
        assertThat(tree("if a:\n  if b:\n    if c:\n      d\ne")).endsWith("\ne");
        assertThat(tree("if a:\n  if b:\n    c")).isEqualTo("if a:\n    if b:\n        c");
    }

    @Test
    void aTabReachesToTheNextMultipleOfEight() {
        assertThat(tree("if a:\n\tb\n\tc\n")).isEqualTo("if a:\n    b\n    c");
        assertThat(errorOf("if a:\n\tb\n        c\n").problem())
                .isEqualTo("TabError: inconsistent use of tabs and spaces in indentation");
        assertThat(errorOf("if a:\n        b\n\tc\n").problem())
                .isEqualTo("TabError: inconsistent use of tabs and spaces in indentation");
    }

    @Test
    void anIndentThatNothingAsksFor() {
        assertThat(errorOf("a\n  b\n")).hasMessage("p.py:2:3: IndentationError: unexpected indent\n    b\n    ^");
        assertThat(errorOf("  a").problem()).isEqualTo("IndentationError: unexpected indent");
        assertThat(errorOf("if a: b\n    c").problem()).isEqualTo("IndentationError: unexpected indent");
    }

    @Test
    void anUnindentToNowhere() {
        assertThat(errorOf("if a:\n        b\n    c\n").problem())
                .isEqualTo("IndentationError: unindent does not match any outer indentation level");
    }

    @Test
    void aBlockThatIsMissing() {
        assertThat(errorOf("if a:\nb\n").problem())
                .isEqualTo("IndentationError: expected an indented block after 'if' statement on line 1");
        assertThat(errorOf("if a: b\nelse:\n# nothing\nc").problem())
                .isEqualTo("IndentationError: expected an indented block after 'else' statement on line 2");
        assertThat(errorOf("\ndef f():\na\n").problem())
                .isEqualTo("IndentationError: expected an indented block after function definition on line 2");
        assertThat(errorOf("class A:\n").problem())
                .isEqualTo("IndentationError: expected an indented block after class definition on line 1");
        assertThat(errorOf("for a in b:\n\nc").problem())
                .isEqualTo("IndentationError: expected an indented block after 'for' statement on line 1");
    }
}
