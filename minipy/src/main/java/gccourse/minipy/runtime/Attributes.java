package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.Atoms;
import gccourse.minipy.objects.ClassAttribute;
import gccourse.minipy.objects.Containers;
import gccourse.minipy.objects.Descriptor;
import gccourse.minipy.objects.Module;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.objects.PyFunction;
import gccourse.minipy.objects.SuperState;
import gccourse.minipy.objects.Values;
import gccourse.minipy.syntax.Site;
import org.jspecify.annotations.Nullable;

/** The attributes of instances, classes and whatever else has some. */
public final class Attributes {
    private final Mutator mutator;
    private final Containers containers;
    private final Atoms atoms;
    private final Values values;
    private final Calls calls;
    private final Exceptions exceptions;
    private final BuiltinAttributes builtins;

    Attributes(Mutator mutator, Atoms atoms, Containers containers, Values values, Calls calls, Exceptions exceptions) {
        this.mutator = mutator;
        this.atoms = atoms;
        this.containers = containers;
        this.values = values;
        this.calls = calls;
        this.exceptions = exceptions;
        builtins = new BuiltinAttributes(mutator, atoms, containers);
    }

    // ---- instances

    /**
     * Returns what an attribute of an instance holds, null if it is not set.
     *
     * @param slot the attribute's slot as its class has it, -1 if it has none
     */
    public @Nullable HeapObject get(HeapObject instance, int slot) {
        return slot < 0 || slot >= mutator.slotCount(instance) ? null : mutator.slot(instance, slot);
    }

    /** Sets an attribute of an instance, which may have to gain slots for it. */
    public void set(HeapObject instance, int slot, HeapObject value) {
        int count = mutator.slotCount(instance);
        if (slot < count) {
            mutator.setSlot(instance, slot, value);
            return;
        }
        for (int i = count; i < slot; i++) {
            mutator.addSlot(instance, null);
        }
        mutator.addSlot(instance, value);
    }

    /** Returns what an instance itself has under a name, null if nothing; an exception has more than that. */
    public @Nullable HeapObject own(HeapObject instance, PyClass type, String name) {
        if (!type.isException()) {
            return get(instance, type.indexOf(name));
        }
        HeapObject dict = mutator.slot(instance, type.indexOf(PyClass.DICT));
        return dict == null ? null : containers.value(dict, name);
    }

    // ---- loading

    /** Pushes an attribute, in the order in which Python looks for it; pushes nothing if there is none of the name. */
    public boolean load(Site site, HeapObject on, String name) {
        Object payload = mutator.payload(on);
        if (on.kind() == Kind.INSTANCE && payload instanceof PyClass type) {
            return loadFromInstance(site, on, type, name);
        }
        if (on.kind() == Kind.CLASS && payload instanceof PyClass type) {
            return loadFromClass(site, on, type, name);
        }
        if (payload instanceof Module module) {
            mutator.push(module.member(site, name));
            return true;
        }
        if (payload instanceof SuperState state) {
            return loadFromSuper(site, on, state, name);
        }
        return builtins.load(site, on, name);
    }

    private boolean loadFromInstance(Site site, HeapObject on, PyClass type, String name) {
        ClassAttribute attribute = type.find(name);
        if (attribute != null && attribute.isProperty()) {
            return bind(site, attribute, on, type);
        }
        HeapObject own = own(on, type, name);
        if (own != null) {
            mutator.push(own);
            return true;
        }
        if (attribute != null) {
            return bind(site, attribute, on, type);
        }
        if (builtins.loadFromInstance(site, on, type, name)) {
            return true;
        }
        ClassAttribute otherwise = type.find("__getattr__");
        if (otherwise == null) {
            return false;
        }
        askOtherwise(site, on, type, otherwise, name);
        return true;
    }

    /** Asks {@code __getattr__}: by then CPython has raised an exception and dropped it, and binds the method. */
    private void askOtherwise(Site site, HeapObject on, PyClass type, ClassAttribute otherwise, String name) {
        PythonException missing = exceptions.missingAttribute(
                site, on, name, "'" + type.name() + "' object has no attribute '" + name + "'");
        exceptions.isOver(missing, "AttributeError", mutator.temporaries());
        bind(site, otherwise, on, type);
        mutator.push(atoms.constant(name));
        calls.call(site, mutator.peek(1), 1);
        mutator.dropBelowTop();
    }

    private boolean loadFromClass(Site site, HeapObject on, PyClass type, String name) {
        ClassAttribute attribute = type.find(name);
        if (attribute == null) {
            return builtins.loadFromClass(on, type, name);
        }
        if (attribute.payload() instanceof Descriptor descriptor && descriptor.type() != Descriptor.Type.PROPERTY) {
            return bind(site, attribute, on, type);
        }
        mutator.push(attribute.value());
        return true;
    }

    private boolean loadFromSuper(Site site, HeapObject on, SuperState state, String name) {
        HeapObject self = mutator.slot(on, 0);
        HeapObject object = self == null ? atoms.none() : self;
        ClassAttribute attribute = state.type().findAfter(state.after(), name);
        if (attribute == null) {
            return object.kind() == Kind.INSTANCE && builtins.loadFromInstance(site, object, state.type(), name);
        }
        if (object.kind() == Kind.CLASS && !(attribute.payload() instanceof Descriptor)) {
            mutator.push(attribute.value());
            return true;
        }
        return bind(site, attribute, object, state.type());
    }

    /** Pushes what an attribute of a class is on an object: functions become bound methods, descriptors are asked. */
    private boolean bind(Site site, ClassAttribute attribute, HeapObject on, PyClass type) {
        HeapObject value = attribute.value();
        if (attribute.function() != null) {
            bindMethod(value, on);
        } else if (attribute.payload() instanceof Descriptor descriptor) {
            HeapObject function = mutator.slot(value, 0);
            switch (descriptor.type()) {
                case STATIC_METHOD -> mutator.push(function == null ? atoms.none() : function);
                case CLASS_METHOD -> {
                    if (function == null || !(mutator.payload(function) instanceof PyFunction)) {
                        throw site.leftOut("A class method that is no function");
                    }
                    bindMethod(function, type.object());
                }
                case PROPERTY -> {
                    if (function == null || function == atoms.none()) {
                        throw exceptions.missingAttribute(
                                site, on, "", "property of '" + type.name() + "' object has no getter");
                    }
                    mutator.push(on);
                    calls.call(site, function, 1);
                }
            }
        } else {
            mutator.push(value);
        }
        return true;
    }

    /** Pushes a bound method. */
    public HeapObject bindMethod(HeapObject function, HeapObject on) {
        boolean immortal = Calls.isImmortal(function);
        HeapObject method = mutator.allocate(Kind.METHOD, immortal ? 1 : 2, mutator.payload(function));
        mutator.setSlot(method, 0, on);
        if (!immortal) {
            mutator.setSlot(method, 1, function);
        }
        return method;
    }

    /** Returns the exception for an object that has no such attribute; to be thrown. */
    public RuntimeException missing(Site site, HeapObject on, String name) {
        if (mutator.payload(on) instanceof PyClass type && on.kind() == Kind.CLASS) {
            return missingInClass(site, on, type, name);
        }
        if (name.startsWith("__") && name.endsWith("__")) {
            return site.leftOut("The attribute `" + name + "`");
        }
        String text = "'" + values.typeName(on) + "' object has no attribute '" + name + "'";
        return switch (on.kind()) {
            case INSTANCE, NONE, BOOL, INT, FLOAT, FUNCTION, METHOD, WEAK_REFERENCE, ITERATOR ->
                exceptions.missingAttribute(site, on, name, text);
            default -> site.error("AttributeError: " + text + " in this course. See docs/minipy.md.");
        };
    }

    private RuntimeException missingInClass(Site site, HeapObject on, PyClass type, String name) {
        if (name.startsWith("__") && name.endsWith("__")) {
            return site.leftOut("The attribute `" + name + "` of a class");
        }
        return exceptions.missingAttribute(
                site, on, name, "type object '" + type.name() + "' has no attribute '" + name + "'");
    }

    // ---- storing

    /** Sets an attribute; the caller holds both. */
    public void store(Site site, HeapObject on, String name, HeapObject value) {
        if (mutator.payload(on) instanceof PyClass type) {
            if (on.kind() == Kind.CLASS) {
                storeInClass(site, type, name, value);
                return;
            }
            ClassAttribute attribute = type.find(name);
            if (attribute != null && attribute.isProperty()) {
                storeByProperty(site, on, type, attribute, name, value);
            } else if (type.isException()) {
                builtins.setOfException(site, on, type, name, value);
            } else {
                storeInInstance(site, on, type, name, value);
            }
            return;
        }
        if (on.kind() == Kind.FUNCTION && mutator.payload(on) instanceof PyFunction function) {
            builtins.functions().store(site, on, function, name, value);
            return;
        }
        throw switch (on.kind()) {
            case CLASS, FUNCTION -> site.leftOut("Setting an attribute of a function or a module");
            default -> missing(site, on, name);
        };
    }

    private void storeInInstance(Site site, HeapObject on, PyClass type, String name, HeapObject value) {
        int slot = type.indexOf(name);
        if (slot < 0) {
            if (name.equals("__class__") || name.equals(PyClass.DICT)) {
                throw site.leftOut("Setting `" + name + "`");
            }
            if (!type.isOpen()) {
                throw type.find(name) == null
                        ? missing(site, on, name)
                        : exceptions.missingAttribute(
                                site, on, name, "'" + type.name() + "' object attribute '" + name + "' is read-only");
            }
            slot = type.addAttribute(name);
        }
        set(on, slot, value);
    }

    private void storeInClass(Site site, PyClass type, String name, HeapObject value) {
        if (type.isBuiltin()) {
            throw site.error("TypeError: cannot set '" + name + "' attribute of immutable type '" + type.name() + "'");
        }
        if (name.startsWith("__") && name.endsWith("__")) {
            throw site.leftOut("Setting `" + name + "` of a class");
        }
        ClassAttribute old = type.own().get(name);
        int global = old == null ? mutator.declareGlobal(type.qualifiedName() + "." + name) : old.global();
        mutator.push(value);
        type.bind(name, new ClassAttribute(global, value, mutator.payload(value)));
        mutator.storeGlobal(global);
    }

    private void storeByProperty(
            Site site, HeapObject on, PyClass type, ClassAttribute property, String name, HeapObject value) {
        HeapObject setter = mutator.slot(property.value(), 1);
        if (setter == null || setter == atoms.none()) {
            throw exceptions.missingAttribute(
                    site, on, name, "property '" + name + "' of '" + type.name() + "' object has no setter");
        }
        mutator.push(on);
        mutator.push(value);
        calls.call(site, setter, 2);
        mutator.drop();
    }

    /** Deletes an attribute; the caller holds the object. */
    public void delete(Site site, HeapObject on, String name) {
        if (on.kind() == Kind.FUNCTION && mutator.payload(on) instanceof PyFunction function) {
            if (!builtins.functions().delete(site, on, function, name)) {
                throw missing(site, on, name);
            }
            return;
        }
        if (!(mutator.payload(on) instanceof PyClass type)) {
            throw missing(site, on, name);
        }
        if (on.kind() == Kind.CLASS) {
            ClassAttribute old = type.own().get(name);
            if (old == null) {
                throw missing(site, on, name);
            }
            type.bind(name, null);
            mutator.deleteGlobal(old.global());
            return;
        }
        ClassAttribute attribute = type.find(name);
        if (attribute != null && attribute.isProperty()) {
            throw site.leftOut("`del` of a property");
        }
        if (type.isException()) {
            builtins.deleteOfException(site, on, type, name);
            return;
        }
        int slot = type.indexOf(name);
        if (get(on, slot) == null) {
            throw missing(site, on, name);
        }
        mutator.setSlot(on, slot, null);
    }
}
