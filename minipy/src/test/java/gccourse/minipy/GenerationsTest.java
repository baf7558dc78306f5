package gccourse.minipy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gccourse.heap.Generations;
import gccourse.heap.HeapObject;
import gccourse.minipy.syntax.ProgramError;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program asks of the generations reaches the collector, and its answers come back. */
class GenerationsTest {
    /** Tells generations apart by a number that stands in the object's header; writes down what is asked of it. */
    private static final class Recording extends TallyCollector implements Generations {
        final List<String> asked = new ArrayList<>();
        private final int[] thresholds = {700, 10, 10};
        private boolean enabled = true;

        @Override
        public int collect(int generation) {
            asked.add("collect " + generation);
            return 3;
        }

        @Override
        public void enable() {
            enabled = true;
        }

        @Override
        public void disable() {
            enabled = false;
        }

        @Override
        public boolean isEnabled() {
            return enabled;
        }

        @Override
        public int count(int generation) {
            return 1000 + generation;
        }

        @Override
        public int threshold(int generation) {
            return thresholds[generation];
        }

        @Override
        public void setThreshold(int generation, int value) {
            thresholds[generation] = value;
        }

        @Override
        public int collections(int generation) {
            return 10 * asked.size() + generation;
        }

        @Override
        public int collected(int generation) {
            return 20 + generation;
        }

        @Override
        public boolean isTracked(HeapObject object) {
            return true;
        }

        @Override
        public List<HeapObject> objects(int generation) {
            return objects().stream()
                    .filter(object -> object.kind().isContainer() && object.generation() == generation)
                    .toList();
        }

        @Override
        public void freeze() {
            asked.add("freeze");
        }

        @Override
        public void unfreeze() {
            asked.add("unfreeze");
        }

        @Override
        public int freezeCount() {
            return 42;
        }

        @Override
        public void saveAll(boolean on) {
            asked.add("save all " + on);
        }
    }

    private final Recording collector = new Recording();
    private final Programs program = new Programs(collector);

    private List<String> output(String text) {
        return program.run("import gc\nfrom course import begin, count, gen, gensize, collections, collected\n" + text)
                .printed;
    }

    @Test
    void counters() {
        assertThat(output("print(gc.get_count(), count(2))\nprint(gc.get_stats()[1])"))
                .containsExactly("(1000, 1001, 1002) 1002", "{'collections': 1, 'collected': 21, 'uncollectable': 0}");
    }

    @Test
    void thresholds() {
        assertThat(output("gc.set_threshold(5)\nprint(gc.get_threshold())\ngc.set_threshold(1, 2, 3)\n"
                        + "print(gc.get_threshold())"))
                .containsExactly("(5, 10, 10)", "(1, 2, 3)");
    }

    @Test
    void collecting() {
        assertThat(output("print(gc.collect(), gc.collect(0))\ngc.disable()\nprint(gc.isenabled())\ngc.enable()\n"
                        + "print(gc.isenabled())"))
                .containsExactly("3 3", "False", "True");
        assertThat(collector.asked).containsExactly("collect 2", "collect 0");
    }

    @Test
    void freezingAndSaving() {
        assertThat(output("gc.freeze()\nprint(gc.get_freeze_count())\ngc.unfreeze()\n"
                        + "gc.set_debug(gc.DEBUG_SAVEALL)\nprint(gc.get_debug())\ngc.set_debug(0)"))
                .containsExactly("42", "32");
        assertThat(collector.asked).containsExactly("freeze", "unfreeze", "save all true", "save all false");
    }

    @Test
    void objectsOfAGeneration() {
        assertThat(output("""
                        a = []
                        print(len(gc.get_objects(generation=0)), len(gc.get_objects(generation=1)), a in gc.get_objects(0))
                        print(gen(a), gen(1), gen(None), gen(f"{a}"), gensize(1))
                        print(gc.is_tracked(a), gc.is_tracked(1), gc.is_tracked((1, 2)))
                        """)).containsExactly("1 0 True", "0 -1 -1 -1 0", "True False False");
        collector.heap.setGeneration(program.global("a"), 2);
        program.printed.clear();
        assertThat(output("print(gen(a), gensize(2), len(gc.get_objects()) > 1, len(gc.get_objects(None)) > 1,"
                        + " len(gc.get_objects(-1)) > 1)"))
                .containsExactly("2 1 True True True");
        collector.heap.setGeneration(program.global("a"), 3);
        program.printed.clear();
        assertThat(output("print(gen(a))")).containsExactly("3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "set_threshold(2147483648)  # OverflowError: signed integer is greater than maximum",
                "set_threshold(-2147483649) # OverflowError: signed integer is less than minimum",
                "set_threshold(1.5)         # TypeError: 'float' object cannot be interpreted as an integer",
                "get_objects(3)             # ValueError: generation parameter must be less than the number of available generations (3)",
                "get_objects(-2)            # ValueError: generation parameter cannot be negative",
                "get_objects('a')           # TypeError: argument should be integer or None, not 'str'",
            })
    void errorsInCPythonsWords(String call, String problem) {
        assertThatThrownBy(() -> output("gc." + call))
                .isInstanceOfSatisfying(
                        ProgramError.class, error -> assertThat(error.problem()).isEqualTo(problem));
    }

    @Test
    void aQuietStart() {
        assertThat(output("begin()\nprint(gc.isenabled(), collections(1), collected(1))\nbegin(True)\n"
                        + "print(gc.isenabled())"))
                .containsExactly("False 0 0", "True");
        assertThat(collector.asked)
                .containsExactly("collect 2", "freeze", "collect 2", "collect 2", "freeze", "collect 2");
    }
}
