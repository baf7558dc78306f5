package gccourse.heap.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gccourse.heap.CollectorError;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Meter;
import gccourse.heap.Sketch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OracleTest {
    private final CountingCollector collector = new CountingCollector();
    private final Sketch program = new Sketch(collector);
    private final Oracle oracle = new Oracle(program.inspector, collector);

    @ParameterizedTest
    @EnumSource(Completeness.class)
    void a_program_that_holds_all_it_has_is_in_order(Completeness completeness) {
        HeapObject list = program.list("list");
        HeapObject a = program.node("a");
        program.append(list, a);
        program.append(list, list);
        program.set(a, 0, list);
        program.set(a, 1, program.number("n"));
        program.weak("w", a, program.mutator.immortal(Kind.FUNCTION, "function"));
        program.mutator.push(a);
        program.mutator.pushFrame("f", List.of("x", "y"), 1);
        program.mutator.push(list);
        program.del("a");

        assertThat(oracle.audit(completeness, true)).isEqualTo(AuditReport.CLEAN);
        assertThat(oracle.audit(completeness, true)).hasToString("nothing is wrong");
        assertThat(oracle.audit(completeness, true).isClean()).isTrue();
    }

    @Test
    void an_empty_heap_is_in_order() {
        assertThat(oracle.audit(Completeness.EVERYTHING, true).isClean()).isTrue();
    }

    @Test
    void what_was_refused_is_reported_before_all_else_also_if_the_error_was_caught() {
        HeapObject a = program.node("a");
        program.free(a);
        assertThatExceptionOfType(CollectorError.class).isThrownBy(() -> program.heap.free(a));

        Violation.Refused violation = first(Violation.Refused.class);
        assertThat(violation.object()).isSameAs(a);
        assertThat(violation.error().rule()).isEqualTo(CollectorError.Rule.DOUBLE_FREE);
        assertThat(violation.message()).isEqualTo(violation.error().getMessage());
    }

    @Test
    void neither_the_oracle_nor_what_it_asks_of_the_collector_is_metered() {
        HeapObject a = program.node("a");
        CountingCollector busy = new CountingCollector() {
            @Override
            public int referenceCount(HeapObject object) {
                program.heap.forEachReference(a, target -> {});
                return super.referenceCount(object);
            }
        };
        Meter.Reading before = program.heap.meter().reading();

        new Oracle(program.inspector, busy).audit(Completeness.EVERYTHING, true);

        assertThat(program.heap.meter().reading()).isEqualTo(before);
    }

    @Nested
    class Changed_while_reachable {
        @Test
        void by_clearing_a_slot() {
            HeapObject list = program.list("list");
            HeapObject a = program.node("a");
            program.append(list, a);
            program.set(a, 0, list);
            program.del("a");

            program.heap.clearReference(a, 0);

            Violation.ChangedWhileReachable violation = first(Violation.ChangedWhileReachable.class);
            assertThat(violation.object()).isSameAs(a);
            assertThat(violation.message())
                    .isEqualTo("The collector took references out of Node#2, but the program can still reach it:"
                            + " globals - list -> list#1 - [0] -> Node#2.");
        }

        @Test
        void by_clearing_a_slot_that_held_an_immortal() {
            HeapObject a = program.node("a");
            program.set(a, 0, program.mutator.immortal(Kind.NONE, "None"));

            program.heap.clearReference(a, 0);

            assertThat(first(Violation.ChangedWhileReachable.class).object()).isSameAs(a);
        }

        @Test
        void but_not_by_clearing_what_is_empty_or_out_of_reach() {
            HeapObject a = program.node("a");
            HeapObject b = program.node("b");
            program.set(b, 0, a);
            program.heap.clearReference(a, 1);
            program.del("b");

            program.heap.clearReference(b, 0);

            assertThat(oracle.audit(Completeness.NOTHING, false).isClean()).isTrue();
        }

        @Test
        void but_not_by_taking_the_callback_out_of_a_weak_reference() {
            HeapObject weakReference = program.weak("w", program.node("a"), program.node("callback"));

            program.heap.clearReference(weakReference, 0);

            assertThat(oracle.audit(Completeness.NOTHING, false).isClean()).isTrue();
        }
    }

    @Nested
    class Freed_while_reachable {
        @Test
        void through_a_list() {
            program.list("other");
            HeapObject list = program.list("a");
            program.append(list, program.number("n"));
            HeapObject node = program.node("node");
            program.append(list, node);
            program.del("node");
            program.free(node);

            Violation.FreedWhileReachable violation = first(Violation.FreedWhileReachable.class);
            assertThat(violation.object()).isSameAs(node);
            assertThat(violation.path())
                    .isEqualTo(new Path("globals", "a", List.of(new Path.Step("", list), new Path.Step("[1]", node))));
            assertThat(violation.message())
                    .isEqualTo("Node#3 was freed, but the program can still reach it:"
                            + " globals - a -> list#2 - [1] -> Node#3.");
        }

        @Test
        void as_the_target_of_a_name() {
            program.free(program.node("a"));

            assertThat(first(Violation.FreedWhileReachable.class).path()).hasToString("globals - a -> Node#1");
        }

        @Test
        void from_a_frame() {
            HeapObject a = program.node("a");
            program.set(a, 0, program.node("b"));
            program.mutator.push(a);
            program.mutator.pushFrame("f", List.of("self"), 1);
            program.del("a");
            HeapObject b = program.mutator.slot(a, 0);
            program.del("b");
            program.free(b);

            assertThat(first(Violation.FreedWhileReachable.class).path())
                    .hasToString("f() - self -> Node#1 - .next -> Node#2");
        }

        @Test
        void from_the_stack() {
            HeapObject a = program.node("a");
            program.mutator.push(a);
            program.del("a");
            program.free(a);

            assertThat(first(Violation.FreedWhileReachable.class).path()).hasToString("temporaries - [0] -> Node#1");
        }

        @Test
        void on_the_shortest_way() {
            HeapObject a = program.node("a");
            HeapObject b = program.node("b");
            HeapObject c = program.node("c");
            HeapObject d = program.node("d");
            program.set(a, 0, b);
            program.set(b, 0, c);
            program.set(c, 0, d);
            program.set(b, 1, d);
            program.del("b");
            program.del("c");
            program.del("d");
            program.free(d);

            assertThat(first(Violation.FreedWhileReachable.class).path())
                    .hasToString("globals - a -> Node#1 - .next -> Node#2 - .other -> Node#4");
        }

        @Test
        void is_reported_once_for_each_object_and_before_all_else() {
            HeapObject list = program.list("list");
            for (int i = 0; i < 3; i++) {
                HeapObject node = program.node("node");
                program.append(list, node);
                program.append(list, node);
                program.del("node");
                program.free(node);
            }
            HeapObject leaked = program.node("leaked");
            program.del("leaked");
            leaked.setReferenceCount(77);

            AuditReport report = oracle.audit(Completeness.EVERYTHING, true);

            assertThat(report.first()).isInstanceOf(Violation.FreedWhileReachable.class);
            assertThat(report.more()).as("two nodes, a drift, a leak").isEqualTo(4);
            assertThat(report)
                    .hasToString("Node#2 was freed, but the program can still reach it:"
                            + " globals - list -> list#1 - [0] -> Node#2. And 4 more.");
        }

        @Test
        void also_if_another_object_lies_there_by_now() {
            HeapObject a = program.node("a");
            program.free(a);
            HeapObject b = program.node("b");

            assertThat(b.address()).isEqualTo(a.address());
            assertThat(first(Violation.FreedWhileReachable.class).object()).isSameAs(a);
        }
    }

    @Nested
    class Leaks {
        private final HeapObject a = program.node("a");
        private final HeapObject b = program.node("b");

        @Test
        void of_what_nobody_holds() {
            program.del("a");

            Violation.Leak leak = first(Violation.Leak.class);
            assertThat(leak.object()).isSameAs(a);
            assertThat(leak.holders()).isEqualTo(new Holders(List.of(), 0));
            assertThat(leak.message())
                    .isEqualTo("Node#1 is still on the heap, but no path from any root leads to it;"
                            + " it is held by nobody.");
            assertThat(oracle.audit(Completeness.ACYCLIC, true).first()).isEqualTo(leak);
        }

        @Test
        void of_a_cycle_unless_cycles_may_stay() {
            program.set(a, 0, b);
            program.set(b, 1, a);
            program.del("a");
            program.del("b");

            Violation.Leak leak = first(Violation.Leak.class);
            assertThat(leak.message())
                    .isEqualTo("Node#1 is still on the heap, but no path from any root leads to it;"
                            + " it is held by Node#2.other, which the program cannot reach either.");
            assertThat(oracle.audit(Completeness.EVERYTHING, true).more()).isEqualTo(1);
            assertThat(oracle.audit(Completeness.ACYCLIC, true).isClean()).isTrue();
        }

        @Test
        void of_what_a_cycle_holds_unless_cycles_may_stay() {
            HeapObject list = program.list("list");
            program.append(list, list);
            program.append(list, a);
            program.set(a, 0, b);
            program.del("list");
            program.del("a");
            program.del("b");

            assertThat(oracle.audit(Completeness.ACYCLIC, true).isClean()).isTrue();
            assertThat(oracle.audit(Completeness.EVERYTHING, true).more()).isEqualTo(2);
        }

        @Test
        void of_what_holds_a_cycle_also_if_cycles_may_stay() {
            HeapObject list = program.list("list");
            program.append(list, list);
            program.set(a, 0, list);
            program.del("list");
            program.del("a");

            AuditReport report = oracle.audit(Completeness.ACYCLIC, true);
            assertThat(report.first()).isEqualTo(new Violation.Leak(a, new Holders(List.of(), 0)));
            assertThat(report.more()).isZero();
        }

        @Test
        void of_whatever_would_have_followed_a_death() {
            program.set(a, 0, b);
            program.set(a, 1, b);
            program.set(b, 0, program.number("n"));
            program.del("a");
            program.del("b");
            program.del("n");

            AuditReport report = oracle.audit(Completeness.ACYCLIC, true);
            assertThat(report.first()).isEqualTo(new Violation.Leak(a, new Holders(List.of(), 0)));
            assertThat(report.more()).isEqualTo(2);
            assertThat(oracle.audit(Completeness.EVERYTHING, true)).isEqualTo(report);
        }

        @Test
        void of_containers_come_before_those_of_atoms() {
            HeapObject number = program.number("n");
            HeapObject late = program.node("late");
            program.set(late, 0, number);
            program.set(late, 1, late);
            program.del("n");
            program.del("late");

            assertThat(first(Violation.Leak.class).object()).isSameAs(late);
        }

        @Test
        void of_what_nobody_holds_come_before_those_of_what_is_held() {
            program.set(b, 0, a);
            program.del("a");
            program.del("b");

            assertThat(first(Violation.Leak.class).object()).isSameAs(b);
        }

        @Test
        void are_not_prevented_by_a_weak_reference() {
            program.weak("w", a, null);
            program.del("a");

            assertThat(first(Violation.Leak.class).object()).isSameAs(a);
        }
    }

    @Nested
    class Dangling {
        private final HeapObject a = program.node("a");
        private final HeapObject b = program.node("b");

        @Test
        void from_an_object_that_is_as_good_as_dead() {
            program.set(a, 0, a);
            program.set(a, 1, b);
            program.del("a");
            program.del("b");
            program.free(b);

            AuditReport report = oracle.audit(Completeness.ACYCLIC, true);
            assertThat(report.first()).isEqualTo(new Violation.Dangling("Node#1.other", b, false));
            assertThat(report).hasToString("Node#1.other still refers to Node#2, which was freed.");
        }

        @Test
        void from_a_weak_reference() {
            HeapObject weakReference = program.weak("w", a, null);
            program.del("a");
            program.free(a);
            Sketch.pointUnheard(weakReference, a);

            AuditReport report = oracle.audit(Completeness.EVERYTHING, true);
            assertThat(report.first()).isEqualTo(new Violation.Dangling("weakref#3", a, true));
            assertThat(report).hasToString("The weak reference weakref#3 still points at Node#1, which was freed.");
        }
    }

    @Nested
    class Count_drift {
        @Test
        void of_a_reference_that_was_not_counted() {
            HeapObject list = program.list("list");
            HeapObject a = program.node("a");
            collector.forgetsNewValues = true;
            program.append(list, list);
            program.append(list, a);
            program.mutator.push(a);

            AuditReport report = oracle.audit(Completeness.EVERYTHING, true);
            assertThat(report.first())
                    .isEqualTo(new Violation.CountDrift(list, 1, new Holders(List.of("globals list", "list#1[0]"), 2)));
            assertThat(report.more()).isEqualTo(1);
            assertThat(report)
                    .hasToString("The count of list#1 is 1, but 2 references lead to it: globals list, list#1[0]."
                            + " And 1 more.");
            assertThat(oracle.audit(Completeness.EVERYTHING, false).isClean()).isTrue();
        }

        @Test
        void names_roots_of_every_sort() {
            HeapObject a = program.node("a");
            program.mutator.push(a);
            program.mutator.pushFrame("f", List.of("x"), 1);
            program.mutator.push(a);
            a.setReferenceCount(0);

            assertThat(first(Violation.CountDrift.class).holders()).hasToString("globals a, f() x, temporaries [0]");
        }

        @Test
        void names_so_many_holders_and_counts_the_rest() {
            HeapObject list = program.list("list");
            for (int i = 0; i < 1500; i++) {
                program.append(list, list);
            }
            list.setReferenceCount(0);

            Violation.CountDrift drift = first(Violation.CountDrift.class);
            assertThat(drift.holders().total()).isEqualTo(1501);
            assertThat(drift.message())
                    .isEqualTo("The count of list#1 is 0, but 1,501 references lead to it: globals list, list#1[0],"
                            + " list#1[1], list#1[2], list#1[3], list#1[4], list#1[5], list#1[6] and 1,493 more.");
        }

        @Test
        void of_a_reference_that_is_gone_explains_the_leak() {
            HeapObject a = program.node("a");
            HeapObject b = program.node("b");
            program.set(a, 0, b);
            program.del("b");
            collector.forgetsOldValues = true;
            program.set(a, 0, null);

            AuditReport report = oracle.audit(Completeness.ACYCLIC, true);
            assertThat(report.first()).isEqualTo(new Violation.CountDrift(b, 1, new Holders(List.of(), 0)));
            assertThat(report.more()).isEqualTo(1);
            assertThat(report.toString()).startsWith("The count of Node#2 is 1, but 0 references lead to it: nobody.");
        }

        @Test
        void of_containers_comes_before_that_of_atoms() {
            collector.countsNamesTwice = true;
            program.number("n");
            HeapObject a = program.node("a");

            assertThat(first(Violation.CountDrift.class).object()).isSameAs(a);
        }

        @Test
        void inside_a_leaked_cycle_is_seen_too() {
            HeapObject a = program.node("a");
            program.set(a, 0, a);
            program.del("a");
            assertThat(oracle.audit(Completeness.ACYCLIC, true).isClean()).isTrue();

            a.setReferenceCount(2);

            assertThat(first(Violation.CountDrift.class).message())
                    .isEqualTo("The count of Node#1 is 2, but 1 reference leads to it: Node#1.next.");
        }
    }

    @Nested
    class Paths {
        @Test
        void lead_to_what_is_reachable_only() {
            HeapObject a = program.node("a");
            HeapObject b = program.node("b");
            HeapObject c = program.node("c");
            program.set(a, 1, b);
            program.set(a, 0, c);
            program.del("b");

            assertThat(oracle.pathTo(b)).hasToString("globals - a -> Node#1 - .other -> Node#2");
            assertThat(oracle.pathTo(c)).hasToString("globals - c -> Node#3");
            program.free(c);
            program.free(b);
            assertThat(oracle.pathTo(b)).as("a freed one").hasToString("globals - a -> Node#1 - .other -> Node#2");
            program.set(program.node("d"), 0, a);
            program.del("a");
            program.del("d");
            assertThat(oracle.pathTo(a)).isNull();
            assertThat(oracle.pathTo(b)).isNull();
        }

        @Test
        void are_shown_by_both_ends_if_they_are_long() {
            HeapObject first = program.node("first");
            HeapObject last = first;
            for (int i = 2; i <= 10; i++) {
                HeapObject next = program.node("next");
                program.set(last, 0, next);
                last = next;
            }
            program.del("next");

            assertThat(oracle.pathTo(last))
                    .hasToString("globals - first -> Node#1 - .next -> Node#2 - .next -> Node#3 - .next -> Node#4"
                            + " - ... 2 more ... - .next -> Node#7 - .next -> Node#8 - .next -> Node#9"
                            + " - .next -> Node#10");
        }
    }

    @Test
    void a_chain_of_a_million_is_audited_without_recursion() {
        CountingCollector counting = new CountingCollector();
        Sketch large = new Sketch(64 << 20, counting);
        Oracle judge = new Oracle(large.inspector, counting);
        HeapObject last = large.node("head");
        for (int i = 1; i < 1_000_000; i++) {
            HeapObject next = large.mutator.allocate(Kind.INSTANCE, 2, Sketch.NODE);
            large.set(last, 0, next);
            large.mutator.drop();
            last = next;
        }

        assertThat(judge.audit(Completeness.EVERYTHING, true).isClean()).isTrue();

        large.free(last);
        AuditReport report = judge.audit(Completeness.EVERYTHING, false);
        assertThat(((Violation.FreedWhileReachable) report.first()).path().steps())
                .hasSize(1_000_000);
        assertThat(report.toString())
                .contains("Node#4 - ... 999,992 more ... - .next -> Node#999997")
                .hasSizeLessThan(400);

        large.del("head");
        assertThat(judge.audit(Completeness.ACYCLIC, false).more()).isEqualTo(999_999);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void random_graphs_leak_what_a_plain_search_says(long seed) {
        Random random = new Random(seed);
        List<HeapObject> objects = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            objects.add(program.node("node" + i));
        }
        for (HeapObject object : objects) {
            for (int slot = 0; slot < 2; slot++) {
                if (random.nextInt(4) == 0) {
                    program.set(object, slot, objects.get(random.nextInt(objects.size())));
                }
            }
        }
        Set<HeapObject> reachable = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            if (random.nextInt(5) == 0) {
                reachable.add(objects.get(i));
            } else {
                program.del("node" + i);
            }
        }
        while (addTargets(reachable)) {}
        Set<HeapObject> counted = new HashSet<>(objects);
        while (counted.removeIf(object -> !reachable.contains(object) && !isHeldByOneOf(counted, object))) {}

        assertLeaks(Completeness.EVERYTHING, objects.size() - reachable.size());
        assertLeaks(Completeness.ACYCLIC, objects.size() - counted.size());
        for (HeapObject object : objects) {
            assertThat(oracle.pathTo(object) != null).isEqualTo(reachable.contains(object));
        }
    }

    private boolean addTargets(Set<HeapObject> reachable) {
        Set<HeapObject> targets = new HashSet<>();
        for (HeapObject object : reachable) {
            for (int slot = 0; slot < 2; slot++) {
                HeapObject target = program.mutator.slot(object, slot);
                if (target != null) {
                    targets.add(target);
                }
            }
        }
        return reachable.addAll(targets);
    }

    private boolean isHeldByOneOf(Set<HeapObject> holders, HeapObject object) {
        return holders.stream()
                .anyMatch(holder ->
                        program.mutator.slot(holder, 0) == object || program.mutator.slot(holder, 1) == object);
    }

    private void assertLeaks(Completeness completeness, int count) {
        AuditReport report = oracle.audit(completeness, true);
        assertThat(report.isClean() ? 0 : report.more() + 1).isEqualTo(count);
    }

    private <V extends Violation> V first(Class<V> type) {
        Violation first = oracle.audit(Completeness.EVERYTHING, true).first();
        assertThat(first).isInstanceOf(type);
        return type.cast(first);
    }
}
