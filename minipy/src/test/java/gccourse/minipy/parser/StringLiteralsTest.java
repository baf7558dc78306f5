package gccourse.minipy.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** String literals and f-strings. */
class StringLiteralsTest {
    private static String string(String python) {
        return Unparser.unparse(Parser.parse("strings.py", python));
    }

    @Test
    void quotes() {
        assertThat(string("\"it's\"")).isEqualTo("'it's'");
        assertThat(string("'say \"a\"'")).isEqualTo("'say \"a\"'");
        assertThat(string("'''a'b''c\nd'''")).isEqualTo("'a'b''c\nd'");
        assertThat(string("''")).isEqualTo("''");
        assertThat(string("\"\"\"\"\"\"")).isEqualTo("''");
    }

    @Test
    void escapes() {
        assertThat(string("'a\\tb\\n\\x41\\u00e4\\U0001d11e\\101\\0\\\\'"))
                .isEqualTo("'a\tb\nA\u00e4\ud834\udd1eA\0\\'");
        assertThat(string("'\\'\\q\\\nend'")).isEqualTo("''\\qend'");
        assertThat(string("r'\\n'")).isEqualTo("'\\n'");
    }

    @Test
    void neighboursAreOneString() {
        assertThat(string("'a' \"b\" r'\\n' u'c'")).isEqualTo("'ab\\nc'");
        assertThat(string("x = ('a'\n     'b')")).isEqualTo("x = 'ab'");
    }

    @Test
    void fields() {
        assertThat(string("f'a {b} c'")).isEqualTo("f<'a ', b, ' c'>");
        assertThat(string("f'{a}{b.c(1)[d]}'")).isEqualTo("f<a, b.c(1)[d]>");
        assertThat(string("f'{{{a}}} \\x7b'")).isEqualTo("f<'{', a, '} {'>");
        assertThat(string("f'{ {1: \"}\"}[1] }'")).isEqualTo("f<{1: '}'}[1]>");
        assertThat(string("f'{a == b} {a != b} {a <= b}'")).isEqualTo("f<(a == b), ' ', (a != b), ' ', (a <= b)>");
        assertThat(string("f'{f\"{a}\"}'")).isEqualTo("f<f<a>>");
        assertThat(string("rf'\\{a}'")).isEqualTo("f<'\\', a>");
    }

    @Test
    void neighboursOfAnFString() {
        assertThat(string("'a' f'b{c}' '{d}'")).isEqualTo("f<'ab', c, '{d}'>");
    }

    @Test
    void anFStringWithoutFieldsIsAString() {
        assertThat(string("f'a{{b}}'")).isEqualTo("'a{b}'");
    }

    @Test
    void fieldsOverSeveralLines() {
        assertThat(string("f'''{a +\n  b}'''")).isEqualTo("f<(a + b)>");
    }
}
