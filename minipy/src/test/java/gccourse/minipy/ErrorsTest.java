package gccourse.minipy;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.minipy.syntax.ProgramError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a program is said in Python's words; what the course leaves out is called that. */
class ErrorsTest {
    private static final String HEAD = """
            import gc, weakref
            class A:
                __slots__ = ("x",)
                def m(self): pass
            class B: pass
            class D:
                def __init__(self, n): pass
            def f(a, b=1): pass
            def g(): pass
            def many(a, b, c): pass
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "zz                    # NameError: name 'zz' is not defined",
                "del zz                # NameError: name 'zz' is not defined",
                "zz += 1               # NameError: name 'zz' is not defined",
                "x = 1; del x; x       # NameError: name 'x' is not defined",
                "A().x                 # AttributeError: 'A' object has no attribute 'x'",
                "A().y = 1             # AttributeError: 'A' object has no attribute 'y'",
                "A().m = 1             # AttributeError: 'A' object attribute 'm' is read-only",
                "B().y                 # AttributeError: 'B' object has no attribute 'y'",
                "B().y()               # AttributeError: 'B' object has no attribute 'y'",
                "del B().y             # AttributeError: 'B' object has no attribute 'y'",
                "None.x                # AttributeError: 'NoneType' object has no attribute 'x'",
                "None.x = 1            # AttributeError: 'NoneType' object has no attribute 'x'",
                "B.y                   # AttributeError: type object 'B' has no attribute 'y'",
                "B.y()                 # AttributeError: type object 'B' has no attribute 'y'",
                "f()                   # TypeError: f() missing 1 required positional argument: 'a'",
                "f(1, 2, 3)            # TypeError: f() takes from 1 to 2 positional arguments but 3 were given",
                "g(1)                  # TypeError: g() takes 0 positional arguments but 1 was given",
                "many()                # TypeError: many() missing 3 required positional arguments: 'a', 'b', and 'c'",
                "many(1)               # TypeError: many() missing 2 required positional arguments: 'b' and 'c'",
                "many(1, 2, 3, 4)      # TypeError: many() takes 3 positional arguments but 4 were given",
                "D()                   # TypeError: D.__init__() missing 1 required positional argument: 'n'",
                "D(1, 2)               # TypeError: D.__init__() takes 2 positional arguments but 3 were given",
                "B(1)                  # TypeError: B() takes no arguments",
                "x = A().m; x(1)       # TypeError: A.m() takes 1 positional argument but 2 were given",
                "[1][2]                # IndexError: list index out of range",
                "[1][-2]               # IndexError: list index out of range",
                "(1, 2)[2]             # IndexError: tuple index out of range",
                "'a'[1]                # IndexError: string index out of range",
                "[1][1] = 2            # IndexError: list assignment index out of range",
                "del [1][1]            # IndexError: list assignment index out of range",
                "[1]['a']              # TypeError: list indices must be integers or slices, not str",
                "'a'['a']              # TypeError: string indices must be integers or slices, not str",
                "(1, 2)[0] = 3         # TypeError: 'tuple' object does not support item assignment",
                "del (1, 2)[0]         # TypeError: 'tuple' object doesn't support item deletion",
                "None[0]               # TypeError: 'NoneType' object is not subscriptable",
                "[].pop()              # IndexError: pop from empty list",
                "[1].pop(1)            # IndexError: pop index out of range",
                "[1].remove(2)         # ValueError: list.remove(x): x not in list",
                "[1].append()          # TypeError: list.append() takes exactly one argument (0 given)",
                "[1].clear(1)          # TypeError: list.clear() takes no arguments (1 given)",
                "[1].insert(1)         # TypeError: insert expected 2 arguments, got 1",
                "[1].insert('a', 1)    # TypeError: 'str' object cannot be interpreted as an integer",
                "[1].pop(1, 2)         # TypeError: pop expected at most 1 argument, got 2",
                "{}.get()              # TypeError: get expected at least 1 argument, got 0",
                "{}['a']               # KeyError: 'a'",
                "{}[1]                 # KeyError: 1",
                "del {}[None]          # KeyError: None",
                "{}.pop(True)          # KeyError: True",
                "{[]: 1}               # TypeError: unhashable type: 'list'",
                "1 + 'a'               # TypeError: unsupported operand type(s) for +: 'int' and 'str'",
                "None - 1              # TypeError: unsupported operand type(s) for -: 'NoneType' and 'int'",
                "'a' + 1               # TypeError: can only concatenate str (not \"int\") to str",
                "[1] + (1,)            # TypeError: can only concatenate list (not \"tuple\") to list",
                "[1] * 'a'             # TypeError: can't multiply sequence by non-int of type 'str'",
                "{} * 2                # TypeError: unsupported operand type(s) for *: 'dict' and 'int'",
                "-[]                   # TypeError: bad operand type for unary -: 'list'",
                "[] < 1                # TypeError: '<' not supported between instances of 'list' and 'int'",
                "1 in 5                # TypeError: argument of type 'int' is not iterable",
                "1 in 'a'              # TypeError: 'in <string>' requires string as left operand, not int",
                "1 / 0                 # ZeroDivisionError: division by zero",
                "1 // 0                # ZeroDivisionError: integer division or modulo by zero",
                "1 % 0                 # ZeroDivisionError: integer modulo by zero",
                "1.5 / 0               # ZeroDivisionError: float division by zero",
                "1.5 // 0              # ZeroDivisionError: float floor division by zero",
                "1.5 % 0               # ZeroDivisionError: float modulo",
                "x = 5; x()            # TypeError: 'int' object is not callable",
                "len(1)                # TypeError: object of type 'int' has no len()",
                "len()                 # TypeError: len() takes exactly one argument (0 given)",
                "for i in 1: pass      # TypeError: 'int' object is not iterable",
                "for i in range(): pass        # TypeError: range expected at least 1 argument, got 0",
                "for i in range(1,2,3,4): pass # TypeError: range expected at most 3 arguments, got 4",
                "for i in range('a'): pass     # TypeError: 'str' object cannot be interpreted as an integer",
                "for i in range(1, 2, 0): pass # ValueError: range() arg 3 must not be zero",
                "gc.collect(3)         # ValueError: invalid generation",
                "gc.collect('a')       # TypeError: 'str' object cannot be interpreted as an integer",
                "weakref.ref(1)        # TypeError: cannot create weak reference to 'int' object",
                "weakref.ref([])       # TypeError: cannot create weak reference to 'list' object",
                "weakref.ref(A())      # TypeError: cannot create weak reference to 'A' object",
                "weakref.ref(B())(1)   # TypeError: weakref.__call__() takes no arguments (1 given)",
            })
    void pythonsOwnErrors(String statement, String problem) {
        assertThat(Programs.error(HEAD + statement).problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print(B())",
                "print([g])",
                "x = f'{B}'",
                "x = range(3)",
                "object()",
                "sorted([1])",
                "super()",
                "class C(int): pass",
                "class C:\n    def __eq__(self, other): return True",
                "B.x = 1",
                "gc.x = 1",
                "x = A.m",
                "x = [].append",
                "x = g.__name__",
                "x = B().__dict__",
                "[].sort()",
                "'a'.upper()",
                "{}.keys()",
                "x = {B(): 1}",
                "'%d' % 1",
                "x = [1]; x *= 2",
                "x = [1]; x += 'a'",
                "[1] < [2]",
                "A().m == A().m",
                "weakref.ref(B()) == weakref.ref(B())",
                "weakref.ref(g)",
                "9223372036854775807 + 1",
                "x = -9223372036854775807; x -= 2",
                "x = -9223372036854775807 - 1; x = -x",
                "import os",
                "from gc import get_referrers",
                "gc.get_referrers",
                "gc.set_debug(1)",
            })
    void leftOut(String statement) {
        assertThat(Programs.error(HEAD + statement).problem()).endsWith("See docs/minipy.md.");
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
                .hasMessage("p.py:3:16: NameError: name 'nowhere' is not defined\n"
                        + "    return nowhere\n"
                        + "           ^");
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
