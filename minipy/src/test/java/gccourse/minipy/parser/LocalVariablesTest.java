package gccourse.minipy.parser;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.minipy.syntax.Function;
import gccourse.minipy.syntax.Program;
import gccourse.minipy.syntax.Statement;
import org.junit.jupiter.api.Test;

/** Which names are local, and in which order: the order in which a returning function releases them. */
class LocalVariablesTest {
    private static Function function(String program) {
        Program parsed = Parser.parse("p.py", program);
        return ((Statement.FunctionDefinition) parsed.statements().get(0)).function();
    }

    private static String tree(String program) {
        return Unparser.unparse(Parser.parse("p.py", program));
    }

    @Test
    void parametersComeFirst() {
        assertThat(function("def f(b, a):\n    c = 1\n    a = b").localNames()).containsExactly("b", "a", "c");
    }

    @Test
    void aNameBoundAnywhereIsLocalEverywhere() {
        assertThat(tree("""
                        def f():
                            print(x, y)
                            if a:
                                x = 1
                        x
                        """)).isEqualTo("""
                        def f():
                            print(x@0, y)
                            if a:
                                x@0 = 1
                        x""");
    }

    @Test
    void globalNamesAreNotLocal() {
        assertThat(tree("def f(a):\n    global b, c\n    b = a\n    del c"))
                .isEqualTo("def f(a):\n    global b, c\n    b = a@0\n    del c");
    }

    @Test
    void everythingThatBindsMakesANameLocal() {
        assertThat(function("""
                                def f():
                                    for a in (): pass
                                    b = (c) = 1
                                    d, e = 1, 2
                                    (g), h = 1, 2
                                    i += 1
                                    del j, k.no, l[0]
                                    import m, n
                                    from o import p
                                    while q: r = 1
                                    s.no = t[0] = 1
                                """).localNames())
                .containsExactly("a", "b", "c", "d", "e", "g", "h", "i", "j", "m", "n", "p", "r");
    }

    @Test
    void valuesAreMentionedBeforeTargets() {
        assertThat(function("def f():\n    a = b = c\n    c = 1").localNames()).containsExactly("c", "a", "b");
        assertThat(function("def f():\n    for a in b: pass\n    b = 1").localNames())
                .containsExactly("b", "a");
        assertThat(function("def f():\n    a.x[b] = c\n    c = b = a = 1").localNames())
                .containsExactly("c", "a", "b");
        assertThat(function("def f():\n    x = a if b else c\n    a = b = c = 1")
                        .localNames())
                .containsExactly("b", "a", "c", "x");
    }

    @Test
    void anAugmentedTargetIsMentionedFirst() {
        assertThat(function("def f():\n    a += b\n    b = 1").localNames()).containsExactly("a", "b");
    }

    @Test
    void defaultsAreEvaluatedOutside() {
        assertThat(tree("def f(a, b=a):\n    pass")).isEqualTo("def f(a, b=a):\n    pass");
        assertThat(function("def f(a, b=c):\n    c = 1").localNames()).containsExactly("a", "b", "c");
    }

    @Test
    void aReplacementFieldMentionsItsNames() {
        assertThat(function("def f():\n    b = f'{c} {a}'\n    a = c = 1").localNames())
                .containsExactly("c", "a", "b");
    }
}
