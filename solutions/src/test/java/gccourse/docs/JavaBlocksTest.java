package gccourse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The Java of the book compiles, and prints what it says")
final class JavaBlocksTest {
    private static final Pattern PRINTS = Pattern.compile("// prints: (.*)");

    @TestFactory
    List<DynamicTest> blocks() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Page page : Page.book()) {
            for (Page.Block block : page.blocks()) {
                if (block.is("java")) {
                    tests.add(DynamicTest.dynamicTest(page.path() + ":" + block.line(), () -> check(block.text())));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(12);
        return tests;
    }

    @TestFactory
    @DisplayName("where the reader is to predict it, it is folded")
    List<DynamicTest> folded() {
        List<DynamicTest> tests = Prediction.tests("java", Pattern.compile("[ ]+// prints:.*"));
        assertThat(tests).hasSizeGreaterThanOrEqualTo(4);
        return tests;
    }

    private static void check(String block) throws Exception {
        JavaBlocks.Compiled compiled = JavaBlocks.compile(block);
        assertThat(compiled.errors()).isEmpty();
        List<String> expected = new ArrayList<>();
        Matcher matcher = PRINTS.matcher(block);
        while (matcher.find()) {
            expected.add(matcher.group(1).stripTrailing());
        }
        if (!expected.isEmpty()) {
            assertThat(JavaBlocks.run(compiled)).containsExactlyElementsOf(expected);
        }
    }

    @Test
    @DisplayName("A block that is no Java is refused, with the line in the block")
    void refused() {
        assertThat(JavaBlocks.compile("int a = 1;\nint b = a.x;\n").errors()).contains("line 2 of the block");
        assertThat(JavaBlocks.compile("private int x() {\n    return heaps;\n}\n")
                        .errors())
                .contains("line 2 of the block: cannot find symbol");
    }

    @Test
    @DisplayName("A block whose output is another than it says is found out")
    void wrongOutput() throws Exception {
        JavaBlocks.Compiled compiled = JavaBlocks.compile("System.out.println(1 + 1);\nSystem.out.println(3);\n");
        assertThat(JavaBlocks.run(compiled)).containsExactly("2", "3");
    }
}
