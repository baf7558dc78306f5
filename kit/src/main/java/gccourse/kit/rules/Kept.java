package gccourse.kit.rules;

import gccourse.heap.Collector;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the objects of the heap that a collector holds on to by itself: in fields of its classes, arrays, collections and
 * maps, and in what its lambdas have captured. What the objects on the heap hold is not followed.
 */
public final class Kept {
    private final CollectorLoader own;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> toVisit = new ArrayDeque<>();
    private final Set<Class<?>> classes = new HashSet<>();

    private Kept(CollectorLoader own) {
        this.own = own;
    }

    /**
     * Counts the freed objects that a collector holds on to.
     *
     * @param inspector looks at the collector's heap
     * @return 0 in a run that does not count work ({@code gccourse.instrument=false})
     */
    public static int freed(Collector collector, Inspector inspector) {
        return (int) objects(collector).stream().filter(inspector::isFreed).count();
    }

    private static Set<HeapObject> objects(Collector collector) {
        if (!(collector.getClass().getClassLoader() instanceof CollectorLoader own)) {
            return Set.of();
        }
        Kept kept = new Kept(own);
        own.defined().forEach(kept::visitStatics);
        kept.add(collector);
        Set<HeapObject> found = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!kept.toVisit.isEmpty()) {
            Object next = kept.toVisit.remove();
            if (next instanceof HeapObject object) {
                found.add(object);
            } else {
                kept.visit(next);
            }
        }
        return found;
    }

    private void add(@Nullable Object object) {
        if (object != null && seen.add(object)) {
            toVisit.add(object);
        }
    }

    private void visit(Object object) {
        if (object instanceof Object[] array) {
            for (Object element : array) {
                add(element);
            }
        }
        if (object instanceof Collection<?> collection) {
            collection.forEach(this::add);
        }
        if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                add(key);
                add(value);
            });
        }
        if (object instanceof Map.Entry<?, ?> entry) {
            add(entry.getKey());
            add(entry.getValue());
        }
        if (object instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        }
        for (Class<?> type = object.getClass();
                type != null && type.getClassLoader() == own;
                type = type.getSuperclass()) {
            visitStatics(type);
            visitFields(type, object);
        }
    }

    private void visitStatics(Class<?> type) {
        if (classes.add(type)) {
            visitFields(type, null);
        }
    }

    /** Visits the fields that a class declares: those of an object, or the static ones if there is none. */
    private void visitFields(Class<?> type, @Nullable Object object) {
        for (Field field : type.getDeclaredFields()) {
            if (!field.getType().isPrimitive() && Modifier.isStatic(field.getModifiers()) == (object == null)) {
                field.setAccessible(true);
                try {
                    add(field.get(object));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
