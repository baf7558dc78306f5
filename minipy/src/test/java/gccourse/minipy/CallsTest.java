package gccourse.minipy;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls from the heap up into the program, and what the program allocates on its way. */
class CallsTest {
    /** Does what a test says when the program collects, and keeps a list of the containers that were allocated. */
    private static final class Scripted extends TallyCollector {
        final List<Kind> allocated = new ArrayList<>();
        Runnable onCollect = () -> {};

        @Override
        public void allocated(HeapObject object) {
            super.allocated(object);
            if (object.kind().isContainer()) {
                allocated.add(object.kind());
            }
        }

        @Override
        public int collect(int generation) {
            onCollect.run();
            return 7;
        }

        Heap heap() {
            return heap;
        }
    }

    private final Scripted collector = new Scripted();
    private final Programs program = new Programs(collector);

    @Test
    void aFinalizerRunsInTheMiddleOfAnExpression() {
        collector.onCollect = () -> {
            program.mutator.atLine(99);
            collector.heap().callFinalizer(program.global("thing"));
            assertThat(program.mutator.line()).isEqualTo(99);
        };

        program.run("""
                import gc
                from course import refcount
                class Thing:
                    def __del__(self):
                        print("del", refcount(self), refcount(others))
                        saved.append(self)
                class Derived(Thing):
                    pass
                thing = Derived()
                others = [1]
                saved = []
                print([others, gc.collect(), others][1])
                print(refcount(thing), saved[0] is thing)
                """);

        assertThat(program.printed).containsExactly("del 2 2", "7", "2 True");
    }

    @Test
    void callbacksRunWithTheirWeakReference() {
        collector.onCollect = () -> collector.heap().clearAndCallBack(program.global("thing"));

        program.run("""
                import gc
                from weakref import ref
                class Thing:
                    def __init__(self, name):
                        self.name = name
                    def gone(self, w):
                        print(self.name, w is first, w() is None)
                def gone(w):
                    print("function", w is second, w() is None)
                thing = Thing("thing")
                first = ref(thing, Thing("watcher").gone)
                second = ref(thing, gone)
                gc.collect()
                """);

        assertThat(program.printed).containsExactly("function True True", "watcher True True");
    }

    @Test
    void aCallbackWithTheWrongParametersIsToldOfAndTheProgramGoesOn() {
        collector.onCollect = () -> collector.heap().clearAndCallBack(program.global("thing"));

        program.run("""
                        import gc
                        from weakref import ref
                        class Thing: pass
                        def gone(): pass
                        thing = Thing()
                        w = ref(thing, gone)
                        gc.collect()
                        print("on")
                        """);

        assertThat(program.warnings).singleElement().asString().isEqualTo("""
                        Exception ignored in: <function gone>
                        Traceback (most recent call last):
                          File "p.py", line 7, in <module>
                            gc.collect()
                        TypeError: gone() takes 0 positional arguments but 1 was given""");
        assertThat(program.printed).containsExactly("on");
    }

    @Test
    void theProgramHearsOfCollections() {
        collector.onCollect = () -> {
            collector.heap().beginCollection(1);
            collector.heap().endCollection(1, 5);
        };

        program.run("""
                import gc
                from course import collections, collected, begin, refcount
                class Log:
                    def note(self, phase, info):
                        print("note", phase, info)
                def note(phase, info):
                    print(phase, info["collected"], refcount(info))
                gc.collect()
                print(collections(0), collections(1), collected(1))
                begin()
                print(collections(1), collected(1))
                gc.callbacks.append(note)
                gc.collect()
                gc.callbacks[0] = Log().note
                gc.collect()
                gc.callbacks.clear()
                gc.collect()
                print(collections(1), collected(1))
                """);

        assertThat(program.printed)
                .containsExactly(
                        "0 1 5",
                        "0 0",
                        "start 0 3",
                        "stop 5 3",
                        "note start {'generation': 1, 'collected': 0, 'uncollectable': 0}",
                        "note stop {'generation': 1, 'collected': 5, 'uncollectable': 0}",
                        "3 15");
    }

    @Test
    void whatIsSavedIsInGcGarbage() {
        collector.onCollect = () -> collector.heap().saveGarbage(program.global("thing"));

        program.run("""
                import gc
                class Thing: pass
                thing = Thing()
                gc.collect()
                print(len(gc.garbage), gc.garbage[0] is thing)
                """);

        assertThat(program.printed).containsExactly("1 True");
    }

    @Test
    void atExitTheNamesGoInTheOrderOfTheirFirstBinding() {
        program.run("""
                import gc
                def f(x=[1]):
                    global late
                    late = x
                class C: pass
                b = [1]
                a = [2]
                f()
                del b
                b = [3]
                n = 1
                """);
        assertThat(program.globals()).containsExactly("f.__defaults__[0]", "b", "a", "late");

        program.interpreter.exit();

        assertThat(program.globals()).containsExactly("f.__defaults__[0]");
        assertThat(program.mutator.temporaries()).isZero();
    }

    private List<Kind> allocatedBy(String statement) {
        program.run("""
                import gc, weakref
                from weakref import ref
                class P: pass
                class Q:
                    def __init__(self, n): pass
                    def m(self): pass
                q = Q(1)
                l = [1, 2]
                d = {1: 2}
                x = 5000
                def f(a, b): pass
                """);
        collector.allocated.clear();
        program.run(statement);
        return collector.allocated;
    }

    @Test
    void aCallOfAFunctionOrMethodAllocatesNothing() {
        assertThat(allocatedBy("f(1, l)\nq.m()\nl.append(1)\nl.pop()\nd.get(1)\nlen(l)\nprint(x, l)"))
                .isEmpty();
    }

    @Test
    void constantsAllocateNothing() {
        assertThat(allocatedBy("y = (1, 'a', (2, -3.5))\ny = ()\ny = 1000 * 1000\ny = 'a' + 'b'"))
                .isEmpty();
    }

    @Test
    void anInstanceBringsATupleForItsArguments() {
        assertThat(allocatedBy("P()")).containsExactly(Kind.INSTANCE);
        collector.allocated.clear();
        program.run("Q(1)");
        assertThat(collector.allocated).containsExactly(Kind.TUPLE, Kind.INSTANCE);
    }

    @Test
    void soDoesAWeakReference() {
        assertThat(allocatedBy("w = ref(q)\nv = ref(q)")).containsExactly(Kind.TUPLE, Kind.WEAK_REFERENCE, Kind.TUPLE);
    }

    @Test
    void aMethodThatIsNotCalledIsBound() {
        assertThat(allocatedBy("m = q.m\nm()")).containsExactly(Kind.METHOD);
    }

    @Test
    void aLoopMakesAnIteratorButNotOverARange() {
        assertThat(allocatedBy("for i in l: pass\nfor i in d: pass\nfor i in range(5): pass"))
                .containsExactly(Kind.ITERATOR, Kind.ITERATOR);
    }

    @Test
    void textOfAllButIntsAndStringsBindsAMethod() {
        assertThat(allocatedBy("s = f'{1}{x}{\"a\"}'")).isEmpty();
        program.run("s = f'{None} {True} {1.5}'");
        assertThat(collector.allocated).containsExactly(Kind.METHOD, Kind.METHOD, Kind.METHOD);
    }

    @Test
    void aPairIsNotATuple() {
        assertThat(allocatedBy("a, b = l, d\na, b = b, a")).isEmpty();
    }

    @Test
    void objectsRememberTheLineThatAllocatedThem() {
        program.run("""
                class P: pass
                def make():
                    return [
                        P()]
                a = make()
                b = [
                    make(),
                    (a, a)]
                """);

        HeapObject b = program.global("b");
        HeapObject a = program.global("a");
        assertThat(program.inspector.allocationLine(a)).isEqualTo(3);
        assertThat(program.inspector.allocationLine(program.inspector.slot(a, 0)))
                .isEqualTo(4);
        assertThat(program.inspector.allocationLine(b)).isEqualTo(6);
        assertThat(program.inspector.allocationLine(program.inspector.slot(b, 1)))
                .isEqualTo(8);
    }

    @Test
    void slotsHaveTheNamesThatTheProgramUses() {
        program.run("""
                class P:
                    __slots__ = ("b", "a", "__dict__")
                p = P()
                p.later = p.b = p.a = []
                d = {"k": p, 1: p, None: p, True: p}
                del d[None]
                """);

        HeapObject p = program.global("p");
        HeapObject d = program.global("d");
        assertThat(List.of(0, 1, 2)).map(i -> program.inspector.slotName(p, i)).containsExactly(".a", ".b", ".later");
        assertThat(List.of(0, 1, 2))
                .map(i -> program.inspector.slotName(d, i))
                .containsExactly("['k']", "[1]", "[deleted key]");
    }
}
