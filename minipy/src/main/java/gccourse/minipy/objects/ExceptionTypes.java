package gccourse.minipy.objects;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's own exception classes. Each is made when it is first asked for. */
public final class ExceptionTypes {
    /** Each class with the one that it derives from, as in CPython's {@code Objects/exceptions.c}. */
    private static final Map<String, String> BASES = Map.ofEntries(
            Map.entry("Exception", "BaseException"),
            Map.entry("SystemExit", "BaseException"),
            Map.entry("KeyboardInterrupt", "BaseException"),
            Map.entry("GeneratorExit", "BaseException"),
            Map.entry("ArithmeticError", "Exception"),
            Map.entry("FloatingPointError", "ArithmeticError"),
            Map.entry("OverflowError", "ArithmeticError"),
            Map.entry("ZeroDivisionError", "ArithmeticError"),
            Map.entry("AssertionError", "Exception"),
            Map.entry("AttributeError", "Exception"),
            Map.entry("BufferError", "Exception"),
            Map.entry("EOFError", "Exception"),
            Map.entry("ImportError", "Exception"),
            Map.entry("ModuleNotFoundError", "ImportError"),
            Map.entry("LookupError", "Exception"),
            Map.entry("IndexError", "LookupError"),
            Map.entry("KeyError", "LookupError"),
            Map.entry("MemoryError", "Exception"),
            Map.entry("NameError", "Exception"),
            Map.entry("UnboundLocalError", "NameError"),
            Map.entry("OSError", "Exception"),
            Map.entry("FileExistsError", "OSError"),
            Map.entry("FileNotFoundError", "OSError"),
            Map.entry("PermissionError", "OSError"),
            Map.entry("ConnectionError", "OSError"),
            Map.entry("TimeoutError", "OSError"),
            Map.entry("ReferenceError", "Exception"),
            Map.entry("RuntimeError", "Exception"),
            Map.entry("NotImplementedError", "RuntimeError"),
            Map.entry("RecursionError", "RuntimeError"),
            Map.entry("StopIteration", "Exception"),
            Map.entry("StopAsyncIteration", "Exception"),
            Map.entry("SyntaxError", "Exception"),
            Map.entry("SystemError", "Exception"),
            Map.entry("TypeError", "Exception"),
            Map.entry("ValueError", "Exception"),
            Map.entry("UnicodeError", "ValueError"),
            Map.entry("Warning", "Exception"),
            Map.entry("DeprecationWarning", "Warning"),
            Map.entry("RuntimeWarning", "Warning"),
            Map.entry("UserWarning", "Warning"));

    /** What an exception has, in the order in which CPython lets go of it ({@code BaseException_clear}). */
    private static final List<String> SLOTS = List.of(
            PyClass.DICT, "args", "__notes__", "__traceback__", "__cause__", "__context__", PyClass.SUPPRESS_CONTEXT);

    private final Mutator mutator;
    private final Map<String, PyClass> made = new HashMap<>();

    public ExceptionTypes(Mutator mutator) {
        this.mutator = mutator;
    }

    /** Returns the class of a name, null if Python has no exception of it. */
    public @Nullable PyClass find(String name) {
        if (!name.equals("BaseException") && !BASES.containsKey(name)) {
            return null;
        }
        return type(name);
    }

    /** Returns the class of a name that Python has. */
    public PyClass type(String name) {
        PyClass type = made.get(name);
        if (type == null) {
            String base = BASES.get(name);
            List<String> own = switch (name) {
                case "AttributeError" -> List.of("obj", "name");
                case "NameError" -> List.of("name");
                case "StopIteration" -> List.of("value");
                case "SystemExit" -> List.of("code");
                default -> List.of();
            };
            type = PyClass.ofException(name, base == null ? null : type(base), base == null ? SLOTS : own);
            type.setObject(mutator.immortal(Kind.CLASS, type));
            made.put(name, type);
        }
        return type;
    }

    /** Returns the object of a class of a name that Python has. */
    public HeapObject object(String name) {
        return type(name).object();
    }
}
