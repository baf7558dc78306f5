package gccourse.kit.trial;

import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a collection of a generation and the younger ones had before it when it began, and what is true of each object,
 * found without the collector: how many references lead to it, how many of these come from inside, and why it is in use.
 */
public final class Members {
    private final Inspector inspector;
    private final int generation;
    private final int line;
    private final Map<HeapObject, Member> members = new IdentityHashMap<>();
    private final List<Member> inOrder = new ArrayList<>();

    /** An object of the generations that are collected. */
    public static final class Member {
        private final HeapObject object;
        private int references;
        private int inside;
        private @Nullable String outsider;
        private @Nullable String why;

        private Member(HeapObject object) {
            this.object = object;
        }

        /** Returns the object. */
        public HeapObject object() {
            return object;
        }

        /** Returns how many references lead to it. */
        public int references() {
            return references;
        }

        /** Returns how many of them come from other members, or from itself. */
        public int inside() {
            return inside;
        }

        /** Returns a reference by which it is in use, or null if it is unreachable. */
        public @Nullable String why() {
            return why;
        }
    }

    /**
     * Looks at a heap on which a collection begins. Linear in what is on the heap.
     *
     * @param generation the oldest generation that is collected
     * @param line the line of the program that runs
     */
    Members(Inspector inspector, int generation, int line) {
        this.inspector = inspector;
        this.generation = generation;
        this.line = line;
        inspector.forEachObject(object -> {
            if (object.kind().isContainer() && object.isLinked() && object.generation() <= generation) {
                Member member = new Member(object);
                members.put(object, member);
                inOrder.add(member);
            }
        });
        countReferences();
        findThoseInUse();
    }

    private void countReferences() {
        for (Inspector.Root root : inspector.roots()) {
            count(root.target(), root.place() + " " + root.name(), false);
        }
        inspector.forEachObject(holder -> {
            for (int i = 0; i < inspector.slotCount(holder); i++) {
                HeapObject target = inspector.slot(holder, i);
                if (target != null) {
                    count(target, holder + inspector.slotName(holder, i), members.containsKey(holder));
                }
            }
        });
    }

    private void count(HeapObject target, String holder, boolean inside) {
        Member member = members.get(target);
        if (member == null) {
            return;
        }
        member.references++;
        if (inside) {
            member.inside++;
        } else if (member.outsider == null) {
            member.outsider = holder;
        }
    }

    private void findThoseInUse() {
        Deque<Member> toFollow = new ArrayDeque<>();
        for (Member member : inOrder) {
            if (member.outsider != null) {
                member.why = member.outsider;
                toFollow.add(member);
            }
        }
        while (!toFollow.isEmpty()) {
            HeapObject holder = toFollow.remove().object;
            for (int i = 0; i < inspector.slotCount(holder); i++) {
                HeapObject target = inspector.slot(holder, i);
                Member member = target == null ? null : members.get(target);
                if (member != null && member.why == null) {
                    member.why = holder + inspector.slotName(holder, i);
                    toFollow.add(member);
                }
            }
        }
    }

    /** Returns the oldest generation that was collected. */
    public int generation() {
        return generation;
    }

    /** Returns the line of the program that ran. */
    public int line() {
        return line;
    }

    /** Returns the objects in the order of their addresses. */
    public List<Member> inOrder() {
        return List.copyOf(inOrder);
    }
}
