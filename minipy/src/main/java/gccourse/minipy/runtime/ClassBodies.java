package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.ClassAttribute;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names that class bodies bind while they are executed. Hidden globals hold their values, then and later on. */
public final class ClassBodies {
    private final Mutator mutator;
    private final Deque<Body> running = new ArrayDeque<>();

    private record Body(String qualifiedName, Map<String, ClassAttribute> bound) {}

    ClassBodies(Mutator mutator) {
        this.mutator = mutator;
    }

    /** Begins a class body inside the one that is executed now, if there is one; returns its qualified name. */
    public String begin(String name) {
        String qualifiedName = running.isEmpty() ? name : running.element().qualifiedName + "." + name;
        running.push(new Body(qualifiedName, new LinkedHashMap<>()));
        return qualifiedName;
    }

    /** Ends the newest class body and returns what it has bound. */
    public Map<String, ClassAttribute> end() {
        return running.pop().bound;
    }

    private Body body() {
        return Objects.requireNonNull(running.peek());
    }

    /** Returns what the body has bound a name to, null if nothing. */
    public @Nullable HeapObject find(String name) {
        ClassAttribute attribute = body().bound.get(name);
        return attribute == null ? null : attribute.value();
    }

    /** Binds a name to the top entry and drops the entry. */
    public void bind(String name) {
        HeapObject value = mutator.peek(0);
        ClassAttribute old = body().bound.get(name);
        int global = old == null ? mutator.declareGlobal(body().qualifiedName + "." + name) : old.global();
        body().bound.put(name, new ClassAttribute(global, value, mutator.payload(value)));
        mutator.storeGlobal(global);
    }

    /** Unbinds a name; returns whether it was bound. */
    public boolean unbind(String name) {
        ClassAttribute old = body().bound.remove(name);
        if (old != null) {
            mutator.deleteGlobal(old.global());
        }
        return old != null;
    }
}
