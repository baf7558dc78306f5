package gccourse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.heap.Heap;
import gccourse.heap.HeapObject;
import gccourse.heap.Inspector;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.minipy.Interpreter;
import gccourse.minipy.parser.Parser;
import gccourse.minipy.syntax.Program;
import gccourse.minipy.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The heap page says what the collector is told, and in which order")
final class ToldTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @TestFactory
    List<DynamicTest> rows() {
        Page page = Page.read("docs/heap.md");
        String stage = page.blocks().stream()
                .filter(block -> block.text().startsWith("# The stage\n"))
                .findFirst()
                .orElseThrow()
                .text();
        List<DynamicTest> tests = new ArrayList<>();
        for (List<String> row : page.rows("A line of Python, step by step")) {
            String line = code(row.get(0)).get(0);
            tests.add(DynamicTest.dynamicTest(
                    line, () -> assertThat(told(stage, line)).containsExactlyElementsOf(code(row.get(1)))));
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(10);
        return tests;
    }

    private static List<String> code(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** What a collector is told while a line runs behind the statements of the stage. */
    private static List<String> told(String stage, String line) {
        Teller teller = new Teller();
        Heap heap = new Heap(1 << 20);
        Program program = Parser.parse("stage.py", stage + line + "\n");
        Statement lastOfStage = program.statements().get(program.statements().size() - 2);
        new Interpreter(new Mutator(heap, teller), text -> {}).run(program, statement -> {
            if (statement == lastOfStage) {
                teller.listen(heap);
            }
        });
        return teller.told;
    }

    /** Writes down what it is told, and frees nothing. */
    private static final class Teller extends Collector {
        private final List<String> told = new ArrayList<>();
        private final Map<HeapObject, String> names = new HashMap<>();
        private boolean listens;

        void listen(Heap heap) {
            for (Inspector.Root root : new Inspector(heap).roots()) {
                names.put(root.target(), root.name());
            }
            listens = true;
        }

        private void note(String method, @Nullable HeapObject... objects) {
            if (listens) {
                List<String> arguments = new ArrayList<>();
                for (HeapObject object : objects) {
                    arguments.add(object == null ? "null" : names.getOrDefault(object, "new"));
                }
                told.add(method + "(" + String.join(", ", arguments) + ")");
            }
        }

        @Override
        public void attach(Heap heap) {}

        @Override
        public void allocating(Kind kind) {
            if (listens) {
                told.add("allocating(" + kind + ")");
            }
        }

        @Override
        public void allocated(HeapObject object) {
            note("allocated", object);
        }

        @Override
        public void referenceCreated(HeapObject target) {
            note("referenceCreated", target);
        }

        @Override
        public void referenceDropped(HeapObject target) {
            note("referenceDropped", target);
        }

        @Override
        public void slotWritten(HeapObject holder, @Nullable HeapObject oldValue, @Nullable HeapObject newValue) {
            note("slotWritten", holder, oldValue, newValue);
        }

        @Override
        public int collect(int generation) {
            note("collect");
            return 0;
        }

        @Override
        public void thresholdReached() {
            note("thresholdReached");
        }
    }
}
