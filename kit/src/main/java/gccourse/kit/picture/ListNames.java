package gccourse.kit.picture;

import gccourse.heap.Collector;
import gccourse.heap.ObjectList;
import gccourse.heap.recording.Moment;
import gccourse.heap.recording.Recording;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names the lists of a collector by the fields in which they stand; those that stand in none are numbered. */
final class ListNames {
    private final Map<ObjectList, String> names = new IdentityHashMap<>();

    private ListNames() {}

    /** Returns the names of the lists of a recording, in their order. */
    static List<String> of(Collector collector, Recording recording) {
        ListNames found = new ListNames();
        found.lookInto(collector, "", 1);
        List<String> names = new ArrayList<>();
        for (ObjectList list : recording.lists()) {
            String name = found.names.get(list);
            names.add(name == null ? localName(names.size() + 1, recording) : name);
        }
        return names;
    }

    /** A list that no field holds is named by the method in which something was put into it first. */
    private static String localName(int list, Recording recording) {
        return recording.moments().stream()
                .filter(moment -> moment.kind() == Moment.Kind.LIST_APPENDED && moment.other() == list)
                .flatMap(moment -> moment.frames().stream().limit(1))
                .findFirst()
                .map(frame -> "list " + list + " of " + Picture.method(frame))
                .orElse("list " + list);
    }

    private void lookInto(Object owner, String prefix, int deeper) {
        for (Class<?> type = owner.getClass(); type != null && type != Collector.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!field.getType().isPrimitive()) {
                    look(type, field, owner, prefix, deeper);
                }
            }
        }
    }

    private void look(Class<?> type, Field field, Object owner, String prefix, int deeper) {
        String name = prefix + field.getName();
        Object value = value(field, owner);
        if (value instanceof ObjectList list) {
            names.putIfAbsent(list, name);
        } else if (value instanceof Object[] array) {
            for (int i = 0; i < array.length; i++) {
                if (array[i] instanceof ObjectList list) {
                    names.putIfAbsent(list, name + "[" + i + "]");
                }
            }
        } else if (value instanceof List<?> lists) {
            for (int i = 0; i < lists.size(); i++) {
                if (lists.get(i) instanceof ObjectList list) {
                    names.putIfAbsent(list, name + "[" + i + "]");
                }
            }
        } else if (value != null
                && deeper > 0
                && value.getClass().getClassLoader() == type.getClassLoader()
                && !value.getClass().isHidden()) {
            lookInto(value, name + ".", deeper - 1);
        }
    }

    private static @Nullable Object value(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(Modifier.isStatic(field.getModifiers()) ? null : owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
