package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.PyFunction;
import gccourse.minipy.syntax.Site;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The attributes of functions and of bound methods. The dict of a function is made when one is set. */
final class FunctionAttributes {
    private final Mutator mutator;
    private final Atoms atoms;
    private final Containers containers;

    FunctionAttributes(Mutator mutator, Atoms atoms, Containers containers) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
    }

    /** Pushes an attribute; pushes nothing if there is none of the name. */
    boolean load(Site site, HeapObject on, PyFunction function, String name) {
        if (on.kind() == Kind.METHOD && name.equals("__self__")) {
            return pushOrNone(mutator.slot(on, 0));
        }
        HeapObject object = on.kind() == Kind.METHOD ? ofMethod(on) : on;
        switch (name) {
            case "__name__" -> {
                return pushOrNone(atoms.constant(function.definition().name()));
            }
            case "__qualname__" -> {
                return pushOrNone(atoms.constant(function.definition().qualifiedName()));
            }
            case "__closure__" -> {
                return pushOrNone(slot(object, PyFunction.CLOSURE));
            }
            case "__defaults__", "__kwdefaults__" -> {
                if (object == null || Calls.isImmortal(object)) {
                    throw site.leftOut("The attribute `" + name + "` of a function at the top level");
                }
                return pushOrNone(
                        slot(object, name.equals("__defaults__") ? PyFunction.DEFAULTS : PyFunction.KEYWORD_DEFAULTS));
            }
            default -> {
                HeapObject dict = dict(object, function);
                HeapObject value = dict == null ? null : containers.value(dict, name);
                return value != null && pushOrNone(value);
            }
        }
    }

    private @Nullable HeapObject ofMethod(HeapObject method) {
        return mutator.slotCount(method) > 1 ? mutator.slot(method, 1) : null;
    }

    private @Nullable HeapObject slot(@Nullable HeapObject function, int slot) {
        return function == null || Calls.isImmortal(function) ? null : mutator.slot(function, slot);
    }

    private @Nullable HeapObject dict(@Nullable HeapObject object, PyFunction function) {
        if (object != null && !Calls.isImmortal(object)) {
            return mutator.slot(object, PyFunction.ATTRIBUTES);
        }
        return function.hasAttributesGlobal() ? mutator.global(function.attributesGlobal()) : null;
    }

    /** Sets an attribute; the caller holds both. */
    void store(Site site, HeapObject on, PyFunction function, String name, HeapObject value) {
        refuseSpecial(site, name);
        HeapObject dict = dict(on, function);
        if (dict == null) {
            containers.dict();
            if (Calls.isImmortal(on)) {
                function.setAttributesGlobal(
                        mutator.declareGlobal(function.definition().qualifiedName() + ".__dict__"));
                mutator.storeGlobal(function.attributesGlobal());
            } else {
                mutator.setSlot(on, PyFunction.ATTRIBUTES, mutator.peek(0));
                mutator.drop();
            }
            dict = Objects.requireNonNull(dict(on, function));
        }
        containers.setEntry(dict, name, value);
    }

    /** Deletes an attribute; false if there is none of the name. */
    boolean delete(Site site, HeapObject on, PyFunction function, String name) {
        refuseSpecial(site, name);
        HeapObject dict = dict(on, function);
        if (dict == null || !containers.takeEntry(dict, name)) {
            return false;
        }
        mutator.drop();
        return true;
    }

    private static void refuseSpecial(Site site, String name) {
        if (name.startsWith("__") && name.endsWith("__")) {
            throw site.leftOut("Setting `" + name + "` of a function");
        }
    }

    private boolean pushOrNone(@Nullable HeapObject value) {
        mutator.push(value == null ? atoms.none() : value);
        return true;
    }
}
