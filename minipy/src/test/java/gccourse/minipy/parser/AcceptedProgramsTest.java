package gccourse.minipy.parser;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Program;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Statement;
import gccourse.minipy.syntax.Statement.ParallelAssignment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs of the subset, and the trees they give. */
class AcceptedProgramsTest {
    private static Program parse(String text) {
        return Parser.parse("accepted.py", text);
    }

    private static String tree(String text) {
        return Unparser.unparse(parse(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    a + b * c - d            | ((a + (b * c)) - d)
                    (a + b) * -c             | ((a + b) * (-c))
                    a // b % c / d           | (((a // b) % c) / d)
                    not a == b               | (not (a == b))
                    a or b and not c or d    | ((a or (b and (not c))) or d)
                    a is not b               | (a is not b)
                    a not in b               | (a not in b)
                    - -a < 1                 | ((-(-a)) < 1)
                    a if b else c if d else e | (a if b else (c if d else e))
                    a.b[c](d, e).f           | a.b[c](d, e).f
                    f(1,)                    | f(1)
                    a[1, 2]                  | a[tuple(1, 2)]
                    (a)                      | a
                    (a,)                     | tuple(a)
                    a, b                     | tuple(a, b)
                    ()                       | tuple()
                    [[], [1, [2,]]]          | [[], [1, [2]]]
                    {}                       | {}
                    {'a': 1, b: {c: d},}     | {'a': 1, b: {c: d}}
                    None, True, False        | tuple(None, True, False)
                    0x1F, 0b11, 0o17, 1_000  | tuple(31, 3, 15, 1000)
                    1.5, .5, 5., 1e3, 1_0.0  | tuple(1.5, 0.5, 5.0, 1000.0, 10.0)
                    """)
    void expressions(String python, String expected) {
        assertThat(tree(python)).isEqualTo(expected);
    }

    @Test
    void simpleStatements() {
        assertThat(tree("""
                        import gc, sys
                        from weakref import ref
                        from course import (refcount, begin)
                        a = b = [1]
                        a.b = a[0] = (c) = 2; a += 1
                        a[0] //= 2
                        del a, b.c, d[0]; pass;
                        global e
                        """)).isEqualTo("""
                        import gc, sys
                        from weakref import ref
                        from course import refcount, begin
                        a = b = [1]
                        a.b = a[0] = c = 2
                        a += 1
                        a[0] //= 2
                        del a, b.c, d[0]
                        pass
                        global e""");
    }

    @Test
    void elifIsAnIfInTheElse() {
        assertThat(tree("""
                        if a:
                            b
                        elif c: d; e
                        else:
                            f
                        """)).isEqualTo("""
                        if a:
                            b
                        else:
                            if c:
                                d
                                e
                            else:
                                f""");
    }

    @Test
    void loops() {
        assertThat(tree("""
                        for i in range(3):
                            while True:
                                if i: break
                                continue
                        for x in 1, 2: pass
                        """)).isEqualTo("""
                        for i in range(3):
                            while True:
                                if i:
                                    break
                                continue
                        for x in tuple(1, 2):
                            pass""");
    }

    @Test
    void functionsAndClasses() {
        assertThat(tree("""
                        def f(a, b=[], c=g): return
                        class Empty: pass
                        class Node(Empty):
                            "A docstring."
                            __slots__ = ('value', "next")

                            def __init__(self, value=None):
                                self.value = value
                                self.next = None
                            def __del__(self): print(self.value)
                        class Leaf(object): __slots__ = 'only'
                        class Bare(): __slots__ = []
                        """)).isEqualTo("""
                        def f(a, b=[], c=g):
                            return
                        class Empty:
                            pass
                        class Node(Empty):
                            'A docstring.'
                            __slots__@class = tuple('value', 'next')
                            def Node.__init__(self, value=None):
                                self@0.value = value@1
                                self@0.next = None
                            def Node.__del__(self):
                                print(self@0.value)
                        class Leaf(object):
                            __slots__@class = 'only'
                        class Bare:
                            __slots__@class = []
                        """.strip());
    }

    @Test
    void aClassBodyHasNamesOfItsOwn() {
        assertThat(tree("""
                        @a.b(c)
                        class C(b.B, d()):
                            x = y = x + z
                            @property
                            def x(self, more=y): return x
                            if x:
                                class Inner: v = x
                        """)).isEqualTo("""
                        @a.b(c)
                        class C(b.B, d()):
                            x@class = y@class = (x@class + z)
                            @property
                            def C.x(self, more=y@class):
                                return x
                            if x@class:
                                class Inner@class:
                                    v@class = x
                        """.strip());
    }

    @Test
    void unpacking() {
        assertThat(tree("a, (b, *c) = d = e\n[a, b], c.d = 1, 2\nfor a, *b[0] in c: pass\nelse: pass\n(x,) = y"))
                .isEqualTo("""
                        (a, (b, *c)) = d = e
                        ((a, b), c.d) = tuple(1, 2)
                        for (a, *b[0]) in c:
                            pass
                        else:
                            pass
                        (x) = y""");
    }

    @Test
    void callsAndParameters() {
        assertThat(tree("f(a, *b, c=d, **e)\ndef f(a, /, b=1, *c, d, e=2, **g): pass\nf(lambda *, a: a)"))
                .isEqualTo("""
                        f(a, *b, c=d, **e)
                        def f(a, /, b=1, *c, d, e=2, **g):
                            pass
                        f((lambda *, a: return a@0))""");
    }

    @Test
    void variablesOfTheFunctionsAroundAreInCells() {
        assertThat(tree("""
                        def f(a, b):
                            c = d = a
                            def g(e):
                                nonlocal c
                                c = e + b
                                return lambda: (e, b, x)
                            return g, c
                        """)).isEqualTo("""
                        def f(a, b):
                            c@cell4 = d@2 = a@0
                            def f.<locals>.g(e):
                                nonlocal c
                                c@cell2 = (e@cell0 + b@cell1)
                                return (lambda : return tuple(e@cell1, b@cell0, x))
                            return tuple(g@3, c@cell4)""");
    }

    @Test
    void comprehensionsAndGenerators() {
        assertThat(tree("""
                        [a for a, b in c if b]
                        def f():
                            x = yield 1
                            yield from (b for b in x)
                        """)).isEqualTo("""
                        <listcomp>(collect:
                            for (a@2, b@3) in .0@0:
                                if b@3:
                                    element a@2)(c)
                        generator f():
                            x@0 = yield 1
                            yield from <genexpr>(for b@1 in .0@0:
                                yield b@1)(x@0)""");
    }

    @Test
    void twoValuesToTwoNames() {
        assertThat(tree("a, b = b, a\n(c, d) = (f(), 1)")).isEqualTo("parallel a, b = b, a\nparallel c, d = f(), 1");
    }

    @Test
    void whenTheSecondOfTwoNamesIsStoredFirst() {
        Program program = parse("""
                def f(x):
                    global g
                    a, b = b, a
                    a, b = 1, x
                    a, b, g = 1, x, 2
                    a, g = g, a
                    a, a = x, x
                a, b = b, a
                """);
        List<Statement> body = ((Statement.FunctionDefinition)
                        program.statements().get(0))
                .function()
                .body();
        assertThat(body.subList(1, 6))
                .extracting(statement -> ((ParallelAssignment) statement).storesLastFirst())
                .containsExactly(true, true, false, false, false);
        assertThat(((ParallelAssignment) program.statements().get(1)).storesLastFirst())
                .isFalse();
    }

    @Test
    void privateNamesAreMangledInClasses() {
        assertThat(tree("""
                        class _Node:
                            __slots__ = '__a', '__b__'
                            def m(self, __p):
                                __l = self.__a + __g.__b__ + __p
                        x.__a
                        """)).isEqualTo("""
                        class _Node:
                            __slots__@class = tuple('__a', '__b__')
                            def _Node.m(self, _Node__p):
                                _Node__l@2 = ((self@0._Node__a + _Node__g.__b__) + _Node__p@1)
                        x.__a""");
    }

    @Test
    void constantsAreThoseThatCpythonFolds() {
        assertThat(parse("1\n'a'\n-1\n(1, (2, 'a'))\n1 + 2 * 3\nnot True\nNone\n1.5")
                        .statements())
                .allMatch(statement -> isConstant(statement));
        assertThat(parse("a\n(1, a)\n[1]\n{}\nf'{1}'\n1 < 2\n1 and 2\n-a").statements())
                .noneMatch(statement -> isConstant(statement));
    }

    private static boolean isConstant(Statement statement) {
        return ((Statement.ExpressionStatement) statement).value().isConstant();
    }

    @Test
    void theTitleIsTheCommentOnTheFirstLine() {
        assertThat(parse("# Two names, one object\na = 1\n").title()).isEqualTo("Two names, one object");
        assertThat(parse("\n# Too late\n").title()).isEmpty();
        assertThat(parse("").title()).isEmpty();
    }

    @Test
    void commentsStayInTheSourceLines() {
        Program program = parse("# Title\na = '#'  # expect: nothing\n# expect at exit: bye");
        assertThat(program.statements()).hasSize(1);
        assertThat(program.source().lines())
                .containsExactly("# Title", "a = '#'  # expect: nothing", "# expect at exit: bye");
        assertThat(program.source().line(2)).isEqualTo("a = '#'  # expect: nothing");
    }

    @Test
    void aStatementReachesFromItsFirstToItsLastToken() {
        Program program = parse("""
                # Title

                a = [1,  # one

                     2]
                # expect: nothing
                def f():
                    # here
                    if a:
                        return '''
                two'''

                    # trailing
                b; c
                """);
        assertThat(program.statements())
                .extracting(statement -> statement.firstLine() + "-" + statement.lastLine())
                .containsExactly("3-5", "7-11", "14-14", "14-14");
        assertThat(program.statements()).extracting(Statement::position).last().hasToString("14:4");
    }

    @Test
    void positionsAreThoseOfTheFirstCharacter() {
        Program program = parse("x = 'ä𝄞' + f(a, f'{ b }{c}')");
        Expression sum = ((Statement.Assignment) program.statements().get(0)).value();
        Expression.Call call = (Expression.Call) ((Expression.Arithmetic) sum).right();
        Expression.FormattedString string =
                (Expression.FormattedString) call.arguments().get(1);
        assertThat(sum.position()).isEqualTo(new Position(1, 5));
        assertThat(call.position()).isEqualTo(new Position(1, 12));
        assertThat(call.arguments())
                .extracting(Expression::position)
                .extracting(Position::column)
                .containsExactly(14, 17);
        assertThat(string.parts())
                .extracting(Expression::position)
                .extracting(Position::column)
                .containsExactly(21, 25);
    }

    @Test
    void aProgramKnowsHowToReportAnError() {
        Program program = parse("a = 1\n    # note\n");
        assertThat(program.source().error(new Position(1, 5), "too small"))
                .isInstanceOf(ProgramError.class)
                .hasMessage("accepted.py:1:5: too small\n    a = 1\n        ^");
    }

    @Test
    void lineEndsOfAnySystemAndAByteOrderMark() {
        assertThat(tree("\uFEFFif a:\r\n  b\r\n  c\r\nd\re")).isEqualTo("if a:\n    b\n    c\nd\ne");
    }
}
