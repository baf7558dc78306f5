package gccourse.kit.rules;

import gccourse.heap.Collector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of what a collector may use, {@code allowed.txt}, and of what to do instead, {@code advice.txt}. */
final class AllowedUse {
    private static final String ALL = "*";
    private static final Members NO_MEMBERS = new Members();

    private final Map<String, Members> classes = new HashMap<>();
    private final Map<String, Members> packages = new HashMap<>();

    AllowedUse() {
        Members members = new Members();
        for (String line : lines("allowed.txt")) {
            String[] words = line.strip().split(" ");
            boolean goesOn = line.startsWith(" ");
            if (!goesOn) {
                members = new Members();
                boolean isPackage = words[0].endsWith(".*");
                (isPackage ? packages : classes)
                        .put(isPackage ? words[0].substring(0, words[0].length() - 2) : words[0], members);
            }
            for (int i = goesOn ? 0 : 1; i < words.length; i++) {
                members.add(words[i]);
            }
        }
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(AllowedUse.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a class may be named. */
    boolean allows(String className) {
        return classes.containsKey(className) || packages.containsKey(packageOf(className));
    }

    /**
     * Looks a member up, in its class and in what that extends.
     *
     * @return what a call of it costs, or null if it may not be used
     */
    @Nullable
    Cost cost(String className, String member, String descriptor) {
        if (!allows(className)) {
            return null;
        }
        Set<Class<?>> types = withSupertypes(load(className), member.equals("<init>"));
        if (types.stream().anyMatch(type -> members(type.getName()).refused.contains(member))) {
            return null;
        }
        for (Class<?> type : types) {
            Cost cost = members(type.getName()).cost(type, member, descriptor);
            if (cost != null) {
                return cost;
            }
        }
        return null;
    }

    /** Returns the name of the class that declares a member of a class. */
    static String declaring(String className, String member) {
        try {
            return withSupertypes(Class.forName(className, false, Collector.class.getClassLoader()), false).stream()
                    .filter(type -> declares(type, member))
                    .findFirst()
                    .map(Class::getName)
                    .orElse(className);
        } catch (ClassNotFoundException e) {
            return className;
        }
    }

    private static boolean declares(Class<?> type, String member) {
        return member.equals("<init>")
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(member))
                || Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.getName().equals(member));
    }

    /** Returns a class and, unless it alone is asked for, what it extends, the nearest first. */
    private static Set<Class<?>> withSupertypes(Class<?> type, boolean alone) {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> toVisit = new ArrayDeque<>(List.of(type));
        while (!toVisit.isEmpty()) {
            Class<?> next = toVisit.remove();
            if (found.add(next) && !alone) {
                if (next.getSuperclass() != null) {
                    toVisit.add(next.getSuperclass());
                }
                toVisit.addAll(List.of(next.getInterfaces()));
            }
        }
        if (!alone) {
            found.add(Object.class);
        }
        return found;
    }

    /** Returns what to do instead of using something. */
    static String advice(String used) {
        for (String line : lines("advice.txt")) {
            String[] refusedAndAdvice = line.split(" +\\| ");
            if (refusedAndAdvice[0].equals(ALL) || used.startsWith(refusedAndAdvice[0])) {
                return refusedAndAdvice[1];
            }
        }
        throw new IllegalStateException("advice.txt has no last line for what no other line is about.");
    }

    private Members members(String className) {
        Members members = classes.get(className);
        return members != null ? members : packages.getOrDefault(packageOf(className), NO_MEMBERS);
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }

    private static Class<?> load(String className) {
        try {
            return Class.forName(className, false, Collector.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("allowed.txt names a class that there is not: " + className, e);
        }
    }

    /** The members of a class that may be used. */
    private static final class Members {
        private final Map<String, Cost> costs = new HashMap<>();
        private final Map<String, Cost> overloads = new HashMap<>();
        private final List<String> refused = new ArrayList<>();

        void add(String word) {
            if (word.startsWith("-")) {
                refused.add(word.substring(1));
                return;
            }
            int colon = word.lastIndexOf(':');
            String member = colon < 0 ? word : word.substring(0, colon);
            Cost cost = colon < 0
                    ? Cost.NONE
                    : Cost.valueOf(word.substring(colon + 1).toUpperCase(Locale.ROOT));
            (member.contains("(") ? overloads : costs).put(member, cost);
        }

        @Nullable
        Cost cost(Class<?> type, String member, String descriptor) {
            for (Map.Entry<String, Cost> overload : overloads.entrySet()) {
                if ((member + descriptor).startsWith(overload.getKey())) {
                    return overload.getValue();
                }
            }
            Cost cost = costs.get(member);
            return cost == null && costs.containsKey(ALL) && declares(type, member) ? costs.get(ALL) : cost;
        }
    }
}
