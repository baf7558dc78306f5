package gccourse.minipy.runtime;

import gccourse.heap.Frame;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.PyFunction;
import gccourse.minipy.syntax.Function.Parameter;
import gccourse.minipy.syntax.Function.Signature;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves the arguments of a call from the stack into the frame of the function, as CPython does when it starts one. */
final class Binding {
    static final String[] NO_KEYWORDS = {};

    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;

    Binding(Mutator mutator, Atoms atoms, Containers containers) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
    }

    /**
     * Pushes the frame of a function. What lies on the stack below the arguments stays there.
     *
     * @param object the function itself, null if it is immortal
     * @param self the first argument if it does not lie on the stack, else null
     * @param given how many entries to take
     * @param keywords the names of the last of these entries
     */
    Frame bind(
            Site site,
            PyFunction function,
            @Nullable HeapObject object,
            @Nullable HeapObject self,
            int given,
            String[] keywords) {
        Signature signature = function.definition().signature();
        Frame frame;
        if (self == null && keywords.length == 0 && signature.isPlain()) {
            frame = bindPlain(site, function, object, given);
        } else {
            frame = mutator.pushFrame(function.definition().qualifiedName(), function.frameNames(), 0);
            bindAll(new Call(site, function, object, frame, self, given - keywords.length, keywords));
        }
        if (object != null && !function.definition().captured().isEmpty()) {
            takeClosure(function, object, frame);
        }
        for (int index : function.definition().cells()) {
            makeCell(frame, index);
        }
        return frame;
    }

    private Frame bindPlain(Site site, PyFunction function, @Nullable HeapObject object, int given) {
        int parameters = function.positionalCount();
        if (given != parameters) {
            checkPositional(site, function, given);
            for (int i = given; i < parameters; i++) {
                mutator.push(defaultValue(function, object, i));
            }
        }
        return mutator.pushFrame(function.definition().qualifiedName(), function.frameNames(), parameters);
    }

    private record Call(
            Site site,
            PyFunction function,
            @Nullable HeapObject object,
            Frame frame,
            @Nullable HeapObject self,
            int positional,
            String[] keywords) {
        Signature signature() {
            return function.definition().signature();
        }

        int given() {
            return positional + (self == null ? 0 : 1);
        }
    }

    /** In CPython's order: the dict for keywords, the tuple for what is too much, the keywords, the default values. */
    private void bindAll(Call call) {
        Signature signature = call.signature();
        int last = signature.size() - 1;
        HeapObject dict = null;
        if (signature.takesKeywords()) {
            dict = containers.dict();
            mutator.storeLocal(call.frame, last);
            last--;
        }
        int most = signature.positional().size();
        if (signature.takesMore()) {
            tupleOfMore(call, most);
            mutator.storeLocal(call.frame, last);
        }
        bindKeywords(call, dict);
        for (int i = call.positional - 1; i >= 0; i--) {
            int parameter = i + call.given() - call.positional;
            if (parameter < most) {
                mutator.storeLocal(call.frame, parameter);
            } else {
                mutator.drop();
            }
        }
        if (call.self != null && most > 0) {
            mutator.push(call.self);
            mutator.storeLocal(call.frame, 0);
        }
        if (call.given() > most && !signature.takesMore()) {
            throw tooMany(call);
        }
        bindDefaults(call);
    }

    private void tupleOfMore(Call call, int most) {
        int size = Math.max(0, call.given() - most);
        if (size == 0) {
            mutator.push(containers.emptyTuple());
            return;
        }
        HeapObject tuple = mutator.allocate(Kind.TUPLE, size, Kind.TUPLE.pythonName());
        int onStack = call.positional + call.keywords.length;
        for (int i = 0; i < size; i++) {
            int argument = most + i - (call.given() - call.positional);
            HeapObject value = argument < 0 ? call.self : mutator.peek(onStack - argument);
            mutator.setSlot(tuple, i, value);
        }
    }

    private void bindKeywords(Call call, @Nullable HeapObject dict) {
        int count = call.keywords.length;
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = place(call, call.keywords[i], dict != null);
            if (places[i] < 0 && dict != null) {
                containers.setEntry(dict, call.keywords[i], mutator.peek(count - 1 - i));
            }
        }
        for (int i = count - 1; i >= 0; i--) {
            if (places[i] < 0) {
                mutator.drop();
            } else {
                mutator.storeLocal(call.frame, places[i]);
            }
        }
    }

    /** Returns the parameter of a name, -1 if it goes to the dict. */
    private int place(Call call, String keyword, boolean hasDict) {
        Signature signature = call.signature();
        int place = indexOf(signature.positional(), keyword);
        if (place >= signature.positionalOnly()) {
            if (place < call.given()) {
                throw error(call, "got multiple values for argument '" + keyword + "'");
            }
            return place;
        }
        int keywordOnly = indexOf(signature.keywordOnly(), keyword);
        if (keywordOnly >= 0) {
            return signature.positional().size() + keywordOnly;
        }
        if (!hasDict) {
            throw error(
                    call,
                    place >= 0
                            ? "got some positional-only arguments passed as keyword arguments: '" + keyword + "'"
                            : "got an unexpected keyword argument '" + keyword + "'");
        }
        return -1;
    }

    private static int indexOf(List<Parameter> parameters, String name) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void bindDefaults(Call call) {
        Signature signature = call.signature();
        int positional = signature.positional().size();
        List<String> missing = new ArrayList<>();
        for (int i = Math.min(call.given(), positional); i < call.function.firstDefault(); i++) {
            if (mutator.local(call.frame, i) == null) {
                missing.add("'" + signature.positional().get(i).name() + "'");
            }
        }
        refuseMissing(call.site, call.function, missing, "positional");
        for (int i = call.function.firstDefault(); i < positional; i++) {
            bindDefault(call, i);
        }
        for (int i = 0; i < signature.keywordOnly().size(); i++) {
            Parameter parameter = signature.keywordOnly().get(i);
            if (parameter.defaultValue() != null) {
                bindDefault(call, positional + i);
            } else if (mutator.local(call.frame, positional + i) == null) {
                missing.add("'" + parameter.name() + "'");
            }
        }
        refuseMissing(call.site, call.function, missing, "keyword-only");
    }

    private void bindDefault(Call call, int parameter) {
        if (mutator.local(call.frame, parameter) == null) {
            mutator.push(defaultValue(call.function, call.object, parameter));
            mutator.storeLocal(call.frame, parameter);
        }
    }

    private HeapObject defaultValue(PyFunction function, @Nullable HeapObject object, int parameter) {
        HeapObject value;
        if (object == null) {
            value = mutator.global(function.defaultGlobal(parameter));
        } else if (parameter < function.positionalCount()) {
            HeapObject tuple = mutator.slot(object, PyFunction.DEFAULTS);
            value = tuple == null ? null : containers.item(tuple, parameter - function.firstDefault());
        } else {
            Signature signature = function.definition().signature();
            HeapObject dict = mutator.slot(object, PyFunction.KEYWORD_DEFAULTS);
            String name = signature
                    .keywordOnly()
                    .get(parameter - function.positionalCount())
                    .name();
            value = dict == null ? null : containers.value(dict, name);
        }
        return value == null ? atoms.none() : value;
    }

    private void takeClosure(PyFunction function, HeapObject object, Frame frame) {
        int first = function.definition().firstCaptured();
        HeapObject closure = mutator.slot(object, PyFunction.CLOSURE);
        for (int i = 0; closure != null && i < containers.size(closure); i++) {
            mutator.push(containers.item(closure, i));
            mutator.storeLocal(frame, first + i);
        }
    }

    private void makeCell(Frame frame, int index) {
        HeapObject cell = mutator.allocate(Kind.CELL, 1, "cell");
        HeapObject value = mutator.local(frame, index);
        if (value != null) {
            mutator.setSlot(cell, 0, value);
        }
        mutator.storeLocal(frame, index);
    }

    // ---- errors

    private static void checkPositional(Site site, PyFunction function, int given) {
        int most = function.positionalCount();
        int fewest = function.firstDefault();
        if (given > most) {
            throw site.error(name(function) + " " + takes(fewest, most) + " but " + given
                    + (given == 1 ? " was given" : " were given"));
        }
        List<String> missing = new ArrayList<>();
        for (int i = given; i < fewest; i++) {
            missing.add(
                    "'" + function.definition().signature().positional().get(i).name() + "'");
        }
        refuseMissing(site, function, missing, "positional");
    }

    private ProgramError tooMany(Call call) {
        int given = call.given();
        int keywordOnly = 0;
        for (int i = 0; i < call.signature().keywordOnly().size(); i++) {
            keywordOnly += mutator.local(call.frame, call.function.positionalCount() + i) == null ? 0 : 1;
        }
        String takes = takes(call.function.firstDefault(), call.function.positionalCount());
        if (keywordOnly == 0) {
            return error(call, takes + " but " + given + (given == 1 ? " was given" : " were given"));
        }
        return error(
                call,
                takes + " but " + given + " positional argument" + (given == 1 ? "" : "s") + " (and " + keywordOnly
                        + " keyword-only argument" + (keywordOnly == 1 ? "" : "s") + ") were given");
    }

    private static String takes(int fewest, int most) {
        return "takes " + (fewest == most ? "" + most : "from " + fewest + " to " + most) + " positional argument"
                + (most == 1 ? "" : "s");
    }

    private static void refuseMissing(Site site, PyFunction function, List<String> missing, String kind) {
        if (!missing.isEmpty()) {
            throw site.error(name(function) + " missing " + missing.size() + " required " + kind + " argument"
                    + (missing.size() == 1 ? "" : "s") + ": " + Words.enumeration(missing));
        }
    }

    private static ProgramError error(Call call, String problem) {
        return call.site.error(name(call.function) + " " + problem);
    }

    private static String name(PyFunction function) {
        return "TypeError: " + function.definition().qualifiedName() + "()";
    }
}
