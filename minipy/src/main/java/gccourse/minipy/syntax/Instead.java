package gccourse.minipy.syntax;

import java.util.Map;

/** What to write in place of what this course leaves out, by the name under which it is refused. */
final class Instead {
    private static final Map<String, String> BY_CONSTRUCT = Map.ofEntries(
            Map.entry("`async`", "Write an ordinary function: nothing here waits for anything outside."),
            Map.entry(
                    "`sys.getsizeof`",
                    "The course's heap has sizes of its own, which docs/heap.md tells: look at the picture of a run."),
            Map.entry(
                    "`gc.get_referrers` of what a global name is bound to",
                    "In CPython the dict of the global names is among the answers, and here there is none: ask in a"
                            + " function, of what only locals and other objects refer to."),
            Map.entry("`await`", "Call the function: nothing here waits for anything outside."),
            Map.entry("`except*`", "Write `except`: one exception at a time is raised here."),
            Map.entry("A keyword in the head of a class", "Write a function that makes the class."),
            Map.entry("A slice among several indexes", "Write several subscripts."),
            Map.entry("The attribute `__name__` in a format", "Write an f-string."),
            Map.entry("`yield` inside another expression", "Write `x = yield y` first, and then use `x`."),
            Map.entry("`yield` inside an `except` clause", "Write it behind the `try` statement."),
            Map.entry("`yield` inside a `finally` clause", "Write it behind the `try` statement."),
            Map.entry("`**` in a dict display", "Write `{...} | other`, or `update`."),
            Map.entry("`reversed` of a dict", "Write `reversed(list(d))`."),
            Map.entry("`match`", "Write `if` and `elif` with `==` and `isinstance`."),
            Map.entry("`try`", "Ask first: `in`, `get`, `is None`."),
            Map.entry("`raise`", "Return None, or print what is wrong."),
            Map.entry("`assert`", "Write `if not ...: print(...)`."),
            Map.entry("`with`", "Call what opens and what closes yourself."),
            Map.entry("`as`", "Import the name as it is, and assign it to another one."),
            Map.entry("`import *`", "Name what you import."),
            Map.entry("A module inside a package", "Import one of `course`, `gc`, `sys` and `weakref`."),
            Map.entry("An annotation", "Leave it out, or write a comment: nothing here reads it."),
            Map.entry("A bytes literal", "Write a string, or a list of numbers."),
            Map.entry("A complex number", "Write two floats."),
            Map.entry("A `\\N{...}` escape", "Write the character itself, or `\\u` and its number."),
            Map.entry("The operator `@`", "Write a function that multiplies."),
            Map.entry("The operator `@=`", "Write a function that multiplies."),
            Map.entry("`...`", "Write `pass`, or None."),
            Map.entry("A class inside a function", "Define it at the top level."),
            Map.entry("A class inside a class", "Define it at the top level."));

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("input", "Assign the text in the program: nobody is asked here."),
            Map.entry("open", "Write the text into the program: there are no files here."),
            Map.entry("eval", "Write the expression itself."),
            Map.entry("exec", "Write the statements themselves."),
            Map.entry("compile", "Write the program itself."),
            Map.entry("globals", "Keep the names in a dict of your own."),
            Map.entry("locals", "Keep the names in a dict of your own."),
            Map.entry("vars", "Name the attributes."),
            Map.entry("dir", "Name the attributes."),
            Map.entry("bytes", "Write a string, or a list of numbers."),
            Map.entry("bytearray", "Write a list of numbers."),
            Map.entry("memoryview", "Write a slice."),
            Map.entry("complex", "Write two floats."),
            Map.entry("slice", "Write the slice in its brackets: `a[1:3]`."),
            Map.entry("super", "Name the class: `Base.method(self)`."),
            Map.entry("callable", "Ask with `isinstance`, or call it."),
            Map.entry("exit", "Let the program come to its end, or raise SystemExit."),
            Map.entry("quit", "Let the program come to its end, or raise SystemExit."),
            Map.entry("help", "Read docs/minipy.md."),
            Map.entry("aiter", "Write `iter`."),
            Map.entry("anext", "Write `next`."));

    private static final String NAME = "The name `";

    private Instead() {}

    /** Returns a sentence with a space in front of it, nothing if there is no advice. */
    static String of(String construct) {
        String sentence = construct.startsWith(NAME)
                ? BY_NAME.get(construct.substring(NAME.length(), construct.indexOf('`', NAME.length())))
                : BY_CONSTRUCT.get(construct);
        return sentence == null ? "" : " " + sentence;
    }
}
