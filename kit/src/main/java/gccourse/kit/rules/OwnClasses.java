package gccourse.kit.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** The collector's class and all classes of its own that it can lead to, scanned and judged by the table. */
final class OwnClasses {
    private final AllowedUse allowed = new AllowedUse();
    private final Map<String, ScannedClass> classes = new LinkedHashMap<>();
    private final Map<String, @Nullable Cost> costs = new HashMap<>();

    /**
     * Scans a class and what it uses.
     *
     * @param name its name, with slashes
     * @param files answers the bytes of a class of this name if it is one of the collector's own, or else null
     */
    OwnClasses(String name, Function<String, byte @Nullable []> files) {
        Deque<String> toScan = new ArrayDeque<>(List.of(name));
        while (!toScan.isEmpty()) {
            String next = toScan.remove();
            byte[] bytes = classes.containsKey(next) ? null : files.apply(next);
            if (bytes != null) {
                ScannedClass scanned = new ScannedClass(bytes);
                classes.put(next, scanned);
                scanned.uses().forEach(use -> toScan.add(use.owner()));
            }
        }
    }

    @Nullable
    ScannedClass get(String name) {
        return classes.get(name);
    }

    /** Returns a line for each thing that may not be used, in the order of the files; none if all is well. */
    List<String> judge() {
        Set<String> broken = new LinkedHashSet<>();
        for (Map.Entry<String, ScannedClass> each : classes.entrySet()) {
            ScannedClass scanned = each.getValue();
            if (!scanned.name().equals(each.getKey())) {
                broken.add(each.getKey() + ".class holds another class, " + scanned.name() + ". Compile it again.");
            }
            judge(scanned.uses(), broken);
        }
        return new ArrayList<>(broken);
    }

    /** Of one class in one place, members say more than its name, so then the name is left out. */
    private void judge(Collection<Use> uses, Set<String> broken) {
        List<Use> refused = uses.stream().filter(use -> cost(use) == null).toList();
        for (Use use : refused) {
            boolean saysMore = use.member() != null
                    || refused.stream()
                            .noneMatch(other -> other.member() != null
                                    && other.owner().equals(use.owner())
                                    && other.place().equals(use.place()));
            if (saysMore) {
                Use named = whereDeclared(use);
                broken.add("%s uses %s%n      %s".formatted(use.place(), named, AllowedUse.advice(named.name())));
            }
        }
    }

    /** Returns what the use of something costs, or null if it may not be used. */
    synchronized @Nullable Cost cost(Use use) {
        String key = use.owner() + " " + use.member() + " " + use.descriptor();
        if (!costs.containsKey(key)) {
            costs.put(key, judged(use));
        }
        return costs.get(key);
    }

    private @Nullable Cost judged(Use use) {
        String owner = use.owner();
        String member = use.member();
        if (owner.isEmpty()) {
            return null;
        }
        if (member == null) {
            return classes.containsKey(owner) || allowed.allows(use.className()) ? Cost.NONE : null;
        }
        String descriptor = String.valueOf(use.descriptor());
        if (owner.startsWith("[")) {
            return member.equals("clone") ? Cost.RECEIVER : null;
        }
        return classes.containsKey(owner)
                ? costOfOwn(owner, member, descriptor)
                : costOfOther(use.className(), member, descriptor);
    }

    private @Nullable Cost costOfOther(String className, String member, String descriptor) {
        Cost cost = allowed.cost(className, member, descriptor);
        return cost != null && namesAllowedClasses(Type.getType(descriptor)) ? cost : null;
    }

    /** An overload is refused for what it is given, {@code printStackTrace(PrintWriter)} for instance. */
    private boolean namesAllowedClasses(Type type) {
        return switch (type.getSort()) {
            case Type.METHOD ->
                namesAllowedClasses(type.getReturnType())
                        && Arrays.stream(type.getArgumentTypes()).allMatch(this::namesAllowedClasses);
            case Type.ARRAY -> namesAllowedClasses(type.getElementType());
            case Type.OBJECT -> allowed.allows(type.getClassName()) || isOfTheCompiler(type);
            default -> true;
        };
    }

    /** What stands in the descriptors of the methods that link lambdas and the like. */
    private static boolean isOfTheCompiler(Type type) {
        return type.getClassName().startsWith("java.lang.invoke.");
    }

    private @Nullable Cost costOfOwn(String owner, String member, String descriptor) {
        ScannedClass own = classes.get(owner);
        if (own == null) {
            return costOfOther(Type.getObjectType(owner).getClassName(), member, descriptor);
        }
        if (own.declares(member, descriptor)) {
            return Cost.NONE;
        }
        for (String supertype : own.supertypes()) {
            Cost cost = costOfOwn(supertype, member, descriptor);
            if (cost != null) {
                return cost;
            }
        }
        return null;
    }

    /** Names a member by the class that has it: one's own class may have inherited it. */
    private Use whereDeclared(Use use) {
        String member = use.member();
        String owner = use.owner();
        if (member == null || owner.isEmpty()) {
            return use;
        }
        while (classes.containsKey(owner)) {
            owner = classes.get(owner).supertypes().get(0);
        }
        String declaring = AllowedUse.declaring(Type.getObjectType(owner).getClassName(), member);
        return new Use(use.place(), declaring.replace('.', '/'), member, use.descriptor());
    }
}
